import { type Editor, InputRule, mergeAttributes, Node } from '@tiptap/core';
import { Document } from '@tiptap/extension-document';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Text } from '@tiptap/extension-text';
import { Placeholder, UndoRedo } from '@tiptap/extensions';

/** What the chips of a letter say; asked again whenever the letter or the language changes. */
export interface ChipWords {
  /** The name of a merge field. */
  name(path: string): string;
  /** What it lacks, in words, or undefined when it is filled. */
  gap(path: string): string | undefined;
  /** Whether the words of a condition stand in this letter. */
  holds(path: string, not: boolean): boolean;
  /** The lead of a condition and of a list, such as "제품 강점마다 한 줄". */
  condition(path: string, not: boolean): string;
  repeat(path: string): string;
  /** A particle pair as it is shown after a chip, such as "을(를)". */
  pair(pair: string): string;
}

export interface ChipContext {
  words: ChipWords;
  /** Chips on the page, told when their words may have changed. */
  live: Set<() => void>;
}

/** Draws a chip and keeps its words fresh for as long as it stands in the document. */
function chip(context: ChipContext, dom: HTMLElement, draw: () => void, contentDOM?: HTMLElement) {
  draw();
  context.live.add(draw);
  return { dom, contentDOM, destroy: () => void context.live.delete(draw) };
}

const variable = (context: ChipContext) =>
  Node.create({
    name: 'variable',
    group: 'inline',
    inline: true,
    atom: true,
    addAttributes: () => ({ path: { default: '' }, pair: { default: null } }),
    parseHTML: () => [
      {
        tag: 'span[data-field]',
        getAttrs: (element) => ({
          path: element.getAttribute('data-field'),
          pair: element.getAttribute('data-pair'),
        }),
      },
    ],
    renderHTML: ({ node, HTMLAttributes }) => [
      'span',
      mergeAttributes(HTMLAttributes, {
        'data-field': node.attrs['path'],
        ...(node.attrs['pair'] && { 'data-pair': node.attrs['pair'] }),
      }),
      context.words.name(node.attrs['path']),
    ],
    renderText: ({ node }) => `{${context.words.name(node.attrs['path'])}}`,
    addNodeView:
      () =>
      ({ node }) => {
        const dom = document.createElement('span');
        const { path, pair } = node.attrs as { path: string; pair: string | null };
        const draw = () => {
          const gap = context.words.gap(path);
          dom.className = gap ? 'chip-var gap' : 'chip-var';
          dom.textContent = gap ?? context.words.name(path);
          if (!pair) return;
          const particle = document.createElement('i');
          particle.textContent = context.words.pair(pair);
          dom.append(particle);
        };
        return chip(context, dom, draw);
      },
  });

const condition = (context: ChipContext) =>
  Node.create({
    name: 'condition',
    group: 'inline',
    inline: true,
    content: 'inline*',
    addAttributes: () => ({ path: { default: '' }, not: { default: false } }),
    parseHTML: () => [
      {
        tag: 'span[data-condition]',
        getAttrs: (element) => ({
          path: element.getAttribute('data-condition'),
          not: element.hasAttribute('data-not'),
        }),
      },
    ],
    renderHTML: ({ node }) => [
      'span',
      { 'data-condition': node.attrs['path'], ...(node.attrs['not'] && { 'data-not': '' }) },
      0,
    ],
    addNodeView:
      () =>
      ({ node }) => {
        const { path, not } = node.attrs as { path: string; not: boolean };
        const dom = document.createElement('span');
        const lead = document.createElement('i');
        lead.contentEditable = 'false';
        const content = document.createElement('span');
        dom.append(lead, content);
        const draw = () => {
          dom.className = context.words.holds(path, not) ? 'chip-if' : 'chip-if off';
          lead.textContent = context.words.condition(path, not);
        };
        return chip(context, dom, draw, content);
      },
  });

const repeat = (context: ChipContext) =>
  Node.create({
    name: 'repeat',
    group: 'block',
    atom: true,
    addAttributes: () => ({ path: { default: '' } }),
    parseHTML: () => [
      {
        tag: 'p[data-repeat]',
        priority: 60,
        getAttrs: (element) => ({ path: element.getAttribute('data-repeat') }),
      },
    ],
    renderHTML: ({ node }) => ['p', { 'data-repeat': node.attrs['path'] }],
    addNodeView:
      () =>
      ({ node }) => {
        const dom = document.createElement('p');
        const draw = () => (dom.textContent = context.words.repeat(node.attrs['path']));
        dom.className = 'chip-repeat';
        return chip(context, dom, draw);
      },
  });

const LineBreak = Node.create({
  name: 'lineBreak',
  group: 'inline',
  inline: true,
  selectable: false,
  linebreakReplacement: true,
  parseHTML: () => [{ tag: 'br' }],
  renderHTML: () => ['br'],
  renderText: () => '\n',
  addKeyboardShortcuts() {
    return { 'Shift-Enter': () => this.editor.commands.insertContent({ type: this.name }) };
  },
});

/** A point of a list: begun by `- `, ended by Enter on an empty one or Backspace at its start. */
const Point = Node.create({
  name: 'point',
  group: 'block',
  content: 'inline*',
  parseHTML: () => [{ tag: 'p[data-point]', priority: 60 }, { tag: 'li' }],
  renderHTML: () => ['p', { 'data-point': '' }, 0],
  addInputRules() {
    return [
      new InputRule({
        find: /^[-•]\s$/,
        handler: ({ chain, range }) => void chain().deleteRange(range).setNode('point').run(),
      }),
    ];
  },
  addKeyboardShortcuts() {
    const here = (editor: Editor) => editor.state.selection.$from;
    return {
      Enter: ({ editor }) => {
        if (here(editor).parent.type !== this.type) return false;
        if (here(editor).parent.content.size === 0) return editor.commands.setNode('paragraph');
        return editor.chain().splitBlock().setNode('point').run();
      },
      Backspace: ({ editor }) => {
        const at = here(editor);
        const first = editor.state.selection.empty && at.parentOffset === 0;
        return first && at.parent.type === this.type && editor.commands.setNode('paragraph');
      },
    };
  },
});

/** The parts of speech of a letter: words, chips for merge fields, conditions, points, repeats. */
export function letterExtensions(context: ChipContext, placeholder: () => string) {
  return [
    Document,
    Paragraph,
    Text,
    UndoRedo,
    Placeholder.configure({ placeholder, showOnlyCurrent: false }),
    LineBreak,
    Point,
    variable(context),
    condition(context),
    repeat(context),
  ];
}
