// Runs before the first paint, as a file of its own because the content security policy allows no inline script:
// sets the remembered colour scheme and language on <html>, so that nothing flashes.
(function () {
  var root = document.documentElement;
  var stored = function (key) {
    try {
      return localStorage.getItem(key);
    } catch {
      return null; // storage is refused in some private windows: the defaults below apply
    }
  };
  var scheme = stored('covalence-scheme');
  if (scheme !== 'light' && scheme !== 'dark') scheme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  root.setAttribute('data-scheme', scheme);
  var language = stored('covalence-lang') || (/^zh\b/i.test(navigator.language) ? 'zh' : 'en');
  root.lang = language === 'zh' ? 'zh-CN' : 'en';
})();
