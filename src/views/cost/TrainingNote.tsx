import { activationName } from '../../engine/catalog/index.ts';
import { fill } from '../../i18n/fill.ts';
import type { Words } from '../../i18n/index.ts';
import { type Shown } from '../../store/index.ts';
import { useWords } from '../../ui/words.ts';
import styles from './CostView.module.css';

/** What can be said about how training goes, and what to do about it; nothing while all is well. */
export function TrainingNote({ shown }: { readonly shown: Shown }) {
  const words = useWords();
  const note = noteOf(shown, words);
  return (
    <p className={styles.note} role="status">
      {note}
    </p>
  );
}

function noteOf({ diagnosis, lab }: Shown, { page }: Words): string | undefined {
  if (diagnosis.stuck) return page.trendStuck;
  switch (diagnosis.trend) {
    case 'diverging':
      return page.trendDiverging;
    case 'oscillating':
      return page.trendOscillating;
    case 'settled':
    case 'falling':
    case 'starting':
  }
  if (diagnosis.deadNeurons.length > 0) {
    const names = diagnosis.deadNeurons.map(
      ({ layer, neuron }) => `${activationName(lab.network, layer + 1)}[${neuron}]`,
    );
    return fill(page.trendDead, { neurons: names.join(', ') });
  }
  return diagnosis.trend === 'settled' ? page.trendSettled : undefined;
}
