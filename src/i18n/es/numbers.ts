import type { NoticeWords } from '../types.ts';

export const numbers: NoticeWords['numbers'] = {
  empty: 'Escribe un número.',
  'not-a-number': 'Esto no es un número: escribe cifras, como −0,5, 1e-3 o 1/3.',
  'two-marks': 'Este número tiene dos separadores decimales.',
  'ambiguous-mark': '¿Ese signo separa decimales o miles? Escribe los miles sin separarlos.',
  'division-by-zero': 'No se puede dividir entre 0.',
  'too-large': 'Aquí los números llegan como máximo a {max} en valor absoluto.',
  'too-many': 'La última iteración es la {max}.',
  'too-small': 'No es 0, pero está demasiado cerca de 0 para los números de un ordenador.',
  'not-whole': 'Escribe un número entero, 0 o mayor.',
};
