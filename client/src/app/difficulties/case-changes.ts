import { Service, inject } from '@angular/core';
import { type FieldTree, submit, type ValidationError } from '@angular/forms/signals';
import type { DifficultyDto } from '../api/models/difficulty-dto';
import { formErrors } from '../http/form-errors';
import { type Problem, problemOf } from '../http/problem';
import { problemWords } from '../http/problem-words';
import { UploadRefused } from '../http/uploads';
import { translate } from '../i18n/i18n';
import { Asker } from '../ui/asker';
import type { Seen } from './difficulties-api';

/** How a change ended: done, or given up with the case as it stands now (when we know). */
export interface Ending {
  done: boolean;
  difficulty?: DifficultyDto;
  /** Why it did not work, in words; none when the person gave up. */
  problem?: string;
  /** The refusal itself, for the fields it names. */
  cause?: Problem;
}

/** Does a change on a case and settles what others did meanwhile; typed text is never lost. */
@Service()
export class CaseChanges {
  private readonly asker = inject(Asker);
  private readonly t = translate();

  /**
   * @param mine what the person wrote, shown beside what was saved meanwhile
   * @param change does it upon the version given
   */
  async run(
    seen: DifficultyDto,
    mine: string,
    change: (seen: Seen) => Promise<DifficultyDto>,
  ): Promise<Ending> {
    try {
      return { done: true, difficulty: await change(seen) };
    } catch (error) {
      if (error instanceof UploadRefused) return { done: false, problem: this.uploadWords(error) };
      const problem = problemOf(error);
      if (!problem) throw error;
      if (!problem.stale) return { done: false, problem: this.words(problem), cause: problem };
      const current = problem.current as DifficultyDto;
      // The other case of the two was changed: nothing here is to be weighed against it.
      if (current.id !== seen.id) {
        return { done: false, problem: this.t('difficulties.problem.otherChanged') };
      }
      const choice = await this.asker.resolve(this.conflict(seen, current, mine));
      if (choice === 'mine') return this.run(current, mine, change);
      return { done: false, difficulty: current };
    }
  }

  /**
   * Does the change of a valid form; what is refused stands at its fields.
   * @param changed hears of the case as it stands now, also when the change was given up
   * @returns whether it was done; if not, the error summary is to be shown
   */
  save<T>(
    of: FieldTree<T>,
    seen: DifficultyDto,
    mine: string,
    change: (seen: Seen) => Promise<DifficultyDto>,
    changed: (now: DifficultyDto) => void,
  ): Promise<boolean> {
    return submit(of, async () => {
      const ending = await this.run(seen, mine, change);
      if (ending.difficulty) changed(ending.difficulty);
      return ending.done ? undefined : this.errors(ending, of);
    });
  }

  /** Why a change did not happen, as errors of the form it came from. */
  errors<T>({ problem, cause }: Ending, of: FieldTree<T>): ValidationError.WithOptionalFieldTree[] {
    if (cause?.errors.length) return formErrors(cause, of);
    return [{ kind: 'refused', message: problem ?? this.t('difficulties.problem.givenUp') }];
  }

  words(problem: Problem): string {
    if (problem.offline) return this.t('ui.failed.offline');
    const known: Record<string, string> = {
      'difficulty.already_answered': 'alreadyAnswered',
      'difficulty.already_closed': 'alreadyClosed',
      'difficulty.not_now': 'notNow',
      'difficulty.same_doctor': 'sameDoctor',
      'answer_review.needed': 'reviewNeeded',
      'answer_review.waiting': 'reviewWaiting',
      'difficulty.reopen_too_late': 'reopenTooLate',
      'referral.already_answered': 'referralAnswered',
      'file.unknown': 'fileUnknown',
      'extension.pending': 'extensionPending',
      'extension.used_up': 'extensionUsedUp',
      'extension.already_decided': 'extensionDecided',
      'extension.own_request': 'extensionOwn',
    };
    if (problem.code === 'consent.missing') {
      return this.t(`difficulties.problem.consent_${String(problem.more['consent'])}`);
    }
    if (problem.code === 'difficulty.open_children') {
      const children = problem.more['children'] as { number: string }[];
      const names = children.map(({ number }) => number).join(', ');
      return this.t('difficulties.problem.openChildren', { names });
    }
    const words = known[problem.code];
    return words ? this.t(`difficulties.problem.${words}`) : problemWords(problem, this.t);
  }

  private conflict(seen: DifficultyDto, current: DifficultyDto, mine: string) {
    const known = new Set(seen.timeline.map(({ id }) => id));
    const news = current.timeline.filter(({ id }) => !known.has(id));
    const last = news.at(-1);
    const said = last?.payload.text ?? last?.payload.reason ?? '';
    const status = (difficulty: DifficultyDto) =>
      this.t(`labels.difficultyStatus.${difficulty.status}`);
    return {
      by: last?.side === 'system' ? undefined : last?.authorName,
      rows: [
        {
          label: this.t('difficulties.queue.col.status'),
          theirs: status(current),
          mine: status(seen),
        },
        { label: this.t('difficulties.conflict.text'), theirs: said || '–', mine: mine || '–' },
      ],
    };
  }

  private uploadWords({ refused }: UploadRefused): string {
    const names = refused.map(({ name }) => name).join(', ');
    return this.t('difficulties.problem.filesRefused', { names });
  }
}
