import { Component, computed, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Api } from '../api/api';
import { companyImportsList } from '../api/fn/company-imports/company-imports-list';
import { companyImportsPreview } from '../api/fn/company-imports/company-imports-preview';
import type { ImportStatus } from '../api/models/import-status';
import { keysetList } from '../http/keyset-list';
import { problemOf } from '../http/problem';
import { I18n, translate } from '../i18n/i18n';
import { downloadText } from '../ui/download-text';
import { Failed } from '../ui/failed';
import { Field } from '../ui/field';
import { FilePicker, PickedFile } from '../ui/file-picker';
import { Icon } from '../ui/icon';
import { LoadMore } from '../ui/load-more';
import { type PastImport, PastImports } from '../ui/past-imports';
import { SkeletonRows } from '../ui/skeleton';

const TONES: Record<ImportStatus, 'i' | 'o' | 'w' | 'd' | ''> = {
  previewed: 'w',
  running: 'i',
  done: 'o',
  undoing: 'i',
  undone: '',
  failed: 'd',
};
const SAMPLE = {
  ko: [
    '기업명,영문명,사업자등록번호,대표자,전화,이메일,주소,업종,주생산품,HS코드,수출국,관심국,등급,종업원수,인증,담당자,담당자휴대폰',
    '한빛예시㈜,Hanbit Sample Co.,,홍길동,02-000-0000,,서울특별시 ,29,공작기계용 스핀들,8466.93,"베트남, 독일",인도,집중,48,CE,김담당,',
  ],
  en: [
    'Company name,Name (English),Business number,CEO,Phone,Email,Address,Sector,Product,HS code,Export countries,Target countries,Tier,Employees,Certificates,Contact,Mobile',
    '한빛예시㈜,Hanbit Sample Co.,,Hong Gildong,02-000-0000,,,29,Machine tool spindle,8466.93,"Vietnam, Germany",India,intensive,48,CE,Kim,',
  ],
};

/** Begins an import: the file, its limits, and the imports so far. */
@Component({
  selector: 'hd-import-start',
  imports: [Failed, Field, FilePicker, Icon, LoadMore, PastImports, RouterLink, SkeletonRows],
  template: `
    <div class="page narrow has-foot">
      <nav class="crumbs" [attr.aria-label]="t('companies.crumbs')">
        <a routerLink="/companies">{{ t('companies.title') }}</a><span aria-hidden="true">›</span>
        <span aria-current="page">{{ t('companies.import.title') }}</span>
      </nav>
      <h1 tabindex="-1">{{ t('companies.import.title') }}</h1>
      <form class="card" novalidate (submit)="send($event)">
        <div class="card-body form">
          <p>{{ t('companies.import.lead') }}</p>
          <hd-field
            [group]="true"
            [label]="t('companies.import.file')"
            [hint]="t('companies.import.limits')"
            [error]="problem()"
          >
            <hd-file-picker [(files)]="files" [maxFiles]="1" [maxMb]="5" accept=".csv,.xlsx,.txt" />
          </hd-field>
          <details>
            <summary>{{ t('companies.import.columnsTitle') }}</summary>
            <p class="t14">{{ t('companies.import.columns') }}</p>
          </details>
          <div class="foot fixed">
            <button type="button" class="btn" (click)="sample()">
              <hd-icon name="download" [size]="18" />{{ t('companies.import.sample') }}
            </button>
            <button type="submit" class="btn p" [disabled]="busy()">
              {{ t(busy() ? 'companies.import.reading' : 'companies.import.preview') }}
            </button>
          </div>
        </div>
      </form>

      <section class="card past" [attr.aria-label]="t('companies.import.past')">
        <div class="h">
          <h2>{{ t('companies.import.past') }}</h2>
        </div>
        @if (list.error(); as error) {
          <hd-failed [error]="error" (retry)="list.reload()" />
        } @else if (!list.loaded()) {
          <hd-skeleton-rows [count]="3" [height]="60" />
        } @else {
          <hd-past-imports
            base="/companies/import"
            [items]="past()"
            [none]="t('companies.import.noPast')"
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
export class ImportStart {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly i18n = inject(I18n);
  protected readonly t = translate();
  protected readonly files = signal<PickedFile[]>([]);
  protected readonly busy = signal(false);
  protected readonly problem = signal<string | undefined>(undefined);
  protected readonly list = keysetList(
    () => ({ limit: 10 }),
    (params) => this.api.invoke(companyImportsList, params),
  );

  protected readonly past = computed<PastImport[]>(() =>
    this.list.items().map((one) => ({
      ...one,
      figures: this.t('companies.import.figures', {
        ...{ total: one.total, created: one.createdCount, updated: one.updatedCount },
      }),
      tone: TONES[one.status],
      status: this.t('labels.importStatus.' + one.status),
    })),
  );

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const [picked] = this.files();
    this.problem.set(picked ? undefined : this.t('companies.import.error.none'));
    if (!picked?.file || this.busy()) return;
    this.busy.set(true);
    try {
      // The name goes with the file; the generated type only knows of bytes.
      const { id } = await this.api.invoke(companyImportsPreview, { body: { file: picked.file } });
      await this.router.navigate(['/companies/import', id]);
    } catch (error) {
      const problem = problemOf(error);
      if (!problem) throw error;
      const code = problem.errors[0]?.code.replace(/^import\./, '') ?? '';
      this.problem.set(
        this.t(
          problem.offline
            ? 'ui.failed.offline'
            : 'companies.import.error.' + (ERRORS.has(code) ? code : 'other'),
        ),
      );
    } finally {
      this.busy.set(false);
    }
  }

  /** A file to fill in, with the mark by which Excel knows UTF-8. */
  protected sample(): void {
    const locale = this.i18n.locale();
    downloadText(
      locale === 'ko' ? '기업등록_양식.csv' : 'companies_template.csv',
      SAMPLE[locale].join('\r\n') + '\r\n',
    );
  }
}

const ERRORS = new Set([
  'empty',
  'too_large',
  'too_many_rows',
  'old_excel',
  'not_a_table',
  'no_name_column',
]);
