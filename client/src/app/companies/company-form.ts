import {
  Component,
  DOCUMENT,
  Injector,
  afterNextRender,
  computed,
  effect,
  inject,
  input,
  resource,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { FormField, form, submit } from '@angular/forms/signals';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { Api } from '../api/api';
import { companiesCreate } from '../api/fn/companies/companies-create';
import { companiesEdit } from '../api/fn/companies/companies-edit';
import { companiesGet } from '../api/fn/companies/companies-get';
import type { CompanyDto } from '../api/models/company-dto';
import { IdempotencyKey } from '../http/idempotency';
import { problemOf } from '../http/problem';
import { localName, translate } from '../i18n/i18n';
import { Session } from '../session/session';
import { Asker } from '../ui/asker';
import { ErrorSummary } from '../ui/error-summary';
import { Failed } from '../ui/failed';
import { Field } from '../ui/field';
import { Icon } from '../ui/icon';
import { Input } from '../ui/input';
import { MaskedInput } from '../ui/masked-input';
import { Segmented } from '../ui/segmented';
import { SkeletonRows } from '../ui/skeleton';
import { SubmitOnCtrlEnter } from '../ui/submit-on-ctrl-enter';
import { Toaster } from '../ui/toaster';
import type { Unsaved } from './ask-before-leaving';
import { CertificatesPart } from './certificates-part';
import { CompaniesApi } from './companies-api';
import { type CompanyDraft, draftOf, emptyDraft, toInput } from './company-draft';
import { companySchema } from './company-schema';
import { ContactsPart } from './contacts-part';
import { changesSince, conflictRows } from './conflict-rows';
import { Duplicates } from './duplicates';
import { MarketsPart } from './markets-part';
import { ProductsPart } from './products-part';
import { fieldAt } from './field-at';
import { refusedFields } from './refused-fields';
import { RegistrationNotice } from './registration-notice';

/** Enters a firm, or changes one; firms that may be the same stand beside while one types. */
@Component({
  selector: 'hd-company-form',
  imports: [
    ...[
      CertificatesPart,
      ContactsPart,
      Duplicates,
      ErrorSummary,
      Failed,
      Field,
      FormField,
      Icon,
      Input,
    ],
    ...[
      MarketsPart,
      MaskedInput,
      ProductsPart,
      RegistrationNotice,
      RouterLink,
      Segmented,
      SkeletonRows,
      SubmitOnCtrlEnter,
    ],
  ],
  templateUrl: './company-form.html',
  styleUrl: './company-form.css',
  host: { '(window:beforeunload)': 'hold($event)' },
})
export class CompanyForm implements Unsaved {
  private readonly api = inject(Api);
  private readonly registers = inject(CompaniesApi);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly injector = inject(Injector);
  private readonly document = inject(DOCUMENT);
  private readonly asker = inject(Asker);
  private readonly toaster = inject(Toaster);
  private readonly session = inject(Session);
  private readonly key = new IdempotencyKey();
  protected readonly t = translate();
  protected readonly local = localName();

  /** The firm to change; none for a new one. */
  readonly id = input<string>();
  /** From the address: the letter one came from, to go back to. */
  readonly letter = input<string>();

  protected readonly loaded = resource({
    params: () => (this.id() ? { id: this.id() as string } : undefined),
    loader: ({ params }) => this.api.invoke(companiesGet, params),
  });
  /** The firm as it was read; its version goes with the save. */
  protected readonly firm = signal<CompanyDto | undefined>(undefined);
  protected readonly byDoctor = computed(() => this.session.role() === 'doctor');
  protected readonly ready = computed(() => !this.id() || this.firm() !== undefined);
  private readonly model = signal<CompanyDraft>(emptyDraft());
  private readonly start = signal(JSON.stringify(emptyDraft()));
  protected readonly form = form(this.model, companySchema);
  private readonly summary = viewChild(ErrorSummary);
  private left = false;

  private readonly sectorList = resource({ loader: () => this.registers.sectors() });
  protected readonly sections = computed(() => {
    const all = this.sectorList.hasValue() ? this.sectorList.value() : [];
    return all
      .filter(({ level }) => level === 1)
      .map((section) => ({
        section,
        divisions: all.filter(({ level, section: of }) => level === 2 && of === section.section),
      }));
  });
  protected readonly tiers = computed(() =>
    (['intensive', 'regular', 'watch'] as const).map((value) => ({
      value,
      label: this.t('labels.tier.' + value),
    })),
  );
  protected readonly experiences = [
    'none',
    'indirect',
    'reactive',
    'growing',
    'established',
  ] as const;
  protected readonly typed = computed(() => {
    const { name, nameEn, registrationNumber, phone, website } = this.model();
    return { name, nameEn, registrationNumber, phone, website };
  });

  constructor() {
    let shown = false;
    effect(() => {
      if (!this.loaded.hasValue()) return;
      const firm = this.loaded.value();
      untracked(() => this.take(firm));
      if (!shown) afterNextRender(() => this.show(), { injector: this.injector });
      shown = true;
    });
  }

  /** The address may name the field one came for: `#addressEn`, `#products.<id>.uspEn`, `#markets`. */
  private show(): void {
    const place = fieldAt(this.form, this.route.snapshot.fragment);
    place?.().focusBoundControl();
    const section =
      !place && this.route.snapshot.fragment
        ? this.document.getElementById(this.route.snapshot.fragment.split('.')[0]!)
        : null;
    section?.querySelector<HTMLElement>('input, select, button')?.focus();
    const target = section ?? this.document.activeElement?.closest('hd-field');
    if (place || section) target?.scrollIntoView({ block: section ? 'start' : 'center' });
  }

  unsaved(): boolean {
    return !this.left && JSON.stringify(this.model()) !== this.start();
  }

  protected hold(event: BeforeUnloadEvent): void {
    if (this.unsaved()) event.preventDefault();
  }

  protected async send(event?: Event): Promise<void> {
    event?.preventDefault();
    const sent = await submit(this.form, async () => {
      try {
        await this.save(this.firm()?.version);
        return undefined;
      } catch (error) {
        const problem = problemOf(error);
        if (!problem) throw error;
        if (problem.stale) {
          await this.settle(problem.current as CompanyDto);
          return undefined;
        }
        this.key.renew();
        return refusedFields(problem, this.form);
      }
    });
    if (!sent) this.summary()?.show();
  }

  private async save(version: number | undefined): Promise<void> {
    const body = toInput(this.model());
    const id = this.id();
    const firm = id
      ? await this.api.invoke(companiesEdit, { id, 'If-Match': `"${version}"`, body })
      : await this.api.invoke(companiesCreate, { 'Idempotency-Key': this.key.value, body });
    this.left = true;
    const outcome = id ? 'saved' : this.madeFor(firm);
    this.toaster.show(this.t('companies.form.' + outcome, { name: firm.name }));
    const letter = this.letter();
    if (letter) {
      await this.router.navigate(['/letters', letter]);
      return;
    }
    await this.router.navigate(
      outcome === 'madeWaiting' ? ['/companies'] : ['/companies', firm.id],
      {
        queryParams: id ? { tab: 'info' } : {},
      },
    );
  }

  /** A doctor sees a firm they did not get only once the supervisor assigned it. */
  private madeFor({ doctors }: CompanyDto): 'made' | 'madeMine' | 'madeWaiting' {
    if (!this.byDoctor()) return 'made';
    const me = this.session.me()?.id;
    return doctors.some(({ id }) => id === me) ? 'madeMine' : 'madeWaiting';
  }

  /** Someone saved in between: what this person changed is laid over it, and both are shown. */
  private async settle(now: CompanyDto): Promise<void> {
    const theirs = draftOf(now);
    const mine = {
      ...theirs,
      ...changesSince(JSON.parse(this.start()) as CompanyDraft, this.model()),
    };
    const rows = conflictRows(theirs, mine, this.t, (code) => this.registers.countryName(code));
    const choice = rows.length ? await this.asker.resolve({ rows }) : 'mine';
    if (choice === 'theirs') this.take(now);
    if (choice === 'mine') {
      this.firm.set(now);
      this.model.set(mine);
      await this.save(now.version);
    }
  }

  private take(firm: CompanyDto): void {
    const draft = draftOf(firm);
    this.firm.set(firm);
    this.model.set(draft);
    this.start.set(JSON.stringify(draft));
    this.form().reset();
  }
}
