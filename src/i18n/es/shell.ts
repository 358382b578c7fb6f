import type { ShellWords } from '../types.ts';

export const shell: ShellWords = {
  noScript: 'Propagation Lab calcula en esta página y necesita JavaScript. Actívalo y vuelve a cargar la página.',
};
