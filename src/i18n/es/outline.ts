import type { OutlineWords } from '../types.ts';

export const outline: OutlineWords = {
  network: 'La red para la muestra {n}, capa por capa',
  training: 'El entrenamiento está en marcha: la red se puede leer cuando pare.',
  layers: {
    input: 'Capa de entrada',
    hidden: 'Capa oculta, {activation}',
    hiddenN: 'Capa oculta {n}, {activation}',
    output: 'Capa de salida, {activation}',
  },
  activations: {
    relu: 'ReLU',
    'leaky-relu': 'ReLU con fuga',
    sigmoid: 'sigmoide',
    tanh: 'tangente hiperbólica',
    linear: 'lineal',
  },
  neuron: '{neuron}: {facts}',
  and: '{first}, {then}',
  value: '{value}',
  activation: 'activación {value}',
  weightedInput: 'entrada ponderada {value}',
  target: 'objetivo {value}',
  error: 'error {value}',
  gates: {
    open: 'compuerta abierta',
    closed: 'compuerta cerrada',
    leaking: 'la compuerta deja pasar una centésima',
    zero: 'exactamente en el pico de la compuerta',
  },
  dead: 'muerta: cerrada en todo el lote',
  blocked: 'detenido por la compuerta',
  weightFrom: 'desde {from}: peso {value}',
  biasIs: 'sesgo {value}',
  carries: {
    '=': 'lleva {product} ({left} por {weight})',
    '≈': 'lleva aproximadamente {product} ({left} por {weight})',
  },
  gradient: 'gradiente {value}',
  becomes: 'pasa a ser {value}',
  notDrawn: 'las neuronas {first} a {last} no se dibujan',
  cost: 'coste de la muestra {n}: {value}',
};
