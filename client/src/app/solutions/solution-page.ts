import { Component, computed, inject, input, resource, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Api } from '../api/api';
import { solutionsGet } from '../api/fn/solutions/solutions-get';
import { solutionsGiveBack } from '../api/fn/solutions/solutions-give-back';
import { solutionsPublish } from '../api/fn/solutions/solutions-publish';
import { solutionsWithdraw } from '../api/fn/solutions/solutions-withdraw';
import type { SolutionAction } from '../api/models/solution-action';
import type { SolutionDto } from '../api/models/solution-dto';
import { problemOf } from '../http/problem';
import { I18n, localName, translate } from '../i18n/i18n';
import { NotFound } from '../shell/not-found';
import { Asker } from '../ui/asker';
import { DatePipe } from '../ui/date-pipes';
import { Failed } from '../ui/failed';
import { Icon } from '../ui/icon';
import { SkeletonRows } from '../ui/skeleton';
import { Toaster } from '../ui/toaster';
import { WordsDialog } from '../difficulties/words-dialog';
import { MarkedText } from './marked-text';
import { SolutionForm } from './solution-form';
import { SolutionState } from './solution-state';

/** One article: written while a draft, read and judged in review, read once published. */
@Component({
  selector: 'hd-solution-page',
  imports: [
    DatePipe,
    Failed,
    Icon,
    MarkedText,
    NotFound,
    RouterLink,
    SkeletonRows,
    SolutionForm,
    SolutionState,
    WordsDialog,
  ],
  templateUrl: './solution-page.html',
  styleUrl: './solution-page.css',
})
export class SolutionPage {
  /** From the address. */
  readonly id = input.required<string>();
  private readonly api = inject(Api);
  private readonly asker = inject(Asker);
  private readonly toaster = inject(Toaster);
  private readonly i18n = inject(I18n);
  protected readonly t = translate();
  protected readonly local = localName();
  protected readonly returning = signal(false);
  protected readonly page = resource({
    params: () => ({ id: this.id() }),
    loader: ({ params }) => this.api.invoke(solutionsGet, params),
  });
  protected readonly gone = computed(() => problemOf(this.page.error())?.status === 404);

  protected may(it: SolutionDto, action: SolutionAction): boolean {
    return it.allowedActions.includes(action);
  }

  protected country(code: string): string {
    return new Intl.DisplayNames(this.i18n.locale(), { type: 'region' }).of(code) ?? code;
  }

  /** The texts of a language to read, with what was found in them. */
  protected texts(it: SolutionDto, language: 'Ko' | 'En') {
    return (['title', 'problem', 'solution'] as const).map((part) => {
      const field = `${part}${language}` as const;
      return {
        ...{ field, text: it[field] ?? '' },
        findings: it.findings.filter((one) => one.field === field),
      };
    });
  }

  protected async publish(it: SolutionDto): Promise<void> {
    const question = {
      title: this.t('solutions.publish.ask'),
      text: this.t('solutions.publish.text'),
      action: this.t('solutions.publish.do'),
    };
    if (!(await this.asker.confirm(question))) return;
    await this.run(this.t('solutions.publish.done'), () =>
      this.api.invoke(solutionsPublish, seen(it)),
    );
  }

  protected async withdraw(it: SolutionDto): Promise<void> {
    const question = {
      title: this.t('solutions.withdraw.ask'),
      text: this.t('solutions.withdraw.text'),
      action: this.t('solutions.withdraw.do'),
      danger: true,
    };
    if (!(await this.asker.confirm(question))) return;
    await this.run(this.t('solutions.withdraw.done'), () =>
      this.api.invoke(solutionsWithdraw, seen(it)),
    );
  }

  protected readonly giveBack = async (note: string): Promise<string | undefined> => {
    if (!this.page.hasValue()) return undefined;
    const it = this.page.value();
    return this.run(this.t('solutions.return.done'), () =>
      this.api.invoke(solutionsGiveBack, { ...seen(it), body: { note } }),
    );
  };

  /** Does it and says so; a refusal is said too and the article read anew. */
  private async run(done: string, change: () => Promise<SolutionDto>): Promise<string | undefined> {
    try {
      this.page.set(await change());
      this.toaster.show(done);
      return undefined;
    } catch (error) {
      const problem = problemOf(error);
      if (!problem) throw error;
      const words = this.t(`problems.${problem.code}`);
      this.toaster.failed(words);
      this.page.reload();
      return words;
    }
  }
}

function seen({ id, version }: SolutionDto) {
  return { id, 'If-Match': `"${version}"` };
}
