import { selectStale, selectTraining, useExplained, useLab, useLabStore, type Shown } from '../../store/index.ts';
import { usePart } from '../../ui/words.ts';
import { useNotation } from '../cell/notation.ts';
import { useNumberStyles } from '../cell/numberStyles.ts';
import { displayOf } from '../equation/model/displayOf.ts';
import { explain, type Explanation } from '../equation/model/explain.ts';
import type { OperandDisplay } from '../equation/model/operandDisplay.ts';
import { settingsOf, type Settings } from '../equation/model/settings.ts';
import { wordsWith } from '../equation/model/words.ts';

/** The number under discussion: the one that is looked at, else the one that was chosen, else the step's own. */
export interface Discussion {
  readonly explanation: Explanation | undefined;
  readonly display: OperandDisplay;
  readonly settings: Settings;
}

export function useDiscussion(shown: Shown): Discussion {
  const equation = usePart('equation');
  const store = useLabStore();
  const stale = useLab(selectStale);
  // Training makes new numbers faster than anybody discusses one.
  const training = useLab(selectTraining);
  const cell = useExplained(shown);
  const { equation: style } = useNumberStyles();
  const notation = useNotation();
  const words = wordsWith(notation.names, equation);
  const display = { ...displayOf(shown, words, style, notation), onFollow: store.followOperand };
  const isSettled = !stale && !training && cell !== undefined;
  return {
    explanation: isSettled ? explain(shown, cell, display.writer) : undefined,
    display,
    settings: settingsOf(shown, notation),
  };
}
