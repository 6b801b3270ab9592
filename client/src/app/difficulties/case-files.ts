import { Component, computed, input, signal } from '@angular/core';
import type { FileDto } from '../api/models/file-dto';
import { translate } from '../i18n/i18n';
import { Icon } from '../ui/icon';
import { Lightbox } from '../ui/lightbox';
import { sizeText } from '../ui/photo';

/** Files of an entry or a case: pictures open large, papers are downloaded. */
@Component({
  selector: 'hd-case-files',
  imports: [Icon, Lightbox],
  template: `
    <ul [class.pictures]="thumbnails()">
      @for (file of files(); track file.id) {
        <li>
          @if (picture(file)) {
            <button
              type="button"
              [class.thumb]="thumbnails()"
              [class.file]="!thumbnails()"
              [attr.aria-label]="thumbnails() ? t('ui.files.open', { name: file.name }) : null"
              (click)="open(file)"
            >
              @if (thumbnails()) {
                <img [src]="src(file)" alt="" loading="lazy" />
              } @else {
                <hd-icon name="image" [size]="18" />
                <span class="ell">{{ file.name }}</span>
                <span class="m">{{ size(file.size) }}</span>
              }
            </button>
          } @else {
            <a class="file" [href]="src(file)" [attr.download]="file.name">
              <hd-icon name="file-text" [size]="18" />
              <span class="ell">{{ file.name }}</span>
              <span class="m">{{ size(file.size) }}</span>
            </a>
          }
        </li>
      }
    </ul>
    <hd-lightbox [slides]="slides()" [(at)]="shown" />
  `,
  styles: `
    :host {
      display: block;
    }
    ul {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
    li {
      min-width: 0;
      max-width: 100%;
    }
    .file {
      display: flex;
      align-items: center;
      gap: 8px;
      min-height: 32px;
      max-width: 100%;
      padding: 0 12px;
      border: 1px solid var(--line-mid);
      border-radius: var(--r-s);
      background: var(--surface);
      font-size: 15px;
      font-weight: 500;
    }
    .file:hover {
      background: var(--hover);
    }
    .thumb {
      width: 80px;
      height: 80px;
      border-radius: var(--r-m);
      border: 1px solid var(--line);
      overflow: hidden;
    }
    .thumb img {
      width: 100%;
      height: 100%;
      object-fit: cover;
    }
    @media (max-width: 899px) {
      .file {
        min-height: 40px;
      }
    }
  `,
})
export class CaseFiles {
  readonly files = input.required<FileDto[]>();
  /** Pictures small instead of by name. */
  readonly thumbnails = input(false);
  protected readonly t = translate();
  protected readonly size = sizeText;
  protected readonly shown = signal<number | null>(null);
  private readonly pictures = computed(() => this.files().filter((file) => this.picture(file)));
  protected readonly slides = computed(() =>
    this.pictures().map((file) => ({ src: this.src(file), name: file.name })),
  );

  protected picture(file: FileDto): boolean {
    return file.mediaType.startsWith('image/');
  }
  protected src(file: FileDto): string {
    return `/api/files/${file.id}`;
  }
  protected open(file: FileDto): void {
    this.shown.set(this.pictures().indexOf(file));
  }
}
