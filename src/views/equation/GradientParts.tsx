import { useEffectEvent, useLayoutEffect, useRef } from 'react';
import { assert } from '../../lib/assert.ts';
import { parseCellId, type Cell } from '../../engine/catalog/index.ts';
import { currentStep, type LitPath, type Shown } from '../../store/index.ts';
import { useNumberStyles } from '../cell/numberStyles.ts';
import { ChainRule } from './ChainRule.tsx';
import { Disclosure } from './Disclosure.tsx';
import { SampleBySample } from './SampleBySample.tsx';
import { chainRule } from './model/chainRule.ts';
import { specOf } from './model/matrixSymbol.ts';
import type { OperandDisplay } from './model/operandDisplay.ts';
import { samplesOfGradient } from './model/sampleBySample.ts';
import { decimalWriter } from './model/numberWriter.ts';
import styles from './Disclosure.module.css';

/** Which of the parts are unfolded. */
export interface OpenParts {
  readonly paths: boolean;
  readonly samples: boolean;
}

export const NOTHING_OPEN: OpenParts = { paths: false, samples: false };

export interface GradientPartsProps {
  readonly shown: Shown;
  /** True when the numbers are those of an earlier state: none is shown. */
  readonly stale: boolean;
  /** From 1. */
  readonly sample: number;
  /** The cell that is explained, if any. */
  readonly explained: string | undefined;
  /** The path that is lit. */
  readonly path: LitPath | undefined;
  readonly display: OperandDisplay;
  readonly onChoosePath: (path: LitPath | undefined) => void;
  readonly onSelectSample: (sample: number) => void;
  /** True while the explained cell stays, whatever is looked at. */
  readonly pinned: boolean;
  /** Keeps the explained cell, so that going to the network to look does not lose it. */
  readonly onPin: (id: string) => void;
  readonly onUnpin: () => void;
  readonly open: OpenParts;
  readonly onOpen: (open: OpenParts) => void;
}

/** What a gradient is added up from, folded away: paths where one is explained, samples where one is explained or made. */
export function GradientParts(props: GradientPartsProps) {
  const { shown, stale, sample, explained, path, display, onChoosePath, onSelectSample } = props;
  const { pinned, onPin, open, onOpen } = props;
  const { words } = display;
  const { notation } = display.writer;
  const gradient = explained !== undefined && isGradient(shown, parseCellId(explained)) ? explained : undefined;
  // One moves on with a gradient pinned: what is said is about that one, not about the step's.
  const made = { matrix: currentStep(shown).makes[0]!, row: 1, col: 1 };
  const summed = [gradient === undefined ? undefined : parseCellId(gradient), made].find((cell) =>
    isGradient(shown, cell),
  );
  const numbers = useNumberStyles();

  const hold = useHeld(props);
  const togglePaths = (isOpen: boolean) => {
    onOpen({ ...open, paths: isOpen });
    if (isOpen && gradient !== undefined && !pinned) {
      onPin(gradient);
      hold(gradient);
    }
    if (!isOpen) onChoosePath(undefined);
  };
  const choosePath = (chosen: LitPath | undefined) => {
    hold(undefined);
    onChoosePath(chosen);
  };
  const paths = (id: string) => {
    const chain = chainRule(shown, id, { selected: sample, words, writer: display.writer });
    assert(chain !== undefined, `${id} is a gradient on screen and has no paths.`);
    return (
      <ChainRule
        key={id}
        chain={chain}
        selected={sample}
        chosen={path?.term}
        display={display}
        onChoose={choosePath}
        onSelectSample={onSelectSample}
      />
    );
  };
  const samples = (cell: Cell) => (
    <SampleBySample
      gradient={samplesOfGradient(shown, cell, { selected: sample, style: numbers.matrix, notation })}
      selected={sample}
      explained={explained}
      display={{ ...display, writer: decimalWriter(numbers.matrix, notation) }}
      onSelect={onSelectSample}
    />
  );
  if (stale || !summed) return null;
  return (
    <div className={styles.group}>
      {gradient !== undefined && (
        <Disclosure title={words.chainRule.title} open={open.paths} onToggle={togglePaths}>
          {() => paths(gradient)}
        </Disclosure>
      )}
      <Disclosure
        title={words.samples.title}
        open={open.samples}
        onToggle={(isOpen) => onOpen({ ...open, samples: isOpen })}
      >
        {() => samples(summed)}
      </Disclosure>
    </div>
  );
}

/** Takes a gradient that stays for its paths alone, or none: nobody has chosen it, and with the next step it is let go. */
function useHeld({ shown, explained, pinned, onUnpin }: GradientPartsProps): (id: string | undefined) => void {
  const held = useRef<string>(undefined);
  // Once it has been let go, who explains it again has chosen it.
  useLayoutEffect(() => {
    const forget = () => {
      held.current = undefined;
    };
    return pinned ? forget : undefined;
  }, [pinned]);
  const letGo = useEffectEvent(() => {
    if (held.current !== undefined && held.current === explained) onUnpin();
  });
  const step = `${shown.trace.iteration} ${currentStep(shown).name}`;
  useLayoutEffect(() => letGo(), [step]);
  return (id) => {
    held.current = id;
  };
}

function isGradient({ lab }: Shown, cell: Cell | undefined): boolean {
  if (!cell) return false;
  const { kind } = specOf(lab.network, lab.data.X.length, cell.matrix);
  return kind === 'dW' || kind === 'dB';
}
