import { memo } from 'react';
import { type LabState, MAX_SPEED, MIN_SPEED, useLab, useLabStore } from '../../store/index.ts';
import { Slider } from '../../ui/Slider.tsx';
import { useWords } from '../../ui/words.ts';
import { useNumberStyles } from '../cell/numberStyles.ts';
import styles from './Transport.module.css';

const selectSpeed = (state: LabState) => state.speed;

/** How fast it plays: each notch doubles, slow motion to the left, fast to the right. */
export const SpeedSlider = memo(function SpeedSlider() {
  const { page } = useWords();
  const store = useLabStore();
  const speed = useLab(selectSpeed);
  const { decimalMark } = useNumberStyles().typed;
  return (
    <div className={styles.speed}>
      <Slider
        label={page.speed}
        min={Math.log2(MIN_SPEED)}
        max={Math.log2(MAX_SPEED)}
        step={1}
        value={Math.log2(speed)}
        valueText={`${String(speed).replace('.', decimalMark)}×`}
        onChange={(notch) => store.setSpeed(2 ** notch)}
      />
    </div>
  );
});
