export type Locale = 'ko' | 'en';

/** What a mail says, before it gets its letterhead. All texts are plain; the layout escapes them. */
export interface MailContent {
  subject: string;
  /** The first line, large. */
  heading: string;
  paragraphs: string[];
  /** Label and value, shown as a small table. */
  facts?: [string, string][];
  /** Someone's words, shown as a quotation. */
  quote?: string;
  /** One button; `path` is below PUBLIC_URL. */
  action?: { label: string; path: string };
  /** Small print below the button. */
  note?: string;
}

export interface MailTemplate<Params> {
  name: string;
  ko: (params: Params) => MailContent;
  en: (params: Params) => MailContent;
  /** Valid parameters, from which the completeness test renders both languages. */
  sample: Params;
}

const known = new Map<string, MailTemplate<never>>();

/** Declares a mail in both languages of the product. */
export function defineMail<Params>(template: MailTemplate<Params>): MailTemplate<Params> {
  if (known.has(template.name)) throw new Error(`Mail ${template.name} is defined twice.`);
  known.set(template.name, template as unknown as MailTemplate<never>);
  return template;
}

/** Every mail there is, for the tests and the page that shows them. */
export function allMailTemplates(): MailTemplate<never>[] {
  return [...known.values()];
}
