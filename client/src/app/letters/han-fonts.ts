import { DOCUMENT, Service, inject } from '@angular/core';

const ID = 'han-fonts';

/** The letters of Japanese and Chinese, which the page's own font lacks; asked for once they are needed. */
@Service()
export class HanFonts {
  private readonly document = inject(DOCUMENT);

  /** Asks for them when one of the languages (ISO 639-1) is written with them. */
  want(languages: readonly string[]): void {
    if (!languages.includes('ja') && !languages.includes('zh')) return;
    if (this.document.getElementById(ID)) return;
    const link = this.document.createElement('link');
    Object.assign(link, { id: ID, rel: 'stylesheet', href: 'han-fonts.css' });
    this.document.head.append(link);
  }
}
