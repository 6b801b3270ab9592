// Runs before the first paint: a chosen theme or language never flashes, fonts had before come at once,
// and what the first page asks of the server is on its way while the scripts still load
// (http/early.ts hands it out).
try {
  var theme = localStorage.getItem('hd.theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  var locale = localStorage.getItem('hd.locale');
  if (locale === 'ko' || locale === 'en') document.documentElement.lang = locale;
  if (localStorage.getItem('hd.fonts')) {
    var fonts = document.createElement('link');
    fonts.id = 'fonts';
    fonts.rel = 'stylesheet';
    fonts.href = 'fonts.css';
    document.head.append(fonts);
  }
} catch {
  // Storage may be blocked; the system's own preference is used then.
}
window.hdEarly = {};
['/api/session', location.pathname === '/portal' && '/api/portal/home'].forEach(function (path) {
  if (!path) return;
  window.hdEarly[path] = fetch(path, { headers: { 'x-home-doctor': '1' } }).catch(function () {});
});
