import type { Words } from '../types.ts';

export const examples: Words['examples'] = {
  article: 'El artículo: 1-2-2, lote de 3',
  simple: 'Sencillo: 1-1-1, sin sesgo',
  'resizing-4': 'Tamaño dinámico: 2-3-2, 4 observaciones',
  'resizing-1': 'Tamaño dinámico: 2-3-2, 1 observación',
  mazur: 'Mazur 2015: 2-2-2, sigmoide',
  hmkcode: 'hmkcode 2018: 2-2-1, lineal, sin sesgo',
  'han-kamber': 'Han y Kamber: 3-2-1, sigmoide',
  rgu: 'RGU, capítulo 3: 2-2-1, sigmoide, sin sesgo',
};
