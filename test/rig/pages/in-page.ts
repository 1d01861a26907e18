/**
 * What runs in the browser itself, as text: types of browsers would otherwise be known to all of Pappus. Each is one
 * expression for `page.evaluate`.
 */

/**
 * Where axe finds a rule broken: WCAG 2.2 A and AA, and what axe calls best practice. Needs axe on the
 * page. Without `preload` it fetches no style sheets again, which pages forbid and none of these rules asks for.
 */
export const FAULTS_BY_AXE = `
axe.run(document, { resultTypes: ['violations'], preload: false }).then(({ violations }) =>
  violations.map(({ id, help, nodes }) => id + ': ' + help + ': ' + nodes.map(({ html }) => html).join(' ')))`;

/** What hangs over the sides of the window. */
export const OVERHANG = `
(() => {
  const { clientWidth, scrollWidth } = document.documentElement;
  const found = scrollWidth > clientWidth ? ['the page is ' + scrollWidth + ' wide, ' + clientWidth + ' are seen'] : [];
  for (const element of document.querySelectorAll('body *')) {
    const { left, right } = element.getBoundingClientRect();
    if (left < -0.5 || right > clientWidth + 0.5) found.push(element.outerHTML.slice(0, 120));
  }
  return found;
})()`;

/** Everything that can be used on the page as it is, in the order of reading. */
export const USABLE = `
[...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')]
  .filter((element) => element.checkVisibility())
  .map((element) => element.outerHTML)`;

/** What has the focus, if it is to be seen that it has. */
export const FOCUSED = `
(() => {
  const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement);
  const isSeen = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
  return (isSeen ? '' : 'no outline: ') + document.activeElement.outerHTML;
})()`;
