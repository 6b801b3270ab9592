import { Component, inject, signal, viewChild } from '@angular/core';
import { FormField, form, maxLength, minLength, required, submit } from '@angular/forms/signals';
import { translate } from '../i18n/i18n';
import { PlainFrame } from '../shell/plain-frame';
import { Asker } from '../ui/asker';
import { Avatar } from '../ui/avatar';
import { brn } from '../ui/brn';
import { ChipMulti, ChipSelect } from '../ui/chip-select';
import { Choice } from '../ui/choice';
import { ClockCard } from '../ui/clock-card';
import { Combobox } from '../ui/combobox';
import { DateField } from '../ui/date-field';
import { AgoPipe, DatePipe, DateTimePipe } from '../ui/date-pipes';
import { Dialog } from '../ui/dialog';
import { Due } from '../ui/due';
import { Empty } from '../ui/empty';
import { ErrorSummary } from '../ui/error-summary';
import { Failed } from '../ui/failed';
import { Field } from '../ui/field';
import { FilePicker } from '../ui/file-picker';
import { FilterChip } from '../ui/filter-chip';
import { Icon } from '../ui/icon';
import { Input } from '../ui/input';
import { LoadMore } from '../ui/load-more';
import { MaskedInput } from '../ui/masked-input';
import { Menu, MenuFor } from '../ui/menu';
import { phone } from '../ui/phone';
import { Progress } from '../ui/progress';
import { RadioCards } from '../ui/radio-cards';
import { Segmented } from '../ui/segmented';
import { SkeletonRows } from '../ui/skeleton';
import { StageTracker } from '../ui/stage-tracker';
import { STATUSES } from '../ui/stages';
import { Chip, Severity, Status, Tier } from '../ui/status';
import { SubmitOnCtrlEnter } from '../ui/submit-on-ctrl-enter';
import { Tab, Tabs } from '../ui/tabs';
import { Tile } from '../ui/tile';
import { TimelineItem } from '../ui/timeline';
import { Toaster } from '../ui/toaster';
import { WorkLeft } from '../ui/work-left';

const HOUR_MS = 3_600_000;

/** Every part of the kit on one page, with sample words; only in demos and development. */
@Component({
  selector: 'hd-gallery',
  imports: [
    AgoPipe,
    Avatar,
    Chip,
    ChipMulti,
    ChipSelect,
    ClockCard,
    Combobox,
    DateField,
    DatePipe,
    DateTimePipe,
    Dialog,
    Due,
    WorkLeft,
    Empty,
    ErrorSummary,
    Failed,
    Field,
    FilePicker,
    FilterChip,
    FormField,
    Icon,
    Input,
    LoadMore,
    MaskedInput,
    Menu,
    MenuFor,
    PlainFrame,
    Progress,
    RadioCards,
    Segmented,
    Severity,
    SkeletonRows,
    StageTracker,
    Status,
    SubmitOnCtrlEnter,
    Tabs,
    Tier,
    Tile,
    TimelineItem,
  ],
  templateUrl: './gallery.html',
  styleUrl: './gallery.css',
})
export class Gallery {
  protected readonly t = translate();
  protected readonly asker = inject(Asker);
  protected readonly toaster = inject(Toaster);
  private readonly summary = viewChild.required(ErrorSummary);

  protected readonly statuses = STATUSES;
  protected readonly notes = {
    received: '11. 18. 오전 9:12',
    triaged: '11. 18. 오전 10:05',
    assigned: '11. 18. 오전 10:40',
    in_progress: '5일째 · 한지원',
    answered: '11. 25.까지',
    closed: '기업 확인 후',
  };
  protected readonly late = at(-5 * 24).slice(0, 10);
  protected readonly soon = clock(6.4, 380);
  protected readonly near = clock(28, 720);
  protected readonly calm = clock(51, 1200);
  protected readonly standing = { ...this.calm, paused: true };
  protected readonly ago = at(-19 * 24);
  protected readonly tab = signal('all');
  protected readonly tabs: Tab[] = [
    { id: 'all', label: '전체' },
    { id: 'week', label: '이번 주 검토', count: 21 },
    { id: 'late', label: '이첩 지연', count: 8 },
  ];
  protected readonly pressed = signal(true);
  protected readonly dialog = signal(false);
  protected readonly kinds: Choice[] = [
    { value: 'visit', label: '방문', icon: 'map-pin' },
    { value: 'call', label: '통화', icon: 'phone' },
    { value: 'video', label: '화상', icon: 'video' },
    { value: 'mail', label: '메일', icon: 'mail' },
  ];
  protected readonly categories: Choice[] = [
    { value: 'log', label: '물류·운송' },
    { value: 'cus', label: '통관·관세' },
    { value: 'cer', label: '인증·규격' },
    { value: 'none', label: '잘 모르겠어요' },
  ];
  protected readonly verdicts: Choice[] = [
    { value: 'keep', label: '계속 진행', detail: '처리 계획이 적절하고 기한 내 답변 가능' },
    { value: 'redirect', label: '처리 방향 변경', detail: '다른 기관·방법으로 바꾸도록 지시' },
  ];
  protected readonly firms = async (words: string): Promise<Choice[]> =>
    [
      { value: '1', label: '한결정밀㈜', detail: '창원', icon: 'building-complex' as const },
      { value: '2', label: '윤슬코스메틱㈜', detail: '인천', icon: 'building-complex' as const },
      { value: '3', label: '도담텍스타일', detail: '대구', icon: 'building-complex' as const },
    ].filter((firm) => firm.label.includes(words));

  private readonly model = signal({
    title: '',
    text: '',
    brn: '',
    phone: '',
    kind: 'visit',
    category: 'log',
    topics: ['log'],
    verdict: 'redirect',
    day: '2026-11-26',
    firm: null as Choice | null,
    tier: 'regular',
  });
  protected readonly form = form(this.model, (path) => {
    required(path.title);
    required(path.text);
    minLength(path.text, 10);
    maxLength(path.text, 2_000);
    required(path.brn);
    brn(path.brn);
    phone(path.phone);
  });

  protected async send(event?: Event): Promise<void> {
    event?.preventDefault();
    const done = await submit(this.form, async () => undefined);
    if (done) this.toaster.show('저장했습니다', { label: this.t('ui.undo'), run: () => undefined });
    else this.summary().show();
  }

  protected conflict(): void {
    void this.asker.resolve({
      by: '서민재 대리',
      rows: [
        { label: '답변 기한', theirs: '11. 27. (금)', mine: '11. 25. (수)' },
        { label: '담당', theirs: '서민재', mine: '한지원' },
      ],
    });
  }
}

/** An answer clock with its target in `hours` and so many working minutes left. */
function clock(hours: number, remainingWorkingMinutes: number) {
  return { remainingWorkingMinutes, targetAt: at(hours), paused: false };
}

function at(hours: number): string {
  return new Date(Date.now() + hours * HOUR_MS).toISOString();
}
