import { Component, computed, inject, signal } from '@angular/core';
import { FormField, form, maxLength } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { Api } from '../api/api';
import { buyerImportsList } from '../api/fn/buyer-imports/buyer-imports-list';
import { buyerImportsPreview } from '../api/fn/buyer-imports/buyer-imports-preview';
import type { BuyerImportStatus } from '../api/models/buyer-import-status';
import type { ContactSource } from '../api/models/contact-source';
import { IdempotencyKey } from '../http/idempotency';
import { keysetList } from '../http/keyset-list';
import { problemOf } from '../http/problem';
import { I18n, translate } from '../i18n/i18n';
import { DateField } from '../ui/date-field';
import { downloadText } from '../ui/download-text';
import { Failed } from '../ui/failed';
import { Field } from '../ui/field';
import { FilePicker, type PickedFile } from '../ui/file-picker';
import { Icon } from '../ui/icon';
import { Input } from '../ui/input';
import { LoadMore } from '../ui/load-more';
import { type PastImport, PastImports } from '../ui/past-imports';
import { SkeletonRows } from '../ui/skeleton';
import { SOURCES } from './buyer-words';

const TONES: Record<BuyerImportStatus, 'i' | 'o' | 'w' | 'd'> = {
  ...{ previewed: 'w', running: 'i', done: 'o', failed: 'd' },
};
const ERRORS = new Set([
  ...['empty', 'too_large', 'too_many_rows', 'old_excel', 'not_a_table', 'no_name_column'],
]);
const TEMPLATE = {
  ko: [
    '회사,현지어 이름,국가,도시,홈페이지,관심 품목,담당자,호칭,직함,부서,이메일,전화,언어,시간대,출처,출처 내용,얻은 날,보유 근거',
    'Nordlicht Sample GmbH,,독일,함부르크,https://www.nordlicht.example,공작기계 부품,Anna Vogel,Ms,Head of Purchasing,Purchasing,vogel@nordlicht.example,,영어,Europe/Berlin,전시회,Hannover Messe 2026,2026-04-20,동의',
  ],
  en: [
    'Company,Local name,Country,City,Website,Products of interest,Contact,Honorific,Title,Department,E-mail,Phone,Language,Time zone,Source,Source detail,Source date,Legal basis',
    'Nordlicht Sample GmbH,,Germany,Hamburg,https://www.nordlicht.example,Machine tool parts,Anna Vogel,Ms,Head of Purchasing,Purchasing,vogel@nordlicht.example,,English,Europe/Berlin,Trade fair,Hannover Messe 2026,2026-04-20,Consent',
  ],
};

