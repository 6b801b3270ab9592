import {
  afterNextRender,
  Component,
  type ElementRef,
  inject,
  Injector,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import type { AnswerVisitDto } from '../api/models/answer-visit-dto';
import { translate } from '../i18n/i18n';
import { Field } from '../ui/field';
import { Icon } from '../ui/icon';
import { Input } from '../ui/input';
import { SubmitOnCtrlEnter } from '../ui/submit-on-ctrl-enter';

/** The firm's two answers about a log: it is right, or what is to be mended. */
@Component({
  selector: 'hd-firm-answer',
  imports: [Field, Icon, Input, SubmitOnCtrlEnter],
  template: `
    @if (writing()) {
      <form class="form" novalidate (submit)="comment($event)" (hdSubmitOnCtrlEnter)="comment()">
        <hd-field
          [label]="t('visits.word.what')"
          [required]="true"
          [hint]="t('visits.word.whatHint')"
          [error]="tried() && !text().trim() ? t('visits.word.noText') : undefined"
        >
          <textarea
            #box
            hdInput
            rows="4"
            maxlength="2000"
            [value]="text()"
            (input)="text.set(box.value)"
          ></textarea>
        </hd-field>
        <div class="foot" [class.fixed]="fixed()">
          <button type="button" class="btn l" (click)="writing.set(false)">
            {{ t('ui.cancel') }}
          </button>
          <button type="submit" class="btn p l" [disabled]="busy()">
            {{ t('visits.word.send') }}
          </button>
        </div>
      </form>
    } @else {
      <div class="foot" [class.fixed]="fixed()">
        @if (!commented()) {
          <button type="button" class="btn l" [disabled]="busy()" (click)="write()">
            {{ t('visits.word.mend') }}
          </button>
        }
        <button
          type="button"
          class="btn p l"
          [disabled]="busy()"
          (click)="answered.emit({ correct: true })"
        >
          <hd-icon name="check" [size]="18" />{{ t('visits.word.right') }}
        </button>
      </div>
    }
  `,
  styles: `
    :host {
      display: block;
    }
    .foot {
      flex-wrap: wrap;
    }
  `,
})
export class FirmAnswer {
  readonly busy = input(false);
  /** A comment was given already: it can only be settled. */
  readonly commented = input(false);
  /** In a bar at the bottom of a phone. */
  readonly fixed = input(false);
  readonly answered = output<AnswerVisitDto>();
  private readonly injector = inject(Injector);
  private readonly box = viewChild<ElementRef<HTMLTextAreaElement>>('box');
  protected readonly t = translate();
  protected readonly writing = signal(false);
  protected readonly tried = signal(false);
  protected readonly text = signal('');

  protected write(): void {
    this.writing.set(true);
    afterNextRender(() => this.box()?.nativeElement.focus(), { injector: this.injector });
  }

  protected comment(event?: Event): void {
    event?.preventDefault();
    this.tried.set(true);
    const comment = this.text().trim();
    if (comment) this.answered.emit({ correct: false, comment });
    else this.box()?.nativeElement.focus();
  }
}
