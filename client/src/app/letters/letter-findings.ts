import { Component, computed, inject, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Api } from '../api/api';
import { letterLooksForget } from '../api/fn/letters/letter-looks-forget';
import { letterLooksLook } from '../api/fn/letters/letter-looks-look';
import type { LetterFindingDto } from '../api/models/letter-finding-dto';
import { I18n, translate } from '../i18n/i18n';
import { Icon } from '../ui/icon';
import { Chip } from '../ui/status';
import { Toaster } from '../ui/toaster';
import { findingPlace } from './finding-place';
import { findingWords } from './finding-words';
import { LetterDraft } from './letter-draft';

type Shown = 'all' | 'error' | 'warning' | 'seen';

/** What has to be mended in the letter and what deserves a look, each with the way there. */
@Component({
  selector: 'hd-letter-findings',
  imports: [RouterLink, Icon, Chip],
  templateUrl: './letter-findings.html',
  styleUrl: './letter-findings.css',
  host: { class: 'card' },
})
export class LetterFindings {
  private readonly api = inject(Api);
  private readonly toaster = inject(Toaster);
  private readonly i18n = inject(I18n);
  protected readonly draft = inject(LetterDraft);
  /** The finding whose place is wanted. */
  readonly wanted = output<LetterFindingDto>();
  protected readonly t = translate();

  protected readonly shown = signal<Shown>('all');
  /** The finding whose explanation is open. */
  protected readonly told = signal<string | undefined>(undefined);

  protected readonly filters = computed(() => {
    const open = this.draft.pending();
    const errors = open.filter(({ severity }) => severity === 'error').length;
    const seen = this.draft.findings().length - open.length;
    return [
      { id: 'all' as Shown, label: this.t('letters.findings.all'), n: open.length },
      { id: 'error' as Shown, label: this.t('letters.findings.error'), n: errors },
      {
        id: 'warning' as Shown,
        label: this.t('letters.findings.warning'),
        n: open.length - errors,
      },
      ...(seen ? [{ id: 'seen' as Shown, label: this.t('letters.findings.seen'), n: seen }] : []),
    ];
  });

  protected readonly rows = computed(() => {
    const shown = this.shown();
    const seen = this.draft.findings().filter(({ looked }) => looked);
    const list =
      shown === 'seen' ? seen.map((one) => ({ ...one, number: 0 })) : this.draft.pending();
    const content = this.draft.content();
    return list
      .filter(({ severity }) => shown === 'all' || shown === 'seen' || severity === shown)
      .map((finding) => {
        const words = findingWords(finding, this.t, this.i18n.locale());
        const place = findingPlace(finding, this.draft.merged(), content);
        const at = place.key.startsWith('part.')
          ? this.t('letters.findings.paragraph', { n: place.key.slice(5) })
          : this.t(place.key);
        return { finding, ...words, at, firm: place.firm };
      });
  });

  protected readonly spoken = computed(() => {
    const [all, errors] = this.filters();
    return all?.n
      ? this.t('letters.findings.told', { n: all.n, errors: errors?.n ?? 0 })
      : this.t('letters.findings.none');
  });

  protected toggle({ key }: LetterFindingDto): void {
    this.told.update((open) => (open === key ? undefined : key));
  }

  /** Says that a warning was looked at, or takes that back. */
  protected async look({ key, looked }: LetterFindingDto): Promise<void> {
    const id = this.draft.letter()?.id;
    if (!id) return;
    this.draft.look(key, !looked);
    try {
      await this.api.invoke(looked ? letterLooksForget : letterLooksLook, { id, finding: key });
      if (this.filters().length < 4 && this.shown() === 'seen') this.shown.set('all');
    } catch {
      this.draft.look(key, looked);
      this.toaster.failed(this.t('letters.findings.lookFailed'));
    }
  }
}