/** Begins an import of buyers: the file, where the list comes from, and the imports so far. */
@Component({
  selector: 'hd-buyer-import-start',
  imports: [
    ...[DateField, Failed, Field, FilePicker, FormField, Icon, Input, LoadMore, PastImports],
    ...[RouterLink, SkeletonRows],
  ],
  template: `
    <div class="page narrow has-foot">
      <nav class="crumbs" [attr.aria-label]="t('buyers.title')">
        <a routerLink="/buyers">{{ t('buyers.title') }}</a><span aria-hidden="true">›</span>
        <span aria-current="page">{{ t('buyers.import.title') }}</span>
      </nav>
      <h1 tabindex="-1">{{ t('buyers.import.title') }}</h1>
      <form class="card" novalidate (submit)="send($event)">
        <div class="card-body form">
          <p>{{ t('buyers.import.lead') }}</p>
          <hd-field
            [group]="true"
            [label]="t('buyers.import.file')"
            [hint]="t('buyers.import.limits')"
            [error]="problem()"
          >
            <hd-file-picker [(files)]="files" [maxFiles]="1" [maxMb]="5" accept=".csv,.xlsx,.txt" />
          </hd-field>
          <fieldset>
            <legend class="b t14">{{ t('buyers.import.source') }}</legend>
            <p class="m">{{ t('buyers.import.sourceText') }}</p>
            <div class="grid-form">
              <hd-field [label]="t('buyers.field.source')" [of]="form.sourceType" [optional]="true">
                <select hdInput [formField]="form.sourceType">
                  <option value="">{{ t('buyers.import.perRow') }}</option>
                  @for (one of sources; track one) {
                    <option [value]="one">{{ t('labels.contactSource.' + one) }}</option>
                  }
                </select>
              </hd-field>
              <hd-field
                [label]="t('buyers.field.sourceDate')"
                [of]="form.sourceDate"
                [optional]="true"
              >
                <hd-date-field [formField]="form.sourceDate" />
              </hd-field>
              <hd-field
                class="wide"
                [label]="t('buyers.field.sourceDetail')"
                [hint]="t('buyers.hint.sourceDetail')"
                [of]="form.sourceDetail"
                [optional]="true"
              >
                <input hdInput [formField]="form.sourceDetail" />
              </hd-field>
            </div>
          </fieldset>
          <details>
            <summary>{{ t('buyers.import.columnsTitle') }}</summary>
            <p class="t14">{{ t('buyers.import.columns') }}</p>
          </details>
          <div class="foot fixed">
            <button type="button" class="btn" (click)="sample()">
              <hd-icon name="download" [size]="18" />{{ t('buyers.import.sample') }}
            </button>
            <button type="submit" class="btn p" [disabled]="busy()">
              {{ t(busy() ? 'buyers.import.reading' : 'buyers.import.preview') }}
            </button>
          </div>
        </div>
      </form>

      <section class="card past" [attr.aria-label]="t('buyers.import.past')">
        <div class="h">
          <h2>{{ t('buyers.import.past') }}</h2>
        </div>
        @if (list.error(); as error) {
          <hd-failed [error]="error" (retry)="list.reload()" />
        } @else if (!list.loaded()) {
          <hd-skeleton-rows [count]="3" [height]="60" />
        } @else {
          <hd-past-imports
            base="/buyers/import"
            [items]="past()"
            [none]="t('buyers.import.noPast')"
          />
          @if (list.hasMore()) {
            <hd-load-more [more]="true" [busy]="list.busy()" (wanted)="list.loadMore()" />
          }
        }
      </section>
    </div>
  `,
  styles: `
    h1 {
      margin-bottom: 16px;
    }
    .past {
      margin-top: 16px;
    }
    fieldset {
      min-width: 0;
      display: grid;
      gap: 8px;
    }
    summary {
      color: var(--primary);
      font-weight: 600;
      font-size: 14px;
      cursor: pointer;
      width: fit-content;
    }
    details p {
      margin-top: 8px;
      color: var(--text-2);
    }
    .foot {
      justify-content: flex-end;
    }
  `,
})
export class BuyerImportStart {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly i18n = inject(I18n);
  private readonly key = new IdempotencyKey();
  protected readonly t = translate();
  protected readonly sources = SOURCES;
  protected readonly files = signal<PickedFile[]>([]);
  protected readonly busy = signal(false);
  protected readonly problem = signal<string | undefined>(undefined);
  private readonly model = signal({ sourceType: '', sourceDetail: '', sourceDate: '' });
  protected readonly form = form(this.model, (path) => {
    maxLength(path.sourceDetail, 300);
  });
  protected readonly list = keysetList(
    () => ({ limit: 10 }),
    (params) => this.api.invoke(buyerImportsList, params),
  );
  protected readonly past = computed<PastImport[]>(() =>
    this.list.items().map((one) => ({
      ...one,
      figures: this.t('buyers.import.rows', { n: one.total.toLocaleString() }),
      tone: TONES[one.status],
      status: this.t('labels.buyerImportStatus.' + one.status),
    })),
  );

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const [picked] = this.files();
    this.problem.set(picked ? undefined : this.t('buyers.import.error.none'));
    if (!picked?.file || this.busy() || this.form().invalid()) return;
    this.busy.set(true);
    try {
      const { sourceType, sourceDetail, sourceDate } = this.model();
      const { id } = await this.api.invoke(buyerImportsPreview, {
        'Idempotency-Key': this.key.value,
        ...(sourceType && { sourceType: sourceType as ContactSource }),
        ...(sourceDetail.trim() && { sourceDetail: sourceDetail.trim() }),
        ...(sourceDate && { sourceDate }),
        body: { file: picked.file },
      });
      await this.router.navigate(['/buyers/import', id]);
    } catch (error) {
      const problem = problemOf(error);
      if (!problem) throw error;
      const code = problem.errors[0]?.code.replace(/^import\./, '') ?? '';
      const words = 'buyers.import.error.' + (ERRORS.has(code) ? code : 'other');
      this.problem.set(this.t(problem.offline ? 'ui.failed.offline' : words));
    } finally {
      this.key.renew();
      this.busy.set(false);
    }
  }

  protected sample(): void {
    const locale = this.i18n.locale();
    const name = locale === 'ko' ? '바이어_양식.csv' : 'buyers_template.csv';
    downloadText(name, TEMPLATE[locale].join('\r\n') + '\r\n');
  }
}
