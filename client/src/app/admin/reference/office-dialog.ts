import { Component, inject, output, signal, viewChild } from '@angular/core';
import {
  FormField,
  form,
  max,
  maxLength,
  min,
  required,
  schema,
  validate,
} from '@angular/forms/signals';
import { Api } from '../../api/api';
import { officesUpdate } from '../../api/fn/reference/offices-update';
import { OfficeDto } from '../../api/models/office-dto';
import { saveForm } from '../../http/save-form';
import { translate } from '../../i18n/i18n';
import { Asker, Conflict } from '../../ui/asker';
import { Dialog } from '../../ui/dialog';
import { ErrorSummary } from '../../ui/error-summary';
import { Field } from '../../ui/field';
import { Input } from '../../ui/input';
import { Toaster } from '../../ui/toaster';
import { saveOver } from '../../http/save-over';

interface OfficeForm {
  nameKo: string;
  nameEn: string;
  zone: string;
  lat: number;
  lng: number;
  verified: boolean;
  active: boolean;
}

const ZONES: readonly string[] = Intl.supportedValuesOf('timeZone');

const rules = schema<OfficeForm>((path) => {
  required(path.nameKo);
  maxLength(path.nameKo, 60);
  required(path.nameEn);
  maxLength(path.nameEn, 60);
  required(path.zone);
  validate(path.zone, ({ value }) =>
    value() === '' || isZone(value())
      ? undefined
      : { kind: 'zone', message: 'reference.offices.zoneWrong' },
  );
  min(path.lat, -90);
  max(path.lat, 90);
  min(path.lng, -180);
  max(path.lng, 180);
});

/** Corrects, confirms or closes an overseas office; call `edit()`. */
@Component({
  selector: 'hd-office-dialog',
  imports: [Dialog, ErrorSummary, Field, FormField, Input],
  templateUrl: './office-dialog.html',
})
export class OfficeDialog {
  readonly saved = output<OfficeDto>();
  private readonly api = inject(Api);
  private readonly asker = inject(Asker);
  private readonly toaster = inject(Toaster);
  private readonly summary = viewChild(ErrorSummary);
  private readonly model = signal<OfficeForm>(formOf());
  private office: OfficeDto | undefined;
  protected readonly t = translate();
  protected readonly open = signal(false);
  protected readonly form = form(this.model, rules);
  protected readonly zones = ZONES;

  edit(office: OfficeDto): void {
    this.office = office;
    this.model.set(formOf(office));
    this.form().reset();
    this.summary()?.hide();
    this.open.set(true);
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const good = await saveForm(this.form, () => this.save());
    if (!good) this.summary()?.show();
  }

  private async save(): Promise<void> {
    const office = this.office;
    if (!office) return;
    const stored = await saveOver(
      this.asker,
      office,
      (version) =>
        this.api.invoke(officesUpdate, {
          id: office.id,
          'If-Match': `"${version}"`,
          body: this.model(),
        }),
      (theirs) => this.versions(theirs),
    );
    if (!stored) return;
    this.open.set(false);
    this.toaster.show(this.t('reference.saved'));
    this.saved.emit(stored);
  }

  private versions(stored: OfficeDto): Conflict['rows'] {
    const theirs = formOf(stored);
    const mine = this.model();
    const yes = (value: boolean) => this.t(value ? 'reference.yes' : 'reference.no');
    return [
      ...(['nameKo', 'nameEn', 'zone', 'lat', 'lng'] as const).map((name) => ({
        label: this.t(`reference.offices.${name}`),
        theirs: String(theirs[name]),
        mine: String(mine[name]),
      })),
      ...(['verified', 'active'] as const).map((name) => ({
        label: this.t(`reference.offices.${name}`),
        theirs: yes(theirs[name]),
        mine: yes(mine[name]),
      })),
    ];
  }
}

function formOf(office?: OfficeDto): OfficeForm {
  return {
    nameKo: office?.nameKo ?? '',
    nameEn: office?.nameEn ?? '',
    zone: office?.zone ?? 'Asia/Seoul',
    lat: office?.lat ?? 0,
    lng: office?.lng ?? 0,
    verified: office?.verified ?? false,
    active: office?.active ?? true,
  };
}

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return zone.includes('/');
  } catch {
    return false;
  }
}
