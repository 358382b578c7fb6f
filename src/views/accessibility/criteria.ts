/** A way in which a criterion was checked: its words are in the catalog. */
export type Check =
  | 'axe'
  | 'tree'
  | 'announced'
  | 'contrast'
  | 'forced'
  | 'enlarged'
  | 'spacing'
  | 'reflow'
  | 'sizes'
  | 'keyboard'
  | 'fields'
  | 'motion'
  | 'looked'
  | 'made';

/** A success criterion of WCAG 2.2, level A or AA, and how the page stands to it. */
export type Criterion = { readonly number: string; readonly level: 'A' | 'AA' } & (
  | { readonly verdict: 'met'; readonly checks: readonly Check[] }
  /** The page has nothing that it is about: no sound, no sign-in. */
  | { readonly verdict: 'absent' }
);

/** Every success criterion of levels A and AA, in the order of the recommendation (4.1.1 is no longer one). */
export const CRITERIA = [
  { number: '1.1.1', level: 'A', verdict: 'met', checks: ['tree', 'axe'] },
  { number: '1.2.1', level: 'A', verdict: 'absent' },
  { number: '1.2.2', level: 'A', verdict: 'absent' },
  { number: '1.2.3', level: 'A', verdict: 'absent' },
  { number: '1.2.4', level: 'AA', verdict: 'absent' },
  { number: '1.2.5', level: 'AA', verdict: 'absent' },
  { number: '1.3.1', level: 'A', verdict: 'met', checks: ['tree', 'axe'] },
  { number: '1.3.2', level: 'A', verdict: 'met', checks: ['tree'] },
  { number: '1.3.3', level: 'A', verdict: 'met', checks: ['looked'] },
  { number: '1.3.4', level: 'AA', verdict: 'met', checks: ['sizes'] },
  { number: '1.3.5', level: 'AA', verdict: 'absent' },
  { number: '1.4.1', level: 'A', verdict: 'met', checks: ['forced', 'looked'] },
  { number: '1.4.2', level: 'A', verdict: 'absent' },
  { number: '1.4.3', level: 'AA', verdict: 'met', checks: ['contrast', 'axe'] },
  { number: '1.4.4', level: 'AA', verdict: 'met', checks: ['enlarged'] },
  { number: '1.4.5', level: 'AA', verdict: 'met', checks: ['made'] },
  { number: '1.4.10', level: 'AA', verdict: 'met', checks: ['reflow'] },
  { number: '1.4.11', level: 'AA', verdict: 'met', checks: ['contrast', 'forced'] },
  { number: '1.4.12', level: 'AA', verdict: 'met', checks: ['spacing'] },
  { number: '1.4.13', level: 'AA', verdict: 'met', checks: ['looked'] },
  { number: '2.1.1', level: 'A', verdict: 'met', checks: ['keyboard'] },
  { number: '2.1.2', level: 'A', verdict: 'met', checks: ['keyboard'] },
  { number: '2.1.4', level: 'A', verdict: 'met', checks: ['keyboard'] },
  { number: '2.2.1', level: 'A', verdict: 'absent' },
  { number: '2.2.2', level: 'A', verdict: 'met', checks: ['motion'] },
  { number: '2.3.1', level: 'A', verdict: 'met', checks: ['looked'] },
  { number: '2.4.1', level: 'A', verdict: 'met', checks: ['keyboard', 'axe'] },
  { number: '2.4.2', level: 'A', verdict: 'met', checks: ['axe'] },
  { number: '2.4.3', level: 'A', verdict: 'met', checks: ['keyboard'] },
  { number: '2.4.4', level: 'A', verdict: 'met', checks: ['tree'] },
  { number: '2.4.5', level: 'AA', verdict: 'absent' },
  { number: '2.4.6', level: 'AA', verdict: 'met', checks: ['tree'] },
  { number: '2.4.7', level: 'AA', verdict: 'met', checks: ['contrast', 'looked'] },
  { number: '2.4.11', level: 'AA', verdict: 'met', checks: ['reflow'] },
  { number: '2.5.1', level: 'A', verdict: 'met', checks: ['made'] },
  { number: '2.5.2', level: 'A', verdict: 'met', checks: ['made'] },
  { number: '2.5.3', level: 'A', verdict: 'met', checks: ['axe'] },
  { number: '2.5.4', level: 'A', verdict: 'absent' },
  { number: '2.5.7', level: 'AA', verdict: 'met', checks: ['fields'] },
  { number: '2.5.8', level: 'AA', verdict: 'met', checks: ['sizes'] },
  { number: '3.1.1', level: 'A', verdict: 'met', checks: ['axe'] },
  { number: '3.1.2', level: 'AA', verdict: 'met', checks: ['looked'] },
  { number: '3.2.1', level: 'A', verdict: 'met', checks: ['keyboard'] },
  { number: '3.2.2', level: 'A', verdict: 'met', checks: ['fields'] },
  { number: '3.2.3', level: 'AA', verdict: 'absent' },
  { number: '3.2.4', level: 'AA', verdict: 'met', checks: ['tree'] },
  { number: '3.2.6', level: 'A', verdict: 'met', checks: ['made'] },
  { number: '3.3.1', level: 'A', verdict: 'met', checks: ['fields'] },
  { number: '3.3.2', level: 'A', verdict: 'met', checks: ['tree'] },
  { number: '3.3.3', level: 'AA', verdict: 'met', checks: ['fields'] },
  { number: '3.3.4', level: 'AA', verdict: 'absent' },
  { number: '3.3.7', level: 'A', verdict: 'absent' },
  { number: '3.3.8', level: 'AA', verdict: 'absent' },
  { number: '4.1.2', level: 'A', verdict: 'met', checks: ['tree', 'axe'] },
  { number: '4.1.3', level: 'AA', verdict: 'met', checks: ['announced'] },
] as const satisfies readonly Criterion[];

export type CriterionNumber = (typeof CRITERIA)[number]['number'];
