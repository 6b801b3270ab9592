import {
  Component,
  ElementRef,
  computed,
  inject,
  input,
  linkedSignal,
  resource,
  signal,
  viewChild,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Api } from '../api/api';
import { doctorsBaseRegions } from '../api/fn/doctors/doctors-base-regions';
import { doctorsEdit } from '../api/fn/doctors/doctors-edit';
import { doctorsGet } from '../api/fn/doctors/doctors-get';
import { codeListsCountries } from '../api/fn/reference/code-lists-countries';
import { codeListsSectors } from '../api/fn/reference/code-lists-sectors';
import { officesList } from '../api/fn/reference/offices-list';
import type { DoctorDto } from '../api/models/doctor-dto';
import type { EditDoctorDto } from '../api/models/edit-doctor-dto';
import { problemOf } from '../http/problem';
import { I18n, translate } from '../i18n/i18n';
import { DateField } from '../ui/date-field';
import { Failed } from '../ui/failed';
import { Field } from '../ui/field';
import { Icon } from '../ui/icon';
import { Input } from '../ui/input';
import { SkeletonRows } from '../ui/skeleton';
import { SubmitOnCtrlEnter } from '../ui/submit-on-ctrl-enter';
import { Toaster } from '../ui/toaster';

type Level = 'basic' | 'working' | 'fluent' | 'native';
interface PostingRow {
  country: string;
  officeId: string;
  from: string;
  until: string;
}
interface SectorRow {
  code: string;
  years: number | null;
}

const LANGUAGES =
  'en zh ja vi id th de fr es pt ru ar hi tr it pl cs hu ms mn kk uz uk nl km my'.split(' ');
const LEVELS: Level[] = ['native', 'fluent', 'working', 'basic'];

/** Changes a doctor: the introduction by themselves, the register by supervisor and administrator. */
@Component({
  selector: 'hd-doctor-edit',
  imports: [DateField, Failed, Field, Icon, Input, RouterLink, SkeletonRows, SubmitOnCtrlEnter],
  templateUrl: './doctor-edit.html',
  styleUrl: './doctor-edit.css',
})
export class DoctorEdit {
  readonly id = input.required<string>();
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly i18n = inject(I18n);
  private readonly toaster = inject(Toaster);
  protected readonly t = translate();
  private readonly alert = viewChild<ElementRef<HTMLElement>>('alert');

  protected readonly data = resource({
    params: () => this.id(),
    loader: async ({ params: id }) => {
      const [doctor, countries, offices, sectors, bases] = await Promise.all([
        this.api.invoke(doctorsGet, { id }),
        this.api.invoke(codeListsCountries),
        this.api.invoke(officesList),
        this.api.invoke(codeListsSectors),
        this.api.invoke(doctorsBaseRegions),
      ]);
      return { doctor, countries, offices, sectors, bases };
    },
  });
  private readonly doctor = computed(() =>
    this.data.hasValue() ? this.data.value().doctor : undefined,
  );
  protected readonly english = computed(() => this.i18n.locale() === 'en');
  protected readonly levels = LEVELS;
  protected readonly languageChoices = computed(() => {
    const names = new Intl.DisplayNames(this.i18n.locale(), { type: 'language' });
    return LANGUAGES.map((code) => ({ code, name: names.of(code) ?? code }));
  });
  protected readonly countries = computed(() => {
    if (!this.data.hasValue()) return [];
    const english = this.english();
    return this.data
      .value()
      .countries.map(({ code, nameKo, nameEn }) => ({ code, name: english ? nameEn : nameKo }))
      .sort((a, b) => a.name.localeCompare(b.name, this.i18n.locale()));
  });
  protected readonly sectorChoices = computed(() =>
    this.data.hasValue() ? this.data.value().sectors.filter(({ level }) => level === 2) : [],
  );

