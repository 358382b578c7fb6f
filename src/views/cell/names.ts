import { updatedFrom } from '../../engine/catalog/index.ts';
import type { Naming, SlopeNames } from '../../lib/notation.ts';

/** A matrix's name with errors and gradients called as the reader wants: Eo is δo as a derivative, dWo is ∂C/∂Wo. */
export function renamed(name: string, names: Naming): string {
  return names === 'article' ? name : name.replace(/^E/, 'δ').replace(/^d/, '∂C/∂');
}

/** The same where there is room for a few letters only: ∂Wo for ∂C/∂Wo. */
export function renamedShort(name: string, names: Naming): string {
  return renamed(name, names).replace('∂C/', '');
}

/** The same with slopes called by their activation: `R′(Zo)`, or `σ′(Zo)`. */
export function fullName(name: string, names: Naming, slopes?: SlopeNames): string {
  return slopes?.[name] ?? renamed(name, names).replace("R'", 'R′');
}

/** A matrix's name as it is written on screen: `R′(Zo)`, `O − Y`, `Wo ←`. */
export function matrixLabel(name: string, names: Naming, slopes?: SlopeNames): string {
  if (name === 'O-Y') return 'O − Y';
  if (name === 'C-share') return 'C';
  if (name === 'C') return 'Σ';
  const from = updatedFrom(name);
  if (from !== undefined) return `${from} ←`;
  return fullName(name, names, slopes);
}
