import { Component, computed, inject, signal, viewChild } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, RouterLink } from '@angular/router';
import { Api } from '../../api/api';
import { auditList } from '../../api/fn/audit/audit-list';
import { companiesList } from '../../api/fn/companies/companies-list';
import { usersList } from '../../api/fn/users/users-list';
import type { AuditEntryDto } from '../../api/models/audit-entry-dto';
import { keysetList } from '../../http/keyset-list';
import { localName, translate } from '../../i18n/i18n';
import type { Choice } from '../../ui/choice';
import { Combobox } from '../../ui/combobox';
import { DateTimePipe } from '../../ui/date-pipes';
import { DateField } from '../../ui/date-field';
import { Dialog } from '../../ui/dialog';
import { Empty } from '../../ui/empty';
import { Failed } from '../../ui/failed';
import { FilterChip } from '../../ui/filter-chip';
import { Icon } from '../../ui/icon';
import { LoadMore } from '../../ui/load-more';
import { SkeletonRows } from '../../ui/skeleton';
import { addressFilter } from '../address-filter';
import { ACTION_GROUPS, actionWords } from './action-words';
import { AuditEntryDetail } from './audit-entry-detail';
import { ChainCheck } from './chain-check';
import { ExportDialog } from './export-dialog';

const FILTERS = [
  'actorId',
  'companyId',
  'action',
  'subjectType',
  'subjectId',
  'from',
  'to',
] as const;

/** Who did what to whose data, when and from where; filters stand in the address. */
@Component({
  selector: 'hd-audit-log',
  imports: [
    AuditEntryDetail,
    ChainCheck,
    Combobox,
    DateField,
    DateTimePipe,
    Dialog,
    Empty,
    ExportDialog,
    Failed,
    FilterChip,
    Icon,
    LoadMore,
    RouterLink,
    SkeletonRows,
  ],
  templateUrl: './audit-log.html',
  styleUrls: ['../admin-list.css', './audit-log.css'],
})
export class AuditLog {
  private readonly api = inject(Api);
  private readonly exportDialog = viewChild.required(ExportDialog);
  protected readonly t = translate();
  protected readonly local = localName();
  protected readonly groups = ACTION_GROUPS;
  protected readonly filter = addressFilter(FILTERS);
  /** The entries whose details are open. */
  protected readonly opened = signal<ReadonlySet<string>>(new Set());
  /** The window with who, whose and when. */
  protected readonly choosing = signal(false);
  private readonly query = toSignal(inject(ActivatedRoute).queryParamMap, { requireSync: true });
  protected readonly list = keysetList(this.filter.value, (filter) =>
    this.api.invoke(auditList, { ...filter, limit: 50 }),
  );
  /** Names for the chips: known from the rows, or carried in the address by whoever linked here. */
  protected readonly who = computed(() => {
    const { actorId } = this.filter.value();
    const row = this.list.items().find((entry) => entry.actorId === actorId);
    return row ? this.local(row.actorName, row.actorNameEn) : (this.query().get('who') ?? '');
  });
  protected readonly whose = computed(() => {
    const { companyId } = this.filter.value();
    const row = this.list.items().find((entry) => entry.companyId === companyId);
    return row ? this.local(row.companyName, row.companyNameEn) : (this.query().get('whose') ?? '');
  });

  protected readonly findPeople = async (words: string): Promise<Choice[]> => {
    const page = await this.api.invoke(usersList, { q: words || undefined, limit: 20 });
    return page.items.map(({ id, name, nameEn, email }) => ({
      value: id,
      label: this.local(name, nameEn),
      detail: email,
    }));
  };
  protected readonly findFirms = async (words: string): Promise<Choice[]> => {
    const page = await this.api.invoke(companiesList, { q: words || undefined, limit: 20 });
    return page.items.map(({ id, name, nameEn }) => ({
      value: id,
      label: this.local(name, nameEn),
    }));
  };

  protected words(action: string): string {
    return actionWords(action, this.t);
  }

  /** What it was done to, where that says more than whose data it was. */
  protected subject(entry: AuditEntryDto): string {
    if (entry.subjectType === 'company' || entry.subjectId === entry.actorId) return '';
    const { after, before } = entry;
    const number: unknown = after?.['number'] ?? before?.['number'];
    return this.local(entry.subjectName, entry.subjectNameEn) || (number ? String(number) : '');
  }

  protected toggle(id: string): void {
    this.opened.update((open) => {
      const next = new Set(open);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  }

  protected pick(name: 'actorId' | 'companyId', choice: Choice | null): void {
    this.filter.narrow({ [name]: choice?.value ?? null });
  }

  protected export(): void {
    this.exportDialog().show(this.filter.value(), this.list.total());
  }
}
