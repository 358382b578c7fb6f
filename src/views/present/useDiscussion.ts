import { derivationOf, operandsOf, parseCellId } from '../../engine/catalog/index.ts';
import type { Relation } from '../../lib/numbers/index.ts';
import {
  isHidden,
  selectStale,
  selectTraining,
  useExplained,
  useLab,
  useLabStore,
  type Shown,
} from '../../store/index.ts';
import { usePart } from '../../ui/words.ts';
import { useNotation } from '../cell/notation.ts';
import { useNumberStyles } from '../cell/numberStyles.ts';
import { displayOf } from '../equation/model/displayOf.ts';
import { explain, type Explanation } from '../equation/model/explain.ts';
import type { OperandDisplay } from '../equation/model/operandDisplay.ts';
import { settingsOf, type Settings } from '../equation/model/settings.ts';
import { neverFiner, type NumberWriter } from '../equation/model/numberWriter.ts';
import { plainText } from '../equation/model/tokens.ts';
import { wordsWith } from '../equation/model/words.ts';

/** The number under discussion: the one that is looked at, else the one that was chosen, else the step's own. */
export interface Discussion {
  readonly explanation: Explanation | undefined;
  /** Set while the audience is to find the number first: how it is made, as far as that gives nothing away. */
  readonly asked: Asked | undefined;
  readonly display: OperandDisplay;
  readonly settings: Settings;
}

/** A number as one asks for it. */
export interface Asked {
  readonly id: string;
  readonly names: string;
  /** With numbers, and the sign before them; undefined while one of them is hidden too. */
  readonly numbers: { readonly relation: Relation; readonly text: string } | undefined;
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
  const whole = isSettled ? explain(wholeOf(shown), cell, display.writer) : undefined;
  const asked = whole && askedOf(shown, whole.id, display.writer);
  return {
    explanation: asked ? undefined : whole,
    asked,
    display,
    settings: settingsOf(shown, notation),
  };
}

/** What is shown with nothing hidden. */
function wholeOf(shown: Shown): Shown {
  const { hidden, ...whole } = shown;
  return hidden ? whole : shown;
}

/** How one asks for a number that is hidden, or made from one that is; undefined when there is nothing to ask. */
function askedOf(shown: Shown, id: string, writer: NumberWriter): Asked | undefined {
  const { lab, trace } = shown;
  const cell = parseCellId(id)!;
  const derivation = derivationOf(lab.network, lab.data.X.length, trace.iteration, cell);
  const isWithheld = derivation !== undefined && operandsOf(derivation).some((operand) => isHidden(shown, operand));
  if (!isWithheld && !isHidden(shown, cell)) return undefined;
  // One line, whatever is asked for.
  const source = explain(wholeOf(shown), id, neverFiner(writer))?.source;
  if (source?.kind !== 'made') return { id, names: '', numbers: undefined };
  const { names, numbers } = source;
  const { relation, tokens } = numbers;
  return { id, names: plainText(names), numbers: isWithheld ? undefined : { relation, text: plainText(tokens) } };
}
