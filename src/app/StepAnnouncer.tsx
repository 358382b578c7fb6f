import { memo, useEffect, useRef, useState } from 'react';
import { afterPaint } from '../gestures/afterPaint.ts';
import { selectCell, selectPlaying, selectSample, selectTraining, useLab, type Shown } from '../store/index.ts';
import { usePart } from '../ui/words.ts';
import { useNotation } from '../views/cell/notation.ts';
import { useNumberStyles } from '../views/cell/numberStyles.ts';
import { announcement, type Moment } from '../views/equation/announcement.ts';

/** Says to a screen reader what has changed, in the page's one live region for that. */
export const StepAnnouncer = memo(function StepAnnouncer({ shown }: { readonly shown: Shown }) {
  const sample = useLab(selectSample);
  const training = useLab(selectTraining);
  const playing = useLab(selectPlaying);
  const pinned = useLab(selectCell);
  const words = usePart('equation');
  const { equation: style } = useNumberStyles();
  const notation = useNotation();
  const before = useRef<Moment>(undefined);
  const [text, setText] = useState('');
  useEffect(() => {
    const now: Moment = { shown, sample, training, playing, pinned };
    const say = () => {
      setText(announcement(now, before.current, { words, style, notation }));
      // While it trains, iterations go by unsaid: the one in which it began is the last that was said.
      if (!training) before.current = now;
    };
    // Of a number that is chosen the explanation is painted first.
    if (before.current?.shown === shown) return afterPaint(say);
    say();
    return undefined;
  }, [shown, sample, training, playing, pinned, words, style, notation]);
  return (
    <p className="visually-hidden" role="status">
      {text}
    </p>
  );
});
