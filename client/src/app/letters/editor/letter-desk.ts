import { Injectable, signal } from '@angular/core';
import type { Editor } from '@tiptap/core';
import { NodeSelection } from '@tiptap/pm/state';

/** Where the list of merge fields opens. */
export interface PickerPlace {
  left: number;
  top: number;
  bottom: number;
}

/** The parts of a letter being written: which one has the cursor, and what its toolbar does there. */
@Injectable()
export class LetterDesk {
  private readonly current = signal<Editor | undefined>(undefined);
  private readonly moves = signal(0);
  private readonly picking = signal<PickerPlace | undefined>(undefined);

  readonly editor = this.current.asReadonly();
  /** Counts moves of the cursor, so that what depends on it is worked out again. */
  readonly cursor = this.moves.asReadonly();
  /** Set while a merge field is being chosen. */
  readonly picker = this.picking.asReadonly();

  enter(editor: Editor): void {
    this.current.set(editor);
    this.moved();
  }

  leave(editor: Editor): void {
    if (this.current() === editor) this.current.set(undefined);
  }

  moved(): void {
    this.moves.update((n) => n + 1);
  }

  /** Opens the list of merge fields at the cursor. */
  pick(editor = this.current()): void {
    if (!editor) return;
    const { left, top, bottom } = editor.view.coordsAtPos(editor.state.selection.from);
    this.picking.set({ left, top, bottom });
  }

  /** Puts a merge field where the cursor was. */
  put(path: string): void {
    this.picking.set(undefined);
    this.current()
      ?.chain()
      .focus()
      .insertContent({ type: 'variable', attrs: { path, pair: null } })
      .run();
  }

  /** Closes the list. @param brace whether the brace that opened it was meant as one */
  closePicker(brace = false): void {
    this.picking.set(undefined);
    const editor = this.current();
    if (brace) editor?.chain().focus().insertContent('{').run();
    else editor?.commands.focus();
  }

  togglePoint(): void {
    this.current()?.chain().focus().toggleNode('point', 'paragraph').run();
  }

  undo(): void {
    this.current()?.chain().focus().undo().run();
  }

  redo(): void {
    this.current()?.chain().focus().redo().run();
  }

  /** The chip that is chosen, if one is. */
  chosen(): { path: string; pair: string | null } | undefined {
    this.moves();
    const selection = this.current()?.state.selection;
    if (!(selection instanceof NodeSelection) || selection.node.type.name !== 'variable') {
      return undefined;
    }
    const { path, pair } = selection.node.attrs;
    return { path, pair };
  }

  /** Gives the chosen chip a particle pair, or none. */
  setPair(pair: string | null): void {
    const editor = this.current();
    if (!editor || !this.chosen()) return;
    const { from } = editor.state.selection;
    editor.chain().updateAttributes('variable', { pair }).setNodeSelection(from).focus().run();
  }
}
