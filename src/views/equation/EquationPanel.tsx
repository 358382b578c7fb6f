import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { cellId, parseCellId, type Grain } from '../../engine/catalog/index.ts';
import { scrollWithin } from '../../gestures/scrollWithin.ts';
import { whenLaidOut } from '../../gestures/whenLaidOut.ts';
import type { SheetPlace } from '../../gestures/sheet/useSheetPlace.ts';
import { fill } from '../../i18n/fill.ts';
import type { Notation } from '../../lib/notation.ts';
import {
  cellInMaking,
  currentStep,
  exampleNamed,
  EXAMPLES,
  usersOf,
  type Lab,
  type LitPath,
  type Proof,
  type Shown,
} from '../../store/index.ts';
import { cellLabel } from '../cell/cellLabel.ts';
import type { EquationStyle } from '../cell/numberStyles.ts';
import type { CellGathering } from '../cell/useGathering.ts';
import { ArticleNotes } from './ArticleNotes.tsx';
import { CellExplanation } from './CellExplanation.tsx';
import { CellPicker } from './CellPicker.tsx';
import { ExplanationSheet } from './ExplanationSheet.tsx';
import { GradientParts, NOTHING_OPEN } from './GradientParts.tsx';
import { GradientProof } from './GradientProof.tsx';
import { ProductBoard } from './ProductBoard.tsx';
import { ShapesDisclosure } from './ShapesDisclosure.tsx';
import { StepHead } from './StepHead.tsx';
import { articleNotes } from './model/articleNotes.ts';
import { blockedWords } from './model/blockedWords.ts';
import { cellMeaning } from './model/cellMeaning.ts';
import { displayOf } from './model/displayOf.ts';
import { explain } from './model/explain.ts';
import { specOf } from './model/matrixSymbol.ts';
import { numpyLine } from './model/numpyLine.ts';
import { settingsOf } from './model/settings.ts';
import { stepCells } from './model/stepCells.ts';
import type { OperandDisplay } from './model/operandDisplay.ts';
import { wordsWith, type EquationWords } from './model/words.ts';
import styles from './EquationPanel.module.css';

export interface EquationPanelProps {
  readonly shown: Shown;
  /** From 1. */
  readonly sample: number;
  /** The cell that is explained, of this or an earlier step; without one no number is explained. */
  readonly cell: string | undefined;
  /** True when the numbers are those of an earlier state: none is shown. */
  readonly stale: boolean;
  readonly numberStyle: EquationStyle;
  readonly notation: Notation;
  readonly words: EquationWords;
  /** Chooses another number of the step. */
  readonly onPickCell: (id: string) => void;
  /** Goes from the explained number to one that it is made from. */
  readonly onFollow: (id: string) => void;
  /** Goes from η in an update to where it is set; left out where it is not. */
  readonly onRate?: (() => void) | undefined;
  /** The cells one came from, the last one last. */
  readonly trail: readonly string[];
  /** Back along them by so many. */
  readonly onBack: (cells: number) => void;
  /** True while the explained cell stays, whatever step is shown. */
  readonly pinned: boolean;
  readonly grain: Grain;
  readonly onGrain: (grain: Grain) => void;
  readonly onUnpin: () => void;
  /** Where a pinned explanation comes over a stacked page as a sheet while its own place is out of sight; else nowhere. */
  readonly sheetPlace?: SheetPlace;
  /** The path of a gradient that is lit. */
  readonly path: LitPath | undefined;
  readonly onChoosePath: (path: LitPath | undefined) => void;
  readonly onSelectSample: (sample: number) => void;
  /** The check of gradients at this iteration, and what asks for one. */
  readonly proof: Proof | undefined;
  readonly onCheck: (cell?: string) => void;
  readonly onStopCheck: () => void;
  /** How far the cell in making is gathered, while its terms come one by one. */
  readonly gathering: CellGathering | undefined;
  /** Opens a gradient that may be of a later step. */
  readonly onOpenCell: (id: string) => void;
}

