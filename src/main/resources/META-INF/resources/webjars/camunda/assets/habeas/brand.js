/*
 * What the four web applications have in common. Each application's config.js imports this before its own code starts,
 * so the page's static parts can still be changed here.
 */

const base = document.querySelector('base');
const assets = base.getAttribute('app-root') + '/assets/habeas/';

function showOurIcon() {
  const icon = document.querySelector('link[rel="icon"]');
  icon.type = 'image/svg+xml';
  icon.href = assets + 'mark.svg';
}

/** The vendor's footer widget is taken off before it is compiled; its licences stay one click away. */
function replaceFooter() {
  const footer = document.querySelector('footer');
  const licences = document.createElement('a');
  licences.href = assets + 'licences.html';
  licences.target = '_blank';
  licences.rel = 'noopener';
  licences.textContent = navigator.language.startsWith('de') ? 'Lizenzen' : 'Licences';
  footer.removeAttribute('cam-widget-footer');
  footer.classList.add('habeas-footer');
  footer.replaceChildren('Habeas', licences);
}

/**
 * Settings shared by all applications.
 *
 * @param name   what this application is called
 * @param hidden built-in plugins to leave out, each as "plugin point:plugin id"
 */
export function product(name, hidden = []) {
  document.title = 'Habeas ' + name;
  showOurIcon();
  replaceFooter();
  if (hidden.length) {
    base.setAttribute('cam-exclude-plugins', hidden.join(','));
  }
  return {
    app: {name, vendor: 'Habeas'},
    locales: {availableLocales: ['en', 'de'], fallbackLocale: 'en'},
    disableWelcomeMessage: true
  };
}
