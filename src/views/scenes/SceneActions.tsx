import { fill } from '../../i18n/fill.ts';
import { Button } from '../../ui/Button.tsx';
import { usePart } from '../../ui/words.ts';

export interface SceneActionsProps {
  /** From 0. */
  readonly index: number;
  readonly count: number;
  readonly onShow: (index: number) => void;
  readonly onMove: (index: number, by: -1 | 1) => void;
  readonly onRemove: (index: number) => void;
}

/** What is done with a scene as a whole. */
export function SceneActions({ index, count, onShow, onMove, onRemove }: SceneActionsProps) {
  const words = usePart('presenting').scenes;
  const n = index + 1;
  return (
    <>
      <Button compact aria-label={fill(words.showOne, { n })} onClick={() => onShow(index)}>
        {words.show}
      </Button>
      <Button compact aria-label={fill(words.upOne, { n })} disabled={index === 0} onClick={() => onMove(index, -1)}>
        ↑
      </Button>
      <Button
        compact
        aria-label={fill(words.downOne, { n })}
        disabled={index === count - 1}
        onClick={() => onMove(index, 1)}
      >
        ↓
      </Button>
      <Button compact aria-label={fill(words.removeOne, { n })} data-remove="" onClick={() => onRemove(index)}>
        {words.remove}
      </Button>
    </>
  );
}
