import type { JSONContent } from '@tiptap/core';

/**
 * The words of one part of a letter, between the template language they are kept in (Liquid, the
 * subset the letter templates use) and the document of the editor:
 *
 * | template | document |
 * |---|---|
 * | `{{ terms.unit }}`, `{{ product.name_local \| josa: "을/를" }}` | `variable` |
 * | `{% if sme.web %} … {% endif %}`, `{% unless … %}` | `condition` around its words |
 * | `{% for p in product.usp.each %}` newline `- {{ p }}{% endfor %}` | `repeat`, one point for each entry |
 * | a line that begins with `- ` | `point` |
 * | a blank line (`text`), a new line (`lines`) | the next `paragraph` |
 */
export type PartKind = 'lines' | 'text';

const REPEAT =
  /\n?[ \t]*\{%-?\s*for\s+(\w+)\s+in\s+([a-z_]+\.[a-z_]+)\.each\s*-?%\}\s*- \{\{\s*\1\s*\}\}\s*\{%-?\s*endfor\s*-?%\}/g;
const TOKEN = /\{\{-?\s*(.*?)\s*-?\}\}|\{%-?\s*(.*?)\s*-?%\}/gs;
const VARIABLE = /^([a-z_]+(?:\.[a-z_0-9]+)?)(?:\s*\|\s*josa:\s*"([^"]+)")?$/;
const CONDITION = /^(if|unless)\s+([a-z_]+\.[a-z_0-9]+)$/;
/** Stands for a repeat while the text is cut into paragraphs; no text holds it. */
const MARK = '\uE000';

class Unreadable extends Error {}

/**
 * The document of a part's words.
 * @returns undefined when they use more of the template language than the editor can show
 */
export function wordsToNodes(source: string, kind: PartKind): JSONContent[] | undefined {
  const repeats: string[] = [];
  const text = source.replace(REPEAT, (_, _name: string, path: string) => {
    repeats.push(path);
    return `\n${MARK}\n`;
  });
  try {
    const nodes = (kind === 'lines' ? [text.replace(/\n+/g, '\n\n')] : [text])
      .flatMap((all) => all.trim().split(/\n\s*\n/))
      .flatMap((chunk) => chunkNodes(chunk, repeats));
    return nodes.length ? nodes : [{ type: 'paragraph' }];
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
}

function chunkNodes(chunk: string, repeats: string[]): JSONContent[] {
  const nodes: JSONContent[] = [];
  let lines: string[] = [];
  const flush = () => {
    if (lines.length) nodes.push(block('paragraph', lines.join('\n')));
    lines = [];
  };
  for (const line of chunk.split('\n').map((one) => one.trim())) {
    if (line === MARK) {
      flush();
      nodes.push({ type: 'repeat', attrs: { path: repeats.shift() } });
    } else if (line.startsWith('- ')) {
      flush();
      nodes.push(block('point', line.slice(2)));
    } else if (line !== '') {
      lines.push(line);
    }
  }
  flush();
  return nodes;
}

function block(type: string, text: string): JSONContent {
  const content = inline(text);
  return content.length ? { type, content } : { type };
}

function inline(text: string): JSONContent[] {
  const root: JSONContent[] = [];
  const open: { node: JSONContent; tag: string }[] = [];
  const put = (node: JSONContent) => {
    const inside = open.at(-1)?.node;
    if (inside) (inside.content ??= []).push(node);
    else root.push(node);
  };
  let at = 0;
  for (const match of text.matchAll(TOKEN)) {
    plain(text.slice(at, match.index)).forEach(put);
    at = match.index + match[0].length;
    const [, output, tag] = match;
    if (output !== undefined) {
      const parts = VARIABLE.exec(output);
      if (!parts) throw new Unreadable(output);
      put({ type: 'variable', attrs: { path: parts[1], pair: parts[2] ?? null } });
      continue;
    }
    const test = CONDITION.exec(tag ?? '');
    if (test) {
      const node = { type: 'condition', attrs: { path: test[2], not: test[1] === 'unless' } };
      put(node);
      open.push({ node, tag: `end${test[1]}` });
    } else if (tag !== open.pop()?.tag) {
      throw new Unreadable(tag);
    }
  }
  if (open.length) throw new Unreadable(text);
  plain(text.slice(at)).forEach(put);
  return root;
}

/** Text nodes with a break for each new line. */
function plain(text: string): JSONContent[] {
  return text
    .split('\n')
    .flatMap((line, i) => [
      ...(i ? [{ type: 'lineBreak' }] : []),
      ...(line ? [{ type: 'text', text: line }] : []),
    ]);
}

/** The template words of a part's document. What is typed can never become a tag. */
export function nodesToWords(nodes: readonly JSONContent[] | undefined, kind: PartKind): string {
  let words = '';
  for (const node of nodes ?? []) {
    if (node.type === 'repeat') {
      words += `{% for each in ${path(node)}.each %}\n- {{ each }}{% endfor %}`;
      continue;
    }
    const text = (node.content ?? []).map(wordsOf).join('');
    if (node.type === 'point') words += `\n- ${text}`;
    else words += `${words === '' ? '' : kind === 'text' ? '\n\n' : '\n'}${text}`;
  }
  return words;
}

function wordsOf(node: JSONContent): string {
  switch (node.type) {
    case 'variable': {
      const pair = node.attrs?.['pair'] as string | null;
      return pair ? `{{ ${path(node)} | josa: "${pair}" }}` : `{{ ${path(node)} }}`;
    }
    case 'condition': {
      const tag = node.attrs?.['not'] ? 'unless' : 'if';
      return `{% ${tag} ${path(node)} %}${(node.content ?? []).map(wordsOf).join('')}{% end${tag} %}`;
    }
    case 'lineBreak':
      return '\n';
    default:
      return typed(node.text ?? '');
  }
}

function typed(text: string): string {
  return text
    .replaceAll(MARK, '')
    .replace(/\{(?=[{%])/g, '{ ')
    .replace(/([}%])(?=\})/g, '$1 ');
}

const path = (node: JSONContent): string => String(node.attrs?.['path'] ?? '');
