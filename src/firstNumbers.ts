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
    if (matchMedia('(prefers-contrast: more)').matches) document.documentElement.dataset['theme'] = 'contrast';
    // What the page is can still be heard; what stands there is silent until it answers.
    document.querySelector('.boot')?.classList.add('visually-hidden');
    addEventListener('error', ({ target }) => target instanceof HTMLScriptElement && takeBack(), { capture: true });
  } else {
    takeBack();
  }
  root.hidden = false;
  return isWanted;
}

/** Leaves the page as it is without what the build has drawn: on its way, also where its code does not come. */
export function takeBack(): void {
  const root = document.getElementById('root');
  if (!root?.inert) return;
  root.replaceChildren();
  root.inert = false;
  document.querySelector('.boot')?.classList.remove('visually-hidden');
}

/** Whether the page is to open as the build drew it. A page that is loaded again may go on from where it was. */
function isAsDrawn(): boolean {
  const [navigation] = performance.getEntriesByType('navigation');
  const asked = new URLSearchParams(location.search);
  return (
    location.hash === '' &&
    !asked.has('embed') &&
    !asked.has('presenter') &&
    (navigation as PerformanceNavigationTiming | undefined)?.type === 'navigate' &&
    ENGLISH.test(navigator.languages[0] ?? '') &&
    storedEntries().length === 0
  );
}
