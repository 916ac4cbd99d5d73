/**
 * Adds a style sheet to the page. Made by script, it costs the HTML nothing, and a content security
 * policy allows it: https://github.com/WICG/construct-stylesheets/issues/98
 */
export function adoptStyles(css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}
