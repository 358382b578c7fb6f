import type { ShellWords } from '../types.ts';

export const shell: ShellWords = {
  description:
    'Observa, edita y recorre paso a paso la propagación hacia adelante y la retropropagación de una pequeña red neuronal, número a número.',
  noScript: 'Propagation Lab calcula en esta página y necesita JavaScript. Actívalo y vuelve a cargar la página.',
};
