import { fill } from '../../i18n/fill.ts';
import type { Scene } from '../../store/index.ts';
import type { SceneTools } from '../../store/sceneTools.ts';
import { Button } from '../../ui/Button.tsx';
import { usePart } from '../../ui/words.ts';
import styles from './ScenesDialog.module.css';

export interface SceneRowProps {
  readonly scene: Scene;
  /** From 0. */
  readonly index: number;
  readonly count: number;
  readonly isCurrent: boolean;
  readonly tools: SceneTools;
}

/** One scene: what it shows and hides, its note, and its place in the list. */
export function SceneRow({ scene, index, count, isCurrent, tools }: SceneRowProps) {
  const presenting = usePart('presenting');
  const words = presenting.scenes;
  const n = index + 1;
  const { view, element, hidden, note } = scene;
  const what = fill(words.what, {
    n,
    step: view.step ?? '',
    iteration: view.iteration,
    element: presenting.elements[element],
  });
  return (
    <li className={styles.scene} aria-current={isCurrent ? 'step' : undefined}>
      <p className={styles.what}>
        <strong>{what}</strong> {scene.lab.title}
        {hidden.length > 0 && <span> · {fill(words.hides, { names: hidden.join(', ') })}</span>}
      </p>
      <textarea
        className={styles.note}
        aria-label={fill(words.noteOf, { n })}
        placeholder={words.note}
        rows={2}
        value={note}
        onChange={(event) => tools.setNote(index, event.target.value)}
      />
      <div className={styles.actions}>
        <Button compact aria-label={fill(words.showOne, { n })} onClick={() => void tools.showScene(index)}>
          {words.show}
        </Button>
        <Button
          compact
          aria-label={fill(words.upOne, { n })}
          disabled={index === 0}
          onClick={() => tools.moveScene(index, -1)}
        >
          ↑
        </Button>
        <Button
          compact
          aria-label={fill(words.downOne, { n })}
          disabled={index === count - 1}
          onClick={() => tools.moveScene(index, 1)}
        >
          ↓
        </Button>
        <Button compact aria-label={fill(words.removeOne, { n })} onClick={() => tools.removeScene(index)}>
          {words.remove}
        </Button>
      </div>
    </li>
  );
}
