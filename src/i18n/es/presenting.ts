import type { PresentingWords } from '../types.ts';

export const presenting: PresentingWords = {
  title: 'Presentación de {lab}',
  stepOf: 'Paso {n} de {count} · {title}',
  iteration: 'iteración {iteration}',

  controls: 'Controles de la presentación',
  element: 'Qué se muestra',
  elements: { network: 'Red', matrices: 'Matrices', equation: 'Ecuación', cost: 'Coste' },
  backRow: 'Más grande, para la última fila',
  spotlight: 'Foco',
  pen: 'Lápiz',
  undoStroke: 'Quitar el último trazo',
  clearPen: 'Borrar lo dibujado',
  black: 'Pantalla en negro',
  leave: 'Salir de la presentación',
  matricesOfStep: 'Las matrices de este paso',
  underDiscussion: 'El número del que se habla',

  helpPresent: 'Presentar a pantalla completa (recargar con Ctrl+R)',
  helpLeave: 'Salir de la presentación',
  helpElements: 'Al presentar: red, matrices, ecuación, coste',
  helpSize: 'Al presentar: más grande, más pequeño',
  helpSpotlight: 'Al presentar: foco',
  helpPen: 'Al presentar: lápiz; borrarlo',
};
