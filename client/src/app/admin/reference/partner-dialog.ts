import { Component, computed, inject, output, signal, viewChild } from '@angular/core';
import { FormField, form } from '@angular/forms/signals';
import { Api } from '../../api/api';
import { partnersCreate } from '../../api/fn/reference/partners-create';
import { partnersUpdate } from '../../api/fn/reference/partners-update';
import { PartnerDto } from '../../api/models/partner-dto';
import { saveForm } from '../../http/save-form';
import { IdempotencyKey } from '../../http/idempotency';
import { translate } from '../../i18n/i18n';
import { Asker, Conflict } from '../../ui/asker';
import { ChipMulti } from '../../ui/chip-select';
import { Dialog } from '../../ui/dialog';
import { ErrorSummary } from '../../ui/error-summary';
import { Field } from '../../ui/field';
import { Input } from '../../ui/input';
import { Toaster } from '../../ui/toaster';
import { CATEGORY_CODES } from './category-codes';
import { PARTNER_KINDS, partnerBody, partnerForm, partnerRules } from './partner-form';
import { saveOver } from '../../http/save-over';

/** Adds or changes a partner; call `edit()`. */
@Component({
  selector: 'hd-partner-dialog',
  imports: [ChipMulti, Dialog, ErrorSummary, Field, FormField, Input],
  templateUrl: './partner-dialog.html',
})
export class PartnerDialog {
  readonly saved = output<PartnerDto>();
  private readonly api = inject(Api);
  private readonly asker = inject(Asker);
  private readonly toaster = inject(Toaster);
  private readonly key = new IdempotencyKey();
  private readonly summary = viewChild(ErrorSummary);
  private readonly model = signal(partnerForm());
  protected readonly t = translate();
  protected readonly open = signal(false);
  protected readonly partner = signal<PartnerDto | undefined>(undefined);
  protected readonly form = form(this.model, partnerRules);
  protected readonly kinds = PARTNER_KINDS;
  protected readonly categories = computed(() =>
    CATEGORY_CODES.map((value) => ({ value, label: this.t(`labels.category.${value}`) })),
  );

  /** Opens on a partner, or empty for a new one. */
  edit(partner?: PartnerDto): void {
    this.partner.set(partner);
    this.model.set(partnerForm(partner));
    this.form().reset();
    this.summary()?.hide();
    this.open.set(true);
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const good = await saveForm(this.form, async () => {
      const stored = await this.save();
      if (stored) this.finish(stored);
    });
    if (!good) this.summary()?.show();
  }

  private async save(): Promise<PartnerDto | undefined> {
    const partner = this.partner();
    const body = partnerBody(this.model());
    if (!partner) {
      return this.api.invoke(partnersCreate, { 'Idempotency-Key': this.key.value, body });
    }
    const change = { ...body, active: this.model().active };
    return saveOver(
      this.asker,
      partner,
      (version) =>
        this.api.invoke(partnersUpdate, {
          id: partner.id,
          'If-Match': `"${version}"`,
          body: change,
        }),
      (stored) => this.versions(stored),
    );
  }

  private finish(stored: PartnerDto): void {
    this.key.renew();
    this.open.set(false);
    this.toaster.show(this.t('reference.saved'));
    this.saved.emit(stored);
  }

  private versions(stored: PartnerDto): Conflict['rows'] {
    const theirs = partnerForm(stored);
    const mine = this.model();
    const words = (codes: string[]) =>
      codes.map((code) => this.t(`labels.category.${code}`)).join(', ');
    const kind = (code: string) => this.t(`labels.partnerKind.${code}`);
    const used = (active: boolean) => this.t(`reference.partners.${active ? 'open' : 'closed'}`);
    return [
      ...(['nameKo', 'nameEn', 'phone', 'url'] as const).map((name) => ({
        label: this.t(`reference.partners.${name}`),
        theirs: theirs[name],
        mine: mine[name],
      })),
      {
        label: this.t('reference.partners.kind'),
        theirs: kind(theirs.kind),
        mine: kind(mine.kind),
      },
      {
        label: this.t('reference.partners.categories'),
        theirs: words(theirs.categories),
        mine: words(mine.categories),
      },
      {
        label: this.t('reference.partners.active'),
        theirs: used(theirs.active),
        mine: used(mine.active),
      },
    ];
  }
}
