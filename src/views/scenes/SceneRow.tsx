import { useRef, type ReactNode } from 'react';
import { fill, joined } from '../../i18n/fill.ts';
import { EXAMPLES, STAGE_ELEMENTS, type ListedScene } from '../../store/index.ts';
import { madeBy, type SceneTools } from '../../store/sceneTools.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Select } from '../../ui/Select.tsx';
import { usePart, useWords } from '../../ui/words.ts';
import { cellLabel } from '../cell/cellLabel.ts';
import { notationFor, useNotation } from '../cell/notation.ts';
import styles from './ScenesDialog.module.css';

export interface SceneRowProps {
  readonly scene: ListedScene;
  /** From 0. */
  readonly index: number;
  readonly isCurrent: boolean;
  readonly tools: SceneTools;
  /** What is done with it as a whole. */
  readonly children: ReactNode;
}

/** One scene: what it shows and hides, its note, and what can be done with it. */
export function SceneRow({ scene, index, isCurrent, tools, children }: SceneRowProps) {
  const { page, examples } = useWords();
  const presenting = usePart('presenting');
  const words = presenting.scenes;
  const isWriting = useRef(false);
  const n = index + 1;
  const { lab, view, element, hidden, note } = scene;
  const notation = notationFor(lab.network, useNotation());
  const example = EXAMPLES.find((one) => one.lab === lab);
  const named = (names: readonly string[]) =>
    joined(
      names.map((name) => cellLabel(name, notation)),
      page.listSeparator,
    );
  const step = cellLabel(view.step ?? '', notation);
  // A file may hide anything; here it is all that the step makes, which goes by the step’s name.
  const hidesOther = hidden.length > 0 && String(hidden) !== String(madeBy(scene));
  return (
    <li className={styles.scene} aria-current={isCurrent ? 'step' : undefined}>
      <div className={styles.line}>
        <p className={styles.what}>
          <strong>{fill(words.what, { n, step, iteration: view.iteration })}</strong>{' '}
          <span className={styles.lab} dir="auto">
            {example ? examples[example.name] : lab.title}
          </span>
        </p>
        <div className={styles.actions}>{children}</div>
      </div>
      <div className={styles.line} role="group" aria-label={fill(words.howOf, { n })}>
        <Select
          label={presenting.element}
          options={STAGE_ELEMENTS.map((value) => ({ value, label: presenting.elements[value] }))}
          selected={element}
          onSelect={(chosen) => tools.setElement(index, chosen)}
        />
        <Checkbox
          label={fill(words.hides, { names: hidesOther ? named(hidden) : step })}
          checked={hidden.length > 0}
          onChange={(hides) => tools.setHiding(index, hides)}
        />
      </div>
      <textarea
        className={styles.note}
        aria-label={fill(words.noteOf, { n })}
        placeholder={words.note}
        rows={1}
        value={note}
        onFocus={() => (isWriting.current = false)}
        onChange={({ target }) => {
          tools.setNote(index, target.value, isWriting.current);
          isWriting.current = true;
        }}
      />
    </li>
  );
}
