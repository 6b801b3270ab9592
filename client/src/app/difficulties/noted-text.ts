import { Component, computed, input } from '@angular/core';
import type { MentionDto } from '../api/models/mention-dto';

/** A note with the colleagues it calls set off. */
@Component({
  selector: 'hd-noted-text',
  template: `@for (part of parts(); track $index) {
    <span [class.called]="part.called">{{ part.text }}</span>
  }`,
  styles: `
    .called {
      font-weight: 600;
      color: var(--primary);
    }
  `,
})
export class NotedText {
  readonly text = input.required<string>();
  readonly mentions = input<readonly MentionDto[]>([]);
  protected readonly parts = computed(() => partsOf(this.text(), this.mentions()));
}

/** The text cut at each `@name` of a called colleague. */
export function partsOf(text: string, mentions: readonly MentionDto[]) {
  const names = mentions.map(({ name }) => `@${name}`).sort((a, b) => b.length - a.length);
  const parts: { text: string; called: boolean }[] = [];
  let rest = text;
  while (rest) {
    const found = names
      .map((name) => ({ name, at: rest.indexOf(name) }))
      .filter(({ at }) => at >= 0)
      .sort((a, b) => a.at - b.at)[0];
    if (!found) break;
    if (found.at) parts.push({ text: rest.slice(0, found.at), called: false });
    parts.push({ text: found.name, called: true });
    rest = rest.slice(found.at + found.name.length);
  }
  if (rest) parts.push({ text: rest, called: false });
  return parts;
}
