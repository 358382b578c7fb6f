import { useMemo, type ReactNode } from 'react';
import { useLab, type LabState } from '../../store/index.ts';
import { NotationContext, notationFor, useNotation } from './notation.ts';

const selectNetwork = ({ shown }: LabState) => shown?.lab.network;

/** The reader's notation with the slopes of the network that the store around it shows. */
export function NotationOfLab({ children }: { readonly children: ReactNode }) {
  const notation = useNotation();
  const network = useLab(selectNetwork);
  const written = useMemo(() => notationFor(network, notation), [network, notation]);
  return <NotationContext value={written}>{children}</NotationContext>;
}
