import { Component, computed, input } from '@angular/core';
import type { SolutionFindingDto } from '../api/models/solution-finding-dto';
import { translate } from '../i18n/i18n';

interface Piece {
  text: string;
  finding?: SolutionFindingDto;
}

/** A text with the places marked by which somebody could be recognised. */
@Component({
  selector: 'hd-marked-text',
  template: `@for (piece of pieces(); track $index) {
    @if (piece.finding; as finding) {
      <mark [title]="t('labels.identityKind.' + finding.kind)">{{ piece.text }}</mark>
    } @else {
      <span>{{ piece.text }}</span>
    }
  }`,
  styles: `
    :host {
      display: block;
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
    mark {
      padding: 0 2px;
      border-radius: 3px;
      background: var(--danger-soft);
      color: var(--danger);
      text-decoration: underline;
    }
  `,
})
export class MarkedText {
  readonly text = input.required<string>();
  readonly findings = input<SolutionFindingDto[]>([]);
  protected readonly t = translate();
  protected readonly pieces = computed<Piece[]>(() => {
    const text = this.text();
    const pieces: Piece[] = [];
    let at = 0;
    for (const finding of this.findings()) {
      if (finding.start > at) pieces.push({ text: text.slice(at, finding.start) });
      pieces.push({ text: text.slice(finding.start, finding.end), finding });
      at = finding.end;
    }
    if (at < text.length) pieces.push({ text: text.slice(at) });
    return pieces;
  });
}
