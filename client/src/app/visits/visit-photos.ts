import { Component, input, signal } from '@angular/core';
import type { VisitDto } from '../api/models/visit-dto';
import { translate } from '../i18n/i18n';
import { Lightbox, type Slide } from '../ui/lightbox';

/** The photos among a visit's files, ready to be shown. */
export function photosOf(visit: VisitDto | undefined): Slide[] {
  return (visit?.files ?? [])
    .filter(({ mediaType }) => mediaType.startsWith('image/'))
    .map(({ id, name }) => ({ src: `/api/files/${id}`, name }));
}

/** A visit's photos as squares; each opens large. */
@Component({
  selector: 'hd-visit-photos',
  imports: [Lightbox],
  template: `
    <ul [class.small]="small()">
      @for (photo of photos(); track photo.src) {
        <li>
          <button
            type="button"
            [attr.aria-label]="t('visits.page.openPhoto', { name: photo.name })"
            (click)="at.set($index)"
          >
            <img [src]="photo.src" alt="" loading="lazy" />
          </button>
        </li>
      }
    </ul>
    <hd-lightbox [slides]="photos()" [(at)]="at" />
  `,
  styles: `
    :host {
      display: block;
    }
    ul {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(96px, 1fr));
      gap: 8px;
    }
    .small {
      grid-template-columns: repeat(auto-fill, minmax(72px, 1fr));
    }
    button {
      display: block;
      width: 100%;
      aspect-ratio: 1;
      border-radius: var(--r-m);
      overflow: hidden;
    }
    button img {
      width: 100%;
      height: 100%;
      object-fit: cover;
    }
  `,
})
export class VisitPhotos {
  readonly photos = input.required<Slide[]>();
  readonly small = input(false);
  protected readonly t = translate();
  protected readonly at = signal<number | null>(null);
}
