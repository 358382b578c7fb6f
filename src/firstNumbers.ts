import { storedEntries } from './platform/storage.ts';

/*
 * The page's first drawing, with its numbers, stands in the page already (scripts/prerenderPlugin.mjs): as it is for
 * who comes without a link, with no settings of their own and in English. Who comes otherwise never sees it.
 */

/** English as it is written with a decimal point, wherever that is known for certain. */
const ENGLISH = /^en(?:-(?:AU|CA|GB|HK|IE|IN|NZ|SG|US))?$/;

/** True when the first numbers are in sight, drawn by the build; nothing in them answers until React has taken them over. */
export const isDrawn = showFirstNumbers(document.getElementById('root'));

function showFirstNumbers(root: HTMLElement | null): boolean {
  if (!root?.firstChild) return false;
  const isWanted = isAsDrawn();
  if (isWanted) {
    // A style within the markup is refused by the security policy; one that a script sets is not.
    for (const element of root.querySelectorAll<HTMLElement>('[data-style]')) {
      element.style.cssText = element.dataset['style'] ?? '';
    }
    document.querySelector('.boot')?.remove();
  } else {
    root.replaceChildren();
    root.inert = false;
  }
  root.hidden = false;
  return isWanted;
}

/** Whether the page is to open as the build drew it. A page that is loaded again may go on from where it was. */
function isAsDrawn(): boolean {
  const [navigation] = performance.getEntriesByType('navigation');
  return (
    location.hash === '' &&
    location.search === '' &&
    (navigation as PerformanceNavigationTiming | undefined)?.type === 'navigate' &&
    ENGLISH.test(navigator.languages[0] ?? '') &&
    storedEntries().length === 0
  );
}
