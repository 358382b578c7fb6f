import { COST } from '../../engine/catalog/index.ts';
import type { PresentSizes } from '../../scene/index.ts';
import { isHidden, selectSample, type Shown, type StageElement, useLab } from '../../store/index.ts';
import { CostView } from '../cost/CostView.tsx';
import { NetworkView } from '../network/NetworkView.tsx';
import { FocusLine } from './FocusLine.tsx';
import { PresentEquation } from './PresentEquation.tsx';
import { StepMatrices } from './StepMatrices.tsx';
import styles from './PresentView.module.css';

export interface PresentStageProps {
  readonly element: StageElement;
  readonly shown: Shown;
  readonly sizes: PresentSizes;
}

/** One element of the stage, as large as it can be, with the number under discussion. */
export function PresentStage({ element, shown, sizes }: PresentStageProps) {
  const sample = useLab(selectSample);
  switch (element) {
    case 'network':
      return (
        <div className={styles.withLine}>
          <NetworkView shown={shown} sample={sample} large={sizes.network} />
          <FocusLine shown={shown} />
        </div>
      );
    case 'matrices':
      return (
        <div className={styles.withLine}>
          <StepMatrices shown={shown} sizes={sizes} />
          <FocusLine shown={shown} />
        </div>
      );
    case 'equation':
      return <PresentEquation shown={shown} />;
    case 'cost':
      return isHidden(shown, COST) ? (
        // The curve would tell it.
        <FocusLine shown={shown} />
      ) : (
        <div className={styles.cost}>
          <CostView shown={shown} />
        </div>
      );
  }
}
