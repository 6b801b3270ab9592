import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { translate } from '../i18n/i18n';
import { Icon } from '../ui/icon';
import { BoardData } from './board-data';
import { MeetingStart } from './meeting-start';

/** Begins a meeting with what the board shows, and leads to those there were. */
@Component({
  selector: 'hd-session-start',
  imports: [Icon, RouterLink],
  template: `
    <a class="btn s q" routerLink="/board/sessions">
      <hd-icon name="file-clock" [size]="18" />{{ t('board.session.all') }}
    </a>
    <button
      type="button"
      class="btn s soft"
      [disabled]="busy() || !data.page()?.total"
      (click)="start()"
    >
      <hd-icon name="play" [size]="18" />{{ t('board.session.start') }}
    </button>
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
  `,
})
export class SessionStart {
  protected readonly t = translate();
  protected readonly data = inject(BoardData);
  private readonly meeting = inject(MeetingStart);
  protected readonly busy = this.meeting.busy;

  protected start(): Promise<void> {
    return this.meeting.start();
  }
}
