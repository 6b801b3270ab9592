import { Component, inject, input, output, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Api } from '../api/api';
import { similarOf } from '../api/fn/difficulties/similar-of';
import { similarOfText } from '../api/fn/difficulties/similar-of-text';
import type { MatterDto } from '../api/models/matter-dto';
import type { SimilarReasonDto } from '../api/models/similar-reason-dto';
import { I18n, localName, translate } from '../i18n/i18n';
import { DatePipe } from '../ui/date-pipes';
import { Failed } from '../ui/failed';
import { Icon } from '../ui/icon';
import { SkeletonRows } from '../ui/skeleton';

/** Solved cases like the one at hand: why they are alike, how they ended, and the answer to begin from. */
@Component({
  selector: 'hd-similar-cases',
  imports: [RouterLink, DatePipe, Failed, Icon, SkeletonRows],
  templateUrl: './similar-cases.html',
  styleUrl: './similar-cases.css',
})
export class SimilarCases {
  /** The case at hand, or what is being written down and is no case yet. */
  readonly difficultyId = input<string>();
  readonly matter = input<MatterDto>();
  /** Whether an answer may be begun at all. */
  readonly mayAnswer = input(false);
  /** The text of an answer to begin from. */
  readonly begin = output<string>();
  private readonly api = inject(Api);
  private readonly i18n = inject(I18n);
  protected readonly t = translate();
  protected readonly local = localName();
  protected readonly found = resource({
    params: () => ({ id: this.difficultyId(), body: this.matter() }),
    loader: async ({ params: { id, body } }) =>
      id
        ? this.api.invoke(similarOf, { id })
        : body
          ? this.api.invoke(similarOfText, { body })
          : { cases: [], articles: [] },
  });

  /** '같은 시장 베트남', '비슷한 말: 인증서, 통관'. */
  protected reason({ kind, value, words }: SimilarReasonDto): string {
    if (kind === 'words') {
      return this.t('difficulties.similar.why.words', { words: words.join(', ') });
    }
    const name =
      kind === 'market'
        ? (new Intl.DisplayNames(this.i18n.locale(), { type: 'region' }).of(value!) ?? value!)
        : kind === 'category'
          ? this.t(`labels.category.${value}`)
          : value!;
    return this.t(`difficulties.similar.why.${kind}`, { name });
  }
}
