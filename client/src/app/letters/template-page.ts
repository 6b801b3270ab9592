import {
  Component,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  resource,
  signal,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Api } from '../api/api';
import { templateCareCopy } from '../api/fn/letter-templates/template-care-copy';
import { templateCareEditVersion } from '../api/fn/letter-templates/template-care-edit-version';
import { templateCareGetVersion } from '../api/fn/letter-templates/template-care-get-version';
import { templateCarePublish } from '../api/fn/letter-templates/template-care-publish';
import { templateCareReturnVersion } from '../api/fn/letter-templates/template-care-return-version';
import { templateCareSubmit } from '../api/fn/letter-templates/template-care-submit';
import type { WrittenTemplateDto } from '../api/models/written-template-dto';
import { problemOf } from '../http/problem';
import { localName, translate } from '../i18n/i18n';
import { Failed } from '../ui/failed';
import { Icon } from '../ui/icon';
import { SkeletonRows } from '../ui/skeleton';
import { Chip } from '../ui/status';
import { Toaster } from '../ui/toaster';
import { HanFonts } from './han-fonts';
import { LetterPaper } from './letter-paper';
import { TemplateBlock, type BlockChange } from './template-block';

/** One template: its blocks beside what they mean in Korean, and a letter made from it. */
@Component({
  selector: 'hd-template-page',
  imports: [RouterLink, Chip, Failed, Icon, LetterPaper, SkeletonRows, TemplateBlock],
  templateUrl: './template-page.html',
  styleUrl: './template-page.css',
})
export class TemplatePage {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly toaster = inject(Toaster);
  protected readonly t = translate();
  protected readonly local = localName();
  readonly id = input.required<string>();

  protected readonly loaded = resource({
    params: () => ({ id: this.id() }),
    loader: ({ params }) => this.api.invoke(templateCareGetVersion, params),
  });
  protected readonly template = linkedSignal<WrittenTemplateDto | undefined>(() =>
    this.loaded.hasValue() ? this.loaded.value() : undefined,
  );
  /** What was typed and not saved yet, by block. */
  protected readonly changes = signal<ReadonlyMap<string, BlockChange>>(new Map());
  protected readonly faults = signal<ReadonlyMap<string, string>>(new Map());
  protected readonly note = signal('');
  protected readonly busy = signal(false);
  protected readonly changed = computed(() => this.changes().size > 0);

  constructor() {
    const fonts = inject(HanFonts);
    effect(() => fonts.want([this.template()?.language ?? '']));
  }

  protected change(words: BlockChange): void {
    this.changes.update((before) => new Map(before).set(words.id, words));
  }

  protected typed(event: Event): void {
    this.note.set((event.target as HTMLTextAreaElement).value);
  }

  protected save(): Promise<void> {
    const blocks = [...this.changes().values()];
    return this.run('saved', (versioned) =>
      this.api.invoke(templateCareEditVersion, { ...versioned, body: { blocks } }),
    );
  }

  protected submit(): Promise<void> {
    return this.run('submitted', (versioned) => this.api.invoke(templateCareSubmit, versioned));
  }

  protected publish(): Promise<void> {
    return this.run('published', (versioned) => this.api.invoke(templateCarePublish, versioned));
  }

  protected giveBack(): Promise<void> {
    const body = { note: this.note().trim() || undefined };
    return this.run('returned', (versioned) =>
      this.api.invoke(templateCareReturnVersion, { ...versioned, body }),
    );
  }

  protected async copy(): Promise<void> {
    this.busy.set(true);
    try {
      const made = await this.api.invoke(templateCareCopy, { id: this.id(), body: {} });
      await this.router.navigate(['/letters/templates', made.id]);
    } catch {
      this.toaster.failed(this.t('letters.templates.failed'));
    } finally {
      this.busy.set(false);
    }
  }

  private async run(
    done: string,
    verb: (versioned: { id: string; 'If-Match': string }) => Promise<WrittenTemplateDto>,
  ): Promise<void> {
    const template = this.template();
    if (!template) return;
    this.busy.set(true);
    try {
      this.template.set(await verb({ id: template.id, 'If-Match': `"${template.revision}"` }));
      this.changes.set(new Map());
      this.faults.set(new Map());
      this.note.set('');
      this.toaster.show(this.t(`letters.templates.done.${done}`));
    } catch (error) {
      this.failed(error);
    } finally {
      this.busy.set(false);
    }
  }

  private failed(error: unknown): void {
    const problem = problemOf(error);
    const faults = (problem?.errors ?? []).map(({ field, code, message }) => {
      const words =
        code === 'letter_template.unknown_field'
          ? this.t('letters.templates.unknownField', { name: message })
          : this.t('letters.templates.notReadable');
      return [field.replace('blocks.', ''), words] as const;
    });
    this.faults.set(new Map(faults));
    const key = faults.length ? 'faults' : problem?.stale ? 'stale' : 'failed';
    this.toaster.failed(this.t(`letters.templates.${key}`));
    if (problem?.stale) this.loaded.reload();
  }
}
