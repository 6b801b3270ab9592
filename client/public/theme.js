// Runs before the first paint so that a chosen theme or language never flashes.
try {
  var theme = localStorage.getItem('hd.theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  var locale = localStorage.getItem('hd.locale');
  if (locale === 'ko' || locale === 'en') document.documentElement.lang = locale;
} catch {
  // Storage may be blocked; the system's own preference is used then.
}