  protected readonly introduction = linkedSignal(() => this.doctor()?.introduction ?? '');
  protected readonly introductionEn = linkedSignal(() => this.doctor()?.introductionEn ?? '');
  protected readonly baseRegion = linkedSignal(() => this.doctor()?.baseRegion ?? '');
  protected readonly capacity = linkedSignal(() => this.doctor()?.capacity ?? 8);
  protected readonly fullTime = linkedSignal(() => this.doctor()?.fullTime ?? false);
  protected readonly postings = linkedSignal<PostingRow[]>(() =>
    (this.doctor()?.postings ?? []).map(({ country, officeId, from, until }) => ({
      country,
      officeId: officeId ?? '',
      from,
      until: until ?? '',
    })),
  );
  protected readonly languages = linkedSignal(() => [...(this.doctor()?.languages ?? [])]);
  protected readonly sectors = linkedSignal<SectorRow[]>(() =>
    (this.doctor()?.sectors ?? []).map(({ code, years }) => ({ code, years })),
  );
  protected readonly tried = signal(false);
  protected readonly busy = signal(false);
  protected readonly failure = signal('');
  protected readonly capacityWrong = computed(
    () => !Number.isInteger(this.capacity()) || this.capacity() < 1 || this.capacity() > 200,
  );

  protected officesOf(country: string) {
    return this.data.hasValue()
      ? this.data.value().offices.filter((office) => office.country === country)
      : [];
  }

  protected change<T>(
    list: { update(by: (rows: T[]) => T[]): void },
    at: number,
    part: Partial<T>,
  ): void {
    list.update((rows) => rows.map((row, i) => (i === at ? { ...row, ...part } : row)));
  }

  protected drop<T>(list: { update(by: (rows: T[]) => T[]): void }, at: number): void {
    list.update((rows) => rows.filter((_, i) => i !== at));
  }

  protected addPosting(): void {
    this.postings.update((rows) => [{ country: '', officeId: '', from: '', until: '' }, ...rows]);
  }

  protected addLanguage(): void {
    const used = this.languages().map(({ language }) => language);
    const language = LANGUAGES.find((code) => !used.includes(code));
    if (language) this.languages.update((rows) => [...rows, { language, level: 'working' }]);
  }

  protected addSector(): void {
    this.sectors.update((rows) => [...rows, { code: '', years: null }]);
  }

  protected async save(event?: Event): Promise<void> {
    event?.preventDefault();
    this.tried.set(true);
    const doctor = this.doctor();
    if (!doctor || this.busy()) return;
    const unfinished = this.postings().some(({ country, from }) => !country || !from);
    if (doctor.may.register && (this.capacityWrong() || unfinished))
      return this.refuse('doctors.form.check');
    this.busy.set(true);
    this.failure.set('');
    try {
      await this.api.invoke(doctorsEdit, {
        id: doctor.id,
        'If-Match': `"${doctor.version}"`,
        body: this.body(doctor),
      });
      this.toaster.show(this.t('doctors.saved'));
      await this.router.navigate(['/doctors', doctor.id]);
    } catch (error) {
      const problem = problemOf(error);
      if (!problem) throw error;
      if (problem.stale) this.refuse('doctors.form.stale');
      else this.refuse(problem.status === 422 ? 'doctors.form.check' : 'doctors.failed');
    } finally {
      this.busy.set(false);
    }
  }

  private body(doctor: DoctorDto): EditDoctorDto {
    const own = {
      introduction: this.introduction().trim() || null,
      introductionEn: this.introductionEn().trim() || null,
    };
    if (!doctor.may.register) return own;
    return {
      ...own,
      ...(this.baseRegion() !== (doctor.baseRegion ?? '') && {
        baseRegion: this.baseRegion() || null,
      }),
      capacity: this.capacity(),
      fullTime: this.fullTime(),
      postings: this.postings().map(({ country, officeId, from, until }) => ({
        country,
        officeId: officeId || null,
        from,
        until: until || null,
      })),
      languages: this.languages(),
      sectors: this.sectors().filter(({ code }) => code),
    };
  }

  private refuse(key: string): void {
    this.failure.set(this.t(key));
    setTimeout(() => this.alert()?.nativeElement.focus());
  }
}
