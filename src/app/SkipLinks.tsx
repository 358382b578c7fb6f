import { Fragment, Suspense, useRef } from 'react';
import { useFocusWithin } from '../gestures/useFocusWithin.ts';
import { fill } from '../i18n/fill.ts';
import { useWords } from '../ui/words.ts';
import { MatrixMenu } from './laterViews.ts';
import styles from './SkipLinks.module.css';

/** The parts of the page that one can go to at once, by the ids of their elements. */
const PARTS = ['network', 'matrices', 'explanation', 'transport'] as const;

/**
 * The way past the many fields, seen once the keyboard gets there. Buttons, because a link would change what stands
 * after # in the address, where the lab is.
 */
export function SkipLinks() {
  const { page } = useWords();
  const links = useRef<HTMLElement>(null);
  const isHere = useFocusWithin(links);
  return (
    <nav ref={links} className={styles.skip} aria-label={page.skip}>
      {PARTS.map((part) => (
        <Fragment key={part}>
          <button type="button" onClick={() => goTo(part)}>
            {fill(page.skipTo, { part: page[part] })}
          </button>
          {part === 'matrices' && (
            <Suspense>
              <MatrixMenu listed={isHere} />
            </Suspense>
          )}
        </Fragment>
      ))}
    </nav>
  );
}

function goTo(id: string): void {
  const part = document.getElementById(id);
  if (!part) return;
  if (!part.hasAttribute('tabindex')) part.tabIndex = -1;
  part.focus();
  // On a phone the transport has no box of its own that could take it.
  if (document.activeElement !== part) part.querySelector('button')?.focus();
}
