import { plural } from './plural.ts';
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
  dead: 'muerta: no pasa ningún error con ninguna muestra',
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

  moreRows: plural({
    one: '{n} fila más: elige su muestra para verla',
    many: '{n} de filas más: elige una muestra para verlas',
    other: '{n} filas más: elige una muestra para verlas',
  }),
  moreColumns: plural({ one: '{n} columna más', many: '{n} de columnas más', other: '{n} columnas más' }),
  moreNeuronRows: plural({ one: '{n} fila más', many: '{n} de filas más', other: '{n} filas más' }),
  moreSampleColumns: plural({
    one: '{n} columna más: elige su muestra para verla',
    many: '{n} de columnas más: elige una muestra para verlas',
    other: '{n} columnas más: elige una muestra para verlas',
  }),
  costChart: plural({
    one: 'Coste a lo largo de {trained} iteración, ahora {cost} en la iteración {n}',
    many: 'Coste a lo largo de {trained} de iteraciones, ahora {cost} en la iteración {n}',
    other: 'Coste a lo largo de {trained} iteraciones, ahora {cost} en la iteración {n}',
  }),
};
