import {
  Component,
  computed,
  effect,
  inject,
  model,
  output,
  resource,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { FormField, form, maxLength, required } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { Api } from '../api/api';
import { suppressionsGet } from '../api/fn/suppressions/suppressions-get';
import { suppressionsLift } from '../api/fn/suppressions/suppressions-lift';
import type { EvidenceKind } from '../api/models/evidence-kind';
import { saveForm } from '../http/save-form';
import { translate } from '../i18n/i18n';
import { Session } from '../session/session';
import { DateField } from '../ui/date-field';
import { DateTimePipe } from '../ui/date-pipes';
import { Dialog } from '../ui/dialog';
import { ErrorSummary } from '../ui/error-summary';
import { Failed } from '../ui/failed';
import { Field } from '../ui/field';
import { Input } from '../ui/input';
import { SkeletonRows } from '../ui/skeleton';
import { Toaster } from '../ui/toaster';
import { EVIDENCE } from './buyer-words';

const NOTHING = { reason: '', contactId: '', givenOn: '', evidenceKind: 'form', evidence: '' };

/** One refusal with its history, and, for a supervisor, the way to lift it. */
@Component({
  selector: 'hd-suppression-dialog',
  imports: [
    ...[DateField, DateTimePipe, Dialog, ErrorSummary, Failed, Field, FormField, Input],
    ...[RouterLink, SkeletonRows],
  ],
  template: `<hd-dialog
    [open]="!!id()"
    (openChange)="id.set($event ? id() : '')"
    [wide]="true"
    [heading]="one.hasValue() ? one.value().address : t('buyers.suppress.title')"
  >
    @if (one.error(); as error) {
      <hd-failed [error]="error" (retry)="one.reload()" />
    } @else if (!one.hasValue()) {
      <hd-skeleton-rows [count]="3" />
    } @else {
      @let it = one.value();
      <div class="stack body">
        @if (it.contacts.length) {
          <p class="t14">
            @for (who of it.contacts; track who.id; let last = $last) {
              <a class="inline" [routerLink]="['/buyers', who.buyerId]">{{ who.buyerName }}</a>{{
                who.name ? ' ' + who.name : ''
              }}{{ last ? '' : ', ' }}
            }
          </p>
        }
        <ol class="history" [attr.aria-label]="t('buyers.suppress.history')">
          @for (act of it.history; track act.id) {
            @if (act.liftedAt) {
              <li>
                <span class="b">{{ t('buyers.suppress.liftedAct') }}</span>
                <span class="m">{{ act.liftedAt | hdDateTime }} · {{ act.liftedByName }}</span>
                <span class="t14">{{ act.liftedReason ?? act.liftedEvidence }}</span>
              </li>
            }
            <li>
              <span class="b">{{ t('labels.suppressionReason.' + act.reason) }}</span>
              <span class="m"
                >{{ act.createdAt | hdDateTime }} · {{ t('labels.suppressionSource.' + act.source)
                }}{{ act.source === 'staff' ? ' · ' + act.recordedByName : '' }}</span
              >
              @if (act.note) {
                <span class="t14">{{ act.note }}</span>
              }
              @if (act.confirmedAt) {
                <span class="m">{{
                  t('buyers.suppress.confirmed', { date: (act.confirmedAt | hdDateTime) })
                }}</span>
              }
            </li>
          }
        </ol>
        @if (!it.liftedAt && mayLift()) {
          <form class="form" novalidate (submit)="send($event)">
            <h3>{{ t('buyers.suppress.lift') }}</h3>
            @if (it.needsConsent) {
              <p class="notice w">{{ t('buyers.suppress.needsConsent') }}</p>
            }
            @if (it.needsConsent && !it.contacts.length) {
              <p class="t14">{{ t('buyers.suppress.nobody') }}</p>
            } @else {
              <hd-error-summary [form]="form" />
              @if (it.needsConsent) {
                <hd-field [label]="t('buyers.suppress.whose')" [of]="form.contactId">
                  <select hdInput [formField]="form.contactId">
                    <option value="">{{ t('buyers.choose') }}</option>
                    @for (who of it.contacts; track who.id) {
                      <option [value]="who.id">
                        {{ who.buyerName }}{{ who.name ? ' · ' + who.name : '' }}
                      </option>
                    }
                  </select>
                </hd-field>
                <div class="grid-form">
                  <hd-field [label]="t('buyers.suppress.givenOn')" [of]="form.givenOn">
                    <hd-date-field [formField]="form.givenOn" />
                  </hd-field>
                  <hd-field [label]="t('buyers.field.evidenceKind')" [of]="form.evidenceKind">
                    <select hdInput [formField]="form.evidenceKind">
                      @for (kind of evidence; track kind) {
                        <option [value]="kind">{{ t('labels.evidenceKind.' + kind) }}</option>
                      }
                    </select>
                  </hd-field>
                </div>
                <hd-field
                  [label]="t('buyers.field.evidence')"
                  [hint]="t('buyers.hint.evidence')"
                  [of]="form.evidence"
                >
                  <textarea hdInput rows="2" [formField]="form.evidence"></textarea>
                </hd-field>
              } @else {
                <hd-field
                  [label]="t('buyers.suppress.why')"
                  [hint]="t('buyers.suppress.whyHint')"
                  [of]="form.reason"
                >
                  <textarea hdInput rows="2" [formField]="form.reason"></textarea>
                </hd-field>
              }
              <div class="buttons">
                <button type="button" class="btn" (click)="id.set('')">{{ t('ui.close') }}</button>
                <button type="submit" class="btn danger" [disabled]="form().submitting()">
                  {{ t('buyers.suppress.lift') }}
                </button>
              </div>
            }
          </form>
        }
      </div>
    }
  </hd-dialog>`,
  styles: `
    .body {
      gap: 16px;
    }
    .history {
      display: grid;
      gap: 12px;
      list-style: none;
    }
    .history > li {
      display: grid;
      padding-inline-start: 12px;
      border-inline-start: 2px solid var(--line);
    }
    form {
      padding-top: 16px;
      border-top: 1px solid var(--line);
    }
  `,
})
export class SuppressionDialog {
  /** The one shown; empty while closed. */
  readonly id = model('');
  readonly lifted = output();
  private readonly api = inject(Api);
  private readonly toaster = inject(Toaster);
  private readonly role = inject(Session).role;
  private readonly summary = viewChild(ErrorSummary);
  protected readonly t = translate();
  protected readonly evidence = EVIDENCE;
  protected readonly mayLift = computed(() => this.role() === 'supervisor');
  protected readonly one = resource({
    params: () => this.id() || undefined,
    loader: ({ params: id }) => this.api.invoke(suppressionsGet, { id }),
  });
  private readonly needsConsent = computed(
    () => this.one.hasValue() && this.one.value().needsConsent,
  );
  private readonly model = signal(NOTHING);
  protected readonly form = form(this.model, (path) => {
    const when = () => this.needsConsent();
    required(path.reason, { when: () => !when(), message: 'buyers.needed.liftReason' });
    required(path.contactId, { when, message: 'buyers.needed.whose' });
    required(path.givenOn, { when, message: 'buyers.needed.givenOn' });
    required(path.evidence, { when, message: 'buyers.needed.evidence' });
    maxLength(path.reason, 500);
    maxLength(path.evidence, 1000);
  });

  constructor() {
    effect(() => {
      if (!this.one.hasValue()) return;
      const { contacts } = this.one.value();
      const contactId = contacts.length === 1 ? (contacts[0]?.id ?? '') : '';
      untracked(() => this.form().reset({ ...NOTHING, contactId }));
    });
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const good = await saveForm(this.form, async () => {
      const { reason, evidenceKind, ...consent } = this.model();
      const body = this.needsConsent()
        ? { ...consent, evidenceKind: evidenceKind as EvidenceKind }
        : { reason };
      const { address } = await this.api.invoke(suppressionsLift, { id: this.id(), body });
      this.id.set('');
      this.toaster.show(this.t('buyers.suppress.liftedNow', { address }));
      this.lifted.emit();
    });
    if (!good) this.summary()?.show();
  }
}
