import { lazy, useState } from 'react';
import { productOf } from '../../engine/catalog/index.ts';
import { currentStep } from '../../store/index.ts';
import { Disclosure } from './Disclosure.tsx';
import type { ShapesAndOrderProps } from './ShapesAndOrder.tsx';

const ShapesAndOrder = lazy(async () => ({ default: (await import('./ShapesAndOrder.tsx')).ShapesAndOrder }));

/** The shapes of the step's matrices and why they are multiplied in this order, folded away until asked for. */
export function ShapesDisclosure(props: ShapesAndOrderProps) {
  const { shown, display } = props;
  const { title, titleOrder } = display.words.shapes;
  const [open, setOpen] = useState(false);
  return (
    <Disclosure
      title={productOf(shown.lab.network, currentStep(shown)) ? titleOrder : title}
      open={open}
      onToggle={setOpen}
    >
      {() => <ShapesAndOrder {...props} />}
    </Disclosure>
  );
}
