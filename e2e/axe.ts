import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** The rules of WCAG 2.2 A and AA, and what axe calls best practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds wrong with the page as it stands: one line a rule, with the elements. */
export async function axe(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    // Collected in the page itself and not in a new one for every call, which is for pages with frames; and without a
    // list of all that is right. The rules are the same, the time is a seventh.
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'] })
    .withTags(TAGS)
    .analyze();
  return violations.map(({ id, help, nodes }) => {
    const places = nodes.map((node) => `\n  ${node.html}\n  ${node.failureSummary ?? ''}`);
    return `${id}: ${help}${places.join('')}`;
  });
}
