/** Hands a text file to the reader; a CSV gets the mark by which Excel knows UTF-8. */
export function downloadText(name: string, text: string): void {
  const mark = name.endsWith('.csv') && !text.startsWith('\ufeff') ? '\ufeff' : '';
  const url = URL.createObjectURL(new Blob([mark + text], { type: 'text/csv' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}
