import { Component, computed, inject, input, model, resource } from '@angular/core';
import { Api } from '../api/api';
import { visitsVersions } from '../api/fn/visits/visits-versions';
import type { VisitDto } from '../api/models/visit-dto';
import type { VisitVersionDto } from '../api/models/visit-version-dto';
import { I18n, translate } from '../i18n/i18n';
import { DateTimePipe } from '../ui/date-pipes';
import { dateTimeText } from '../ui/dates';
import { Dialog } from '../ui/dialog';
import { Failed } from '../ui/failed';
import { SkeletonRows } from '../ui/skeleton';

/** What may differ between two states of a log, in the order of its page. */
const PARTS = [
  ...['kind', 'startedAt', 'endedAt', 'place', 'attendees', 'topics', 'markets'],
  ...['exportChange', 'summary'],
] as const;
type Content = Pick<
  VisitDto,
  | 'kind'
  | 'startedAt'
  | 'endedAt'
  | 'place'
  | 'attendees'
  | 'topics'
  | 'markets'
  | 'exportChange'
  | 'summary'
>;

/** How a log read before each late edit: who edited it, when, why, and what changed. */
@Component({
  selector: 'hd-visit-versions',
  imports: [DateTimePipe, Dialog, Failed, SkeletonRows],
  template: `
    <hd-dialog [(open)]="open" [wide]="true" [heading]="t('visits.page.versionsTitle')">
      @if (edits(); as list) {
        <ol class="versions" reversed>
          @for (edit of list; track edit.version.version) {
            <li>
              <p>
                <span class="b">{{ edit.version.changedByName }}</span>
                <span class="m"> · {{ edit.version.changedAt | hdDateTime }}</span>
              </p>
              @if (edit.version.reason; as reason) {
                <p class="t14">{{ t('visits.page.reasonGiven', { reason }) }}</p>
              }
              <dl class="changes">
                @for (part of edit.parts; track part.label) {
                  <dt>{{ part.label }}</dt>
                  <dd class="pre">
                    <del>{{ part.before }}</del>
                  </dd>
                  <dd class="pre">
                    <ins>{{ part.after }}</ins>
                  </dd>
                } @empty {
                  <dd class="m">{{ t('visits.page.nothingChanged') }}</dd>
                }
              </dl>
            </li>
          }
        </ol>
      } @else if (versions.error(); as error) {
        <hd-failed [error]="error" (retry)="versions.reload()" />
      } @else if (open()) {
        <hd-skeleton-rows [count]="2" />
      }
    </hd-dialog>
  `,
  styles: `
    .versions {
      display: grid;
      gap: 20px;
      margin-top: 16px;
      list-style: none;
    }
    .versions > li {
      border-left: 2px solid var(--line-mid);
      padding-left: 12px;
    }
    .changes {
      display: grid;
      gap: 4px;
      margin-top: 8px;
    }
    .changes dt {
      font-size: 13px;
      color: var(--text-2);
      margin-top: 4px;
    }
    .changes dd {
      margin: 0;
    }
    del {
      color: var(--text-2);
    }
    ins {
      text-decoration-color: currentColor;
      text-underline-offset: 3px;
    }
  `,
})
export class VisitVersions {
  readonly open = model(false);
  readonly visit = input.required<VisitDto>();
  private readonly api = inject(Api);
  private readonly i18n = inject(I18n);
  protected readonly t = translate();
  protected readonly versions = resource({
    params: () => (this.open() ? { id: this.visit().id } : undefined),
    loader: ({ params }) => this.api.invoke(visitsVersions, params),
  });
  /** Newest edit first, each beside the state that followed it. */
  protected readonly edits = computed(() => {
    if (!this.versions.hasValue()) return undefined;
    const list = this.versions.value();
    return list.map((version, index) => ({
      version,
      parts: this.parts(version, list[index - 1] ?? this.visit()),
    }));
  });

  private parts(version: VisitVersionDto, after: Content) {
    const none = this.t('visits.page.none');
    return PARTS.filter((part) => version.changed.includes(part)).map((part) => ({
      label: this.t(`visits.page.part.${part}`),
      before: this.words(part, version) || none,
      after: this.words(part, after) || none,
    }));
  }

  private words(part: (typeof PARTS)[number], content: Content): string {
    switch (part) {
      case 'kind':
        return this.t(`labels.visitKind.${content.kind}`);
      case 'startedAt':
      case 'endedAt':
        return content[part] ? dateTimeText(content[part], this.i18n.locale()) : '';
      case 'attendees':
        return content.attendees
          .map(({ name, title }) => [name, title].filter(Boolean).join(' '))
          .join(', ');
      case 'topics':
        return content.topics.join('\n');
      case 'markets': {
        const regions = new Intl.DisplayNames(this.i18n.locale(), { type: 'region' });
        return content.markets
          .map(({ country, status }) => {
            return `${regions.of(country) ?? country} · ${this.t(`labels.marketStatus.${status}`)}`;
          })
          .join('\n');
      }
      case 'exportChange':
        return content.exportChange ? this.t(`labels.exportChange.${content.exportChange}`) : '';
      default:
        return content[part] ?? '';
    }
  }
}
