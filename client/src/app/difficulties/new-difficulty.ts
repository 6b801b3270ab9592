import {
  Component,
  DestroyRef,
  computed,
  effect,
  inject,
  input,
  resource,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { FormField, form, maxLength, minLength, required, submit } from '@angular/forms/signals';
import { Router } from '@angular/router';
import { Api } from '../api/api';
import { companiesGet } from '../api/fn/companies/companies-get';
import { companiesList } from '../api/fn/companies/companies-list';
import { codeListsCountries } from '../api/fn/reference/code-lists-countries';
import type { MatterDto } from '../api/models/matter-dto';
import type { Severity } from '../api/models/severity';
import { Draft } from '../http/draft';
import { formErrors } from '../http/form-errors';
import { IdempotencyKey } from '../http/idempotency';
import { problemOf } from '../http/problem';
import { UploadRefused, Uploads } from '../http/uploads';
import { localName, translate } from '../i18n/i18n';
import type { Choice } from '../ui/choice';
import { Combobox } from '../ui/combobox';
import { TimePipe } from '../ui/date-pipes';
import { ErrorSummary } from '../ui/error-summary';
import { Field } from '../ui/field';
import { FilePicker, PickedFile } from '../ui/file-picker';
import { Icon } from '../ui/icon';
import { Input } from '../ui/input';
import { Segmented } from '../ui/segmented';
import { SubmitOnCtrlEnter } from '../ui/submit-on-ctrl-enter';
import { Toaster } from '../ui/toaster';
import { CATEGORIES, SEVERITIES } from './case-words';
import { DifficultiesApi } from './difficulties-api';
import { SimilarCases } from './similar-cases';

const PAUSE_MS = 700;
const ENOUGH_TITLE = 4;
const ENOUGH_BODY = 10;

interface NewCase {
  firm: Choice | null;
  title: string;
  body: string;
  category: string;
  severity: string;
  market: Choice | null;
}

const blank = (): NewCase => ({
  firm: null,
  title: '',
  body: '',
  category: '',
  severity: 'normal',
  market: null,
});

/** Staff file what a firm told them. */
@Component({
  selector: 'hd-new-difficulty',
  imports: [
    Combobox,
    ErrorSummary,
    Field,
    FilePicker,
    FormField,
    Icon,
    Input,
    Segmented,
    SimilarCases,
    SubmitOnCtrlEnter,
    TimePipe,
  ],
  template: `
    <div class="page has-foot" [class.narrow]="!matter()">
      <div class="page-head">
        <div class="main">
          <h1 tabindex="-1">{{ t('difficulties.new.title') }}</h1>
          <p class="m">{{ t('difficulties.new.lead') }}</p>
        </div>
        <span class="m" role="status">
          @if (draft.savedAt(); as at) {
            {{ t('difficulties.draft.saved') }} {{ at | hdTime }}
          }
        </span>
      </div>
      <div [class.main-side]="matter()">
        <form
          class="card card-body form"
          novalidate
          (submit)="send($event)"
          (hdSubmitOnCtrlEnter)="send()"
        >
          <hd-error-summary [form]="form" />
          @if (earlier.hasValue()) {
            <p class="notice i">
              <hd-icon name="undo-2" [size]="18" />{{
                t('difficulties.new.follows', {
                  number: earlier.value().number,
                  title: earlier.value().title,
                })
              }}
            </p>
          }
          <hd-field [label]="t('difficulties.field.firm')" [of]="form.firm">
            <hd-combobox
              [search]="firms"
              [placeholder]="t('difficulties.new.findFirm')"
              [formField]="form.firm"
            />
          </hd-field>
          <hd-field [label]="t('difficulties.field.title')" [of]="form.title" [count]="true">
            <input hdInput [formField]="form.title" [placeholder]="t('difficulties.new.example')" />
          </hd-field>
          <hd-field [label]="t('difficulties.field.body')" [of]="form.body" [count]="true">
            <textarea hdInput rows="6" [formField]="form.body"></textarea>
          </hd-field>
          <div class="grid-form">
            <hd-field [label]="t('difficulties.field.category')" [of]="form.category">
              <select hdInput [formField]="form.category">
                <option value="">{{ t('difficulties.unsorted') }}</option>
                @for (one of categories; track one) {
                  <option [value]="one">{{ t('labels.category.' + one) }}</option>
                }
              </select>
            </hd-field>
            <hd-field [label]="t('difficulties.field.market')" [of]="form.market" [optional]="true">
              <hd-combobox [search]="countries" [formField]="form.market" />
            </hd-field>
          </div>
          <hd-field
            [label]="t('difficulties.field.severity')"
            [hint]="t('difficulties.new.urgentHint')"
            [of]="form.severity"
            [group]="true"
          >
            <hd-segmented [choices]="severities()" [formField]="form.severity" />
          </hd-field>
          <hd-field [label]="t('difficulties.files.title')" [group]="true">
            <hd-file-picker [(files)]="files" />
          </hd-field>
          <div class="foot fixed">
            <button type="submit" class="btn p" [disabled]="form().submitting()">
              <hd-icon name="send" [size]="18" />{{ t('difficulties.new.send') }}
            </button>
          </div>
        </form>
        @if (matter(); as matter) {
          <hd-similar-cases [matter]="matter" />
        }
      </div>
    </div>
  `,
})
export class NewDifficulty {
  /** The firm to begin with, from the address. */
  readonly companyId = input<string>();
  /** The closed case it goes on from, likewise. */
  readonly follows = input<string>();
  private readonly api = inject(Api);
  private readonly cases = inject(DifficultiesApi);
  private readonly uploads = inject(Uploads);
  private readonly router = inject(Router);
  private readonly toaster = inject(Toaster);
  private readonly local = localName();
  private readonly key = new IdempotencyKey();
  protected readonly t = translate();
  protected readonly draft = new Draft<NewCase>('difficulty.new');
  private readonly summary = viewChild.required(ErrorSummary);
  protected readonly files = signal<PickedFile[]>([]);
  protected readonly categories = CATEGORIES;
  private readonly model = signal(blank());
  protected readonly form = form(this.model, (path) => {
    required(path.firm, { message: 'difficulties.new.firmNeeded' });
    required(path.title, { message: 'difficulties.new.titleNeeded' });
    minLength(path.title, 2);
    maxLength(path.title, 100);
    required(path.body, { message: 'difficulties.new.bodyNeeded' });
    minLength(path.body, 10);
    maxLength(path.body, 5000);
    required(path.severity);
  });
  protected readonly severities = computed<Choice[]>(() =>
    SEVERITIES.map((value) => ({ value, label: this.t(`labels.severity.${value}`) })),
  );
  /** What is written, once there is enough of it and the typing pauses. */
  protected readonly matter = signal<MatterDto | undefined>(undefined);
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly given = resource({
    params: () => (this.companyId() ? { id: this.companyId()! } : undefined),
    loader: ({ params }) => this.api.invoke(companiesGet, params),
  });

  protected readonly earlier = resource({
    params: () => (this.follows() ? { id: this.follows()! } : undefined),
    loader: ({ params }) => this.cases.get(params.id),
  });

  protected readonly firms = async (words: string): Promise<Choice[]> => {
    const page = await this.api.invoke(companiesList, { q: words || undefined, limit: 20 });
    return page.items.map((firm) => ({
      value: firm.id,
      label: this.local(firm.name, firm.nameEn),
      detail: firm.primaryDoctorName ?? undefined,
    }));
  };

  protected readonly countries = async (words: string): Promise<Choice[]> => {
    const all = await this.api.invoke(codeListsCountries, {});
    const wanted = words.toLowerCase();
    return all
      .filter(({ nameKo, nameEn }) => `${nameKo} ${nameEn}`.toLowerCase().includes(wanted))
      .slice(0, 30)
      .map((one) => ({ value: one.code, label: this.local(one.nameKo, one.nameEn) }));
  };

  constructor() {
    inject(DestroyRef).onDestroy(() => clearTimeout(this.timer));
    void this.draft.load().then((kept) => {
      if (kept && !this.model().title && !this.model().body) {
        this.model.set({ ...blank(), ...kept, firm: this.model().firm ?? kept.firm });
      }
    });
    effect(() => {
      if (!this.given.hasValue()) return;
      const { id, name, nameEn } = this.given.value();
      const firm = { value: id, label: this.local(name, nameEn) };
      untracked(() => this.model.update((now) => ({ ...now, firm })));
    });
    effect(() => {
      const model = this.model();
      if (model.title.trim() || model.body.trim()) untracked(() => this.draft.keep(model));
      untracked(() => this.lookUp(model));
    });
  }

  /** Solved cases are looked up from what stands there, not at every key. */
  private lookUp({ title, body, category, market }: NewCase): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      const enough = title.trim().length >= ENOUGH_TITLE && body.trim().length >= ENOUGH_BODY;
      this.matter.set(
        enough
          ? { title, body, ...(category && { category }), ...(market && { market: market.value }) }
          : undefined,
      );
    }, PAUSE_MS);
  }

  protected async send(event?: Event): Promise<void> {
    event?.preventDefault();
    let id = '';
    const done = await submit(this.form, async () => {
      const { firm, title, body, category, severity, market } = this.model();
      try {
        const fileIds = await this.uploads.send(this.files());
        const filed = await this.cases.file(
          {
            companyId: firm?.value,
            title,
            body,
            severity: severity as Severity,
            fileIds,
            ...(category && { category }),
            ...(market && { market: market.value }),
            ...(this.follows() && { followsId: this.follows() }),
          },
          this.key.value,
        );
        id = filed.id;
        this.toaster.show(this.t('difficulties.new.sent', { number: filed.number }));
        return undefined;
      } catch (error) {
        return this.refused(error);
      }
    });
    if (!done) {
      this.summary().show();
      return;
    }
    this.draft.clear();
    await this.router.navigate(['/difficulties', id], { replaceUrl: true });
  }

  private refused(error: unknown) {
    if (error instanceof UploadRefused) {
      const names = error.refused.map(({ name }) => name).join(', ');
      return [{ kind: 'files', message: this.t('difficulties.problem.filesRefused', { names }) }];
    }
    const problem = problemOf(error);
    if (!problem) throw error;
    if (problem.errors.length) return formErrors(problem, this.form);
    const words = problem.offline ? 'ui.failed.offline' : 'difficulties.problem.other';
    return [{ kind: problem.code, message: this.t(words) }];
  }
}
