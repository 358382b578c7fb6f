import type { Words } from '../types.ts';

export const spoken: Words['spoken'] = {
  neurons: {
    input: 'entrada {n}',
    hidden: 'neurona oculta {n}',
    hiddenN: 'neurona {n} de la capa oculta {layer}',
    output: 'salida {n}',
  },
  sample: 'muestra {n}',
  bias: 'sesgo',
  costHeader: 'coste',
  batch: 'lote',

  operators: { '⊙': 'multiplicado elemento a elemento por', '←': 'pasa a ser', '·': 'por' },

  caption: '{name}: {what}, {rows} por {cols}',
  captionPending: '{name}: {what}, {rows} por {cols}, aún sin calcular',
  matrices: {
    X: 'entradas',
    W: 'pesos',
    B: 'sesgos',
    Z: 'entradas ponderadas',
    A: 'activaciones',
    Y: 'objetivos',
    'O-Y': 'desviaciones',
    C: 'coste del lote',
    'C-share': 'coste de cada muestra',
    "R'": 'pendientes de la activación',
    E: 'errores de la capa',
    dW: 'gradientes de los pesos',
    dB: 'gradientes de los sesgos',
    'W.next': 'pesos tras la actualización',
    'B.next': 'sesgos tras la actualización',
  },
  costTable: 'El coste en algunas de las iteraciones',
};