/** The current step in symbols, in words, in the numbers of one cell and as one line of NumPy. */
export function EquationPanel(props: EquationPanelProps) {
  const { shown, sample, cell, stale, numberStyle, notation, onPickCell, onFollow, trail, onBack } = props;
  const { onRate, pinned, onUnpin, grain, onGrain } = props;
  const { path, onChoosePath, onSelectSample } = props;
  const { proof, onCheck, onStopCheck, onOpenCell, gathering } = props;
  const { network, data } = shown.lab;
  const m = data.X.length;
  const step = currentStep(shown);
  // What is said of the step is made once for all of its numbers.
  const settings = useMemo(() => settingsOf(shown, notation), [shown, notation]);
  const words = useMemo(() => wordsWith(notation.names, props.words), [notation.names, props.words]);
  const code = useMemo(() => numpyLine(step, network, settings), [step, network, settings]);
  const notes = useMemo(
    () => articleNotes(step, network, { ...settings, m }, words),
    [step, network, settings, m, words],
  );
  const titleId = useId();
  const panel = useRef<HTMLElement>(null);
  const card = useRef<HTMLDivElement>(null);
  const movesFocus = useRef(false);
  const [partsOpen, setPartsOpen] = useState(NOTHING_OPEN);

  // The number that was pressed is gone from the card that it opened: the focus goes to the card.
  useEffect(() => {
    if (!movesFocus.current) return;
    movesFocus.current = false;
    card.current?.focus({ preventScroll: true });
  }, [cell]);
  // What one asked about comes into sight; what is only looked at in passing moves nothing.
  const isStacked = props.sheetPlace !== undefined;
  useEffect(() => {
    const [around, part] = [panel.current, card.current];
    const box = isStacked ? undefined : around?.closest('[data-explanation]');
    return pinned && box && around && part ? whenLaidOut(part, () => scrollWithin(box, part, around)) : undefined;
  }, [cell, pinned, isStacked]);
  const movingFocus =
    <A extends unknown[]>(action: (...args: A) => void) =>
    (...args: A) => {
      movesFocus.current = true;
      action(...args);
    };

  const shownAs = useMemo(() => displayOf(shown, words, numberStyle, notation), [shown, words, numberStyle, notation]);
  const { writer } = shownAs;
  const display: OperandDisplay = { ...shownAs, onFollow: movingFocus(onFollow), onRate };
  const explanation = stale || cell === undefined ? undefined : explain(shown, cell, writer);
  const explainedKind = explanation && specOf(network, m, parseCellId(explanation.id)!.matrix).kind;
  const isGradient = explainedKind === 'dW' || explainedKind === 'dB';
  /** A row may be far below the card that it opens. */
  const openGradient = (id: string) => {
    if (id !== cell) movingFocus(onOpenCell)(id);
    card.current?.scrollIntoView({ block: 'nearest' });
    if (id === cell) card.current?.focus({ preventScroll: true });
  };
  const inMaking = cellInMaking(shown);
  const isMade = inMaking !== undefined && cellId(inMaking) === explanation?.id;
  const arrived = isMade && gathering?.cell === explanation.id ? gathering.gathered : undefined;
  const cells = stepCells(shown, sample, cell);

  const made = explanation && (
    <CellExplanation
      ref={card}
      explanation={explanation}
      meaning={cellMeaning(network, m, explanation.id, words)}
      blocked={blockedWords(explanation, network, { words, writer })}
      iteration={shown.trace.iteration}
      display={display}
      trail={trail}
      onBack={movingFocus(onBack)}
      usedBy={usersOf(shown, explanation.id)}
      onUnpin={pinned ? movingFocus(onUnpin) : undefined}
      arrived={arrived}
      board={
        isMade && <ProductBoard shown={shown} cell={explanation.id} gathered={arrived ?? shown.place.part?.terms} />
      }
    />
  );
  const parts = (
    <GradientParts
      shown={shown}
      stale={stale}
      sample={sample}
      explained={explanation?.id}
      path={path}
      display={display}
      onChoosePath={onChoosePath}
      onSelectSample={onSelectSample}
      pinned={pinned}
      onPin={onPickCell}
      onUnpin={onUnpin}
      open={partsOpen}
      onOpen={setPartsOpen}
    />
  );
  const proven = explanation && isGradient && (
    <GradientProof
      shown={shown}
      cell={explanation.id}
      value={explanation.value}
      proof={proof}
      numberStyle={numberStyle}
      notation={notation}
      words={words}
      onCheck={onCheck}
      onStop={onStopCheck}
      onOpen={openGradient}
    />
  );

  return (
    <section ref={panel} className={styles.panel} aria-labelledby={titleId} aria-busy={stale}>
      <StepHead
        titleId={titleId}
        shown={shown}
        settings={settings}
        words={words}
        decimalMark={numberStyle.decimalMark}
        grain={grain}
        onGrain={onGrain}
      />
      {cells.length > 1 && (
        <CellPicker
          cells={cells}
          matrix={cellLabel(step.makes[0]!, notation)}
          explained={cell}
          label={words.chooseCell}
          notation={notation}
          onPick={onPickCell}
        />
      )}
      {/* The same in every window: what one has unfolded in it stays so when the device is turned. */}
      <ExplanationSheet
        isStacked={isStacked}
        at={pinned && explanation ? props.sheetPlace : undefined}
        about={cell}
        step={step.name}
        closeLabel={words.closeExplanation}
        onClose={onUnpin}
      >
        {made}
        {isGradient && parts}
        {proven}
      </ExplanationSheet>
      {!isGradient && parts}
      <code className={styles.numpy} dir="ltr" aria-label={words.numpy}>
        {code}
      </code>
      {!stale && <ShapesDisclosure shown={shown} explained={explanation?.id} display={display} />}
      <ArticleNotes title={notesTitle(shown.lab, words)} notes={notes} />
    </section>
  );
}

/** Whose article it is, beside an example that somebody else has published. */
function notesTitle(lab: Lab, { notesTitle: own, notesTitleOf }: EquationWords): string {
  const { author } = exampleNamed('article').source;
  // An edit leaves the title.
  const source = EXAMPLES.find((example) => example.lab.title === lab.title)?.source;
  return source && source.author !== author ? fill(notesTitleOf, { author }) : own;
}
