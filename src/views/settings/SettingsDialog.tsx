import { RELU_DERIVATIVES_AT_ZERO, REDUCTIONS } from '../../engine/catalog/index.ts';
import { fill } from '../../i18n/fill.ts';
import { fillCount } from '../../i18n/plural.ts';
import { MAX_SAMPLES, selectSample, useLab, useLabStore, type LabState } from '../../store/index.ts';
import {
  withReduction,
  withReluDerivativeAtZero,
  withSampleAdded,
  withSampleRemoved,
} from '../../store/settingsEdits.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { usePart, useWords } from '../../ui/words.ts';
import { KeySettings, type KeySettingsProps } from './KeySettings.tsx';
import { LanguageSettings, type LanguageSettingsProps } from './LanguageSettings.tsx';
import { matrixLabel } from '../cell/names.ts';
import { useNotation } from '../cell/notation.ts';
import { slopeText } from '../cell/slopeText.ts';
import { NotationSettings, type NotationSettingsProps } from './NotationSettings.tsx';
import { NumberSettings, type NumberSettingsProps } from './NumberSettings.tsx';
import styles from './SettingsDialog.module.css';

const selectLab = (state: LabState) => state.doc.lab;

export interface SettingsDialogProps {
  readonly notation: NotationSettingsProps;
  readonly numbers: NumberSettingsProps;
  readonly keys: KeySettingsProps;
  readonly language: LanguageSettingsProps;
  readonly onClose: () => void;
}

/**
 * The conventions of the lab and its batch, each change of which is an edit: it can be undone, and a link carries it.
 * Then the language, how formulas and numbers are written and what the keys do, which is the reader's own.
 */
export function SettingsDialog({ language, notation, numbers, keys, onClose }: SettingsDialogProps) {
  const { page } = useWords();
  const said = usePart('settings');
  const store = useLabStore();
  const lab = useLab(selectLab);
  const sample = useLab(selectSample);
  const samples = lab.data.X.length;
  const { names } = useNotation();
  return (
    <Dialog title={page.settings} closeLabel={page.close} onClose={onClose}>
      <div className={styles.rows}>
        <Segmented
          label={said.reduction}
          selected={lab.training.reduction}
          segments={REDUCTIONS.map((value) => ({ value, label: said.reductions[value] }))}
          onSelect={(reduction) => void store.editLab((from) => withReduction(from, reduction))}
        />
        <p className={styles.note}>{fill(said.reductionNote, { error: matrixLabel('Eo', names) })}</p>
        <Segmented
          label={said.atZero}
          selected={lab.conventions.reluDerivativeAtZero}
          segments={RELU_DERIVATIVES_AT_ZERO.map((value) => ({ value, label: slopeText(value) }))}
          onSelect={(atZero) => void store.editLab((from) => withReluDerivativeAtZero(from, atZero))}
        />
        <p className={styles.note}>{said.atZeroNote}</p>
        <div className={styles.samples} role="group" aria-label={said.batch}>
          <span>{fillCount(said.batchOf, samples, { m: samples })}</span>
          <Button disabled={samples >= MAX_SAMPLES} onClick={() => void store.editLab((from) => withSampleAdded(from))}>
            {said.addSample}
          </Button>
          <Button
            disabled={samples === 1}
            onClick={() => void store.editLab((from) => withSampleRemoved(from, sample))}
          >
            {fill(said.removeSample, { n: sample })}
          </Button>
        </div>
        <LanguageSettings {...language} />
        <NotationSettings {...notation} />
        <NumberSettings {...numbers} />
        <KeySettings {...keys} />
      </div>
    </Dialog>
  );
}
