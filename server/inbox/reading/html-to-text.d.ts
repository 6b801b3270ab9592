declare module 'html-to-text' {
  /** The little of html-to-text that is used; the package brings no types. */
  export function htmlToText(html: string, options: object): string;
}
