import { Component, computed, DestroyRef, DOCUMENT, effect, inject, signal } from '@angular/core';
import { Api } from '../../api/api';
import { letterVersionsLeave } from '../../api/fn/letters/letter-versions-leave';
import { letterVersionsLook } from '../../api/fn/letters/letter-versions-look';
import type { LetterReaderDto } from '../../api/models/letter-reader-dto';
import { localName, translate } from '../../i18n/i18n';
import { Icon } from '../../ui/icon';
import { LetterDraft } from '../letter-draft';

const BEAT_MS = 20_000;

/** Tells two people who have one letter open of each other. */
@Component({
  selector: 'hd-letter-readers',
  imports: [Icon],
  template: `
    <span role="status">
      @if (names()) {
        <span class="chip-others">
          <hd-icon name="users" [size]="16" />{{ t('letters.history.others', { names: names() }) }}
        </span>
      }
    </span>
  `,
  styles: `
    .chip-others {
      display: inline-flex;
      align-items: center;
      gap: 6px;
      border-radius: 6px;
      padding: 2px 8px;
      background: var(--warn-soft);
      color: var(--warn);
      font-size: 13px;
      font-weight: 600;
    }
  `,
})
export class LetterReaders {
  private readonly api = inject(Api);
  private readonly draft = inject(LetterDraft);
  private readonly document = inject(DOCUMENT);
  protected readonly t = translate();
  private readonly local = localName();
  private readonly others = signal<LetterReaderDto[]>([]);
  private readonly id = computed(() => this.draft.letter()?.id);
  protected readonly names = computed(() =>
    this.others()
      .map(({ name, nameEn }) => this.local(name, nameEn))
      .join(', '),
  );

  constructor() {
    effect((onCleanup) => {
      const id = this.id();
      if (!id) return;
      void this.beat(id);
      const timer = setInterval(() => void this.beat(id), BEAT_MS);
      onCleanup(() => clearInterval(timer));
    });
    inject(DestroyRef).onDestroy(() => {
      const id = this.id();
      if (id) this.api.invoke(letterVersionsLeave, { id }).catch(() => undefined);
    });
  }

  private async beat(id: string): Promise<void> {
    if (this.document.visibilityState === 'hidden') return;
    try {
      this.others.set(await this.api.invoke(letterVersionsLook, { id }));
    } catch {
      // Without network nobody else is known; saving tells of the network.
    }
  }
}
