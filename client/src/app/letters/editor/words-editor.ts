import {
  afterNextRender,
  Component,
  DestroyRef,
  effect,
  ElementRef,
  inject,
  input,
  output,
  untracked,
  ViewEncapsulation,
} from '@angular/core';
import { Editor } from '@tiptap/core';
import type { ChipContext, ChipWords } from './letter-schema';
import { letterExtensions } from './letter-schema';
import { LetterDesk } from './letter-desk';
import { nodesToWords, wordsToNodes, type PartKind } from './letter-words';

/** The words of one part, written in place; merge fields are chips. */
@Component({
  selector: 'hd-words-editor',
  template: '',
  styleUrl: './words-editor.css',
  encapsulation: ViewEncapsulation.None,
})
export class WordsEditor {
  private readonly desk = inject(LetterDesk);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  /** The words in the template language. */
  readonly source = input.required<string>();
  /** The same with plain fields only, for words that use more than the editor can show. */
  readonly plain = input.required<string>();
  readonly kind = input.required<PartKind>();
  readonly label = input.required<string>();
  readonly words = input.required<ChipWords>();
  readonly placeholder = input('');
  readonly language = input('en');
  readonly changed = output<string>();
  /** Arrow up or down beyond the first or last line. */
  readonly left = output<-1 | 1>();

  private editor: Editor | undefined;

  constructor() {
    afterNextRender(() => this.start());
    effect(() => {
      this.take(this.source(), this.plain());
    });
    effect(() => {
      this.words();
      this.live.forEach((draw) => untracked(draw));
    });
    effect(() => {
      const attributes = this.attributes();
      this.editor?.setOptions({ editorProps: { ...this.editor.options.editorProps, attributes } });
    });
    inject(DestroyRef).onDestroy(() => {
      if (this.editor) this.desk.leave(this.editor);
      this.editor?.destroy();
    });
  }

  /** Puts the cursor into the words. */
  focus(at: 'start' | 'end' = 'end'): void {
    this.editor?.commands.focus(at);
  }

  private readonly live: ChipContext['live'] = new Set();

  private start(): void {
    const editor = new Editor({
      element: this.host,
      injectCSS: false,
      extensions: letterExtensions(
        // The chips are asked at drawing time, so that they always speak for the letter of now.
        {
          live: this.live,
          words: {
            name: (path) => this.words().name(path),
            gap: (path) => this.words().gap(path),
            holds: (path, not) => this.words().holds(path, not),
            condition: (path, not) => this.words().condition(path, not),
            repeat: (path) => this.words().repeat(path),
            pair: (pair) => this.words().pair(pair),
          },
        },
        () => this.placeholder(),
      ),
      content: this.document(this.source(), this.plain()),
      editorProps: {
        attributes: this.attributes(),
        handleTextInput: (view, _from, _to, text) => {
          if (text !== '{' || view.composing) return false;
          this.desk.pick(editor);
          return true;
        },
        handleKeyDown: (view, event) => this.arrow(event, view.endOfTextblock.bind(view)),
      },
      onUpdate: () => this.changed.emit(this.written()),
      onFocus: () => this.desk.enter(editor),
      onSelectionUpdate: () => this.desk.moved(),
    });
    this.editor = editor;
  }

  private attributes(): Record<string, string> {
    return {
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-label': this.label(),
      lang: this.language(),
    };
  }

  private document(source: string, plain: string) {
    const content = wordsToNodes(source, this.kind()) ?? wordsToNodes(plain, this.kind());
    return { type: 'doc', content: content ?? [{ type: 'paragraph' }] };
  }

  private written(): string {
    return nodesToWords(this.editor?.getJSON().content, this.kind());
  }

  /** Follows the letter, unless what stands here already says the same. */
  private take(source: string, plain: string): void {
    const { editor } = this;
    if (!editor || editor.view.composing || this.written() === source) return;
    const document = this.document(source, plain);
    if (nodesToWords(document.content, this.kind()) === this.written()) return;
    editor.commands.setContent(document, { emitUpdate: false });
  }

  private arrow(event: KeyboardEvent, atEdge: (way: 'up' | 'down') => boolean): boolean {
    const { editor } = this;
    const way = { ArrowUp: -1, ArrowDown: 1 }[event.key] as -1 | 1 | undefined;
    if (!editor || !way || event.shiftKey || event.isComposing) return false;
    const { $from } = editor.state.selection;
    const last = $from.index(0) === editor.state.doc.childCount - 1;
    const outermost = way < 0 ? $from.index(0) === 0 : last;
    if (!outermost || !atEdge(way < 0 ? 'up' : 'down')) return false;
    this.left.emit(way);
    return true;
  }
}
