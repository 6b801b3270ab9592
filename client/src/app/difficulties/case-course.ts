import { Component, computed, inject, input, output, resource, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { CaseLinkDto } from '../api/models/case-link-dto';
import type { DifficultyDto } from '../api/models/difficulty-dto';
import { IdempotencyKey } from '../http/idempotency';
import { localName, translate } from '../i18n/i18n';
import { Asker } from '../ui/asker';
import { Icon } from '../ui/icon';
import { Chip, Status } from '../ui/status';
import { Toaster } from '../ui/toaster';
import { CaseChanges, type Ending } from './case-changes';
import { CaseCourseApi } from './case-course-api';
import { JoinDialog } from './join-dialog';
import { RepeatDialog } from './repeat-dialog';
import { SnoozeDialog } from './snooze-dialog';
import { SplitDialog } from './split-dialog';
import { WordsDialog } from './words-dialog';

/** What can be done to the course of a case, from its menu or its notices. */
export type CourseAct =
  'join' | 'split' | 'snooze' | 'unsnooze' | 'repeat' | 'rest' | 'wake' | 'undo_merge';

/** Beside the case: what it has to do with, and the windows that join, part and put it off. */
@Component({
  selector: 'hd-case-course',
  imports: [
    RouterLink,
    Chip,
    Icon,
    JoinDialog,
    RepeatDialog,
    SnoozeDialog,
    SplitDialog,
    Status,
    WordsDialog,
  ],
  templateUrl: './case-course.html',
  styleUrl: './case-course.css',
})
export class CaseCourse {
  readonly difficulty = input.required<DifficultyDto>();
  readonly changed = output<DifficultyDto>();
  private readonly api = inject(CaseCourseApi);
  private readonly changes = inject(CaseChanges);
  private readonly router = inject(Router);
  private readonly toaster = inject(Toaster);
  private readonly asker = inject(Asker);
  private readonly key = new IdempotencyKey();
  protected readonly t = translate();
  protected readonly local = localName();
  protected readonly act = signal<CourseAct | undefined>(undefined);
  protected readonly repeats = resource({
    params: () => {
      const { id, allowedActions } = this.difficulty();
      return allowedActions.includes('close_repeat') ? { id } : undefined;
    },
    loader: ({ params }) => this.api.repeats(params.id),
  });
  protected readonly again = computed(() => {
    const found = this.repeats.hasValue() ? this.repeats.value() : undefined;
    return found && found.time > 2 ? found : undefined;
  });
  protected readonly earlier = computed(() =>
    this.repeats.hasValue() ? this.repeats.value().earlier : [],
  );

  open(act: CourseAct): void {
    if (act === 'undo_merge') void this.undoMerge(this.difficulty());
    else if (act === 'unsnooze') void this.unsnooze();
    else this.act.set(act);
  }

  protected closed(open: boolean): void {
    if (!open) this.act.set(undefined);
  }

  protected async joined({ gone, keptId }: { gone: DifficultyDto; keptId: string }): Promise<void> {
    await this.router.navigate(['/difficulties', keptId]);
    this.toaster.show(this.t('difficulties.join.merged', { gone: gone.number }), {
      label: this.t('ui.undo'),
      run: () => void this.undoMerge(gone),
    });
  }

  protected linked(): void {
    this.toaster.show(this.t('difficulties.join.linked'));
  }

  protected snoozed(until: string): void {
    this.toaster.show(this.t('difficulties.snooze.done', { day: until }), {
      label: this.t('ui.undo'),
      run: () => void this.unsnooze(),
    });
  }

  protected async made(difficulty: DifficultyDto): Promise<void> {
    await this.router.navigate(['/difficulties', difficulty.id]);
    this.toaster.show(this.t('difficulties.split.done', { number: difficulty.number }));
  }

  protected repeatClosed(): void {
    this.toaster.show(this.t('difficulties.repeat.done'));
  }

  protected async unlink({ id, case: other }: CaseLinkDto): Promise<void> {
    const sure = await this.asker.confirm({
      title: this.t('difficulties.relations.removeTitle'),
      text: `${other.number} ${other.title}`,
      action: this.t('difficulties.relations.remove'),
      danger: true,
    });
    if (!sure) return;
    const ending = await this.changes.run(this.difficulty(), '', (seen) =>
      this.api.unlink(seen, id),
    );
    this.settle(ending, 'difficulties.relations.removed');
  }

  protected readonly rest = async (reason: string): Promise<string | undefined> => {
    const ending = await this.changes.run(this.difficulty(), reason, (seen) =>
      this.api.rest(seen, reason, this.key.value),
    );
    return this.said(ending, 'difficulties.rest.done');
  };

  protected readonly wake = async (reason: string): Promise<string | undefined> => {
    const ending = await this.changes.run(this.difficulty(), reason, (seen) =>
      this.api.wake(seen, reason, this.key.value),
    );
    return this.said(ending, 'difficulties.rest.woken');
  };

  private async unsnooze(): Promise<void> {
    this.changed.emit(await this.api.endSnooze(this.difficulty().id));
    this.toaster.show(this.t('difficulties.snooze.ended'));
  }

  private async undoMerge(gone: DifficultyDto): Promise<void> {
    const ending = await this.changes.run(gone, '', (seen) => this.api.undoMerge(seen));
    this.settle(ending, 'difficulties.join.undone');
    if (ending.done) await this.router.navigate(['/difficulties', gone.id]);
  }

  private settle({ difficulty, done, problem }: Ending, words: string): void {
    if (difficulty) this.changed.emit(difficulty);
    if (done) this.toaster.show(this.t(words));
    else if (problem) this.toaster.failed(problem);
  }

  private said(ending: Ending, words: string): string | undefined {
    if (ending.difficulty) this.changed.emit(ending.difficulty);
    if (!ending.done) return ending.problem ?? this.t('difficulties.problem.givenUp');
    this.key.renew();
    this.toaster.show(this.t(words));
    return undefined;
  }
}
