import { GRAINS, type Grain } from '../../engine/catalog/index.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import type { EquationWords } from './model/words.ts';

export interface GrainSelectorProps {
  readonly grain: Grain;
  readonly words: EquationWords;
  readonly onSelect: (grain: Grain) => void;
}

/** How finely one moves through the steps: a whole matrix, one number of it, or one term of a number at a time. */
export function GrainSelector({ grain, words, onSelect }: GrainSelectorProps) {
  return (
    <Segmented
      label={words.grain}
      small
      selected={grain}
      segments={GRAINS.map((value) => ({ value, label: words.grains[value] }))}
      onSelect={onSelect}
    />
  );
}
