import type { EquationWords } from '../types.ts';

export const derivation: EquationWords['derivation'] = {
  exactly: '{cell}, {meaning}: {how} es {value}.',
  about: '{cell}, {meaning}: {how} es aproximadamente {value}.',
  given: '{cell}, {meaning}, es {value}.',
  soFar: '{cell}, {meaning}, por ahora: {how} es {value}.',
  soFarAbout: '{cell}, {meaning}, por ahora: {how} es aproximadamente {value}.',
  soFarOne: '{cell}, {meaning}, por ahora: {value}.',

  at: '{matrix} fila {row} columna {col}',
  share: 'C de la muestra {sample}',
  names: { gate: 'pendiente en {matrix}', miss: 'O menos Y', next: '{matrix} siguiente', delta: 'la delta {layer}' },
  gradientOf: 'derivada de C respecto de {matrix}',

  minus: 'menos {value}',
  power: '{value} por diez elevado a {exponent}',
  plus: '{left} más {right}',
  less: '{left} menos {right}',
  times: '{left} por {right}',
  allTimes: '{sum}, todo por {factor},',
  timesAll: '{factor} por la cantidad {sum}',
  squared: 'el cuadrado de {value}',
  sumOf: 'una suma de muchos términos',
  half: 'un medio',
  oneOver: 'uno entre {m}',
  eta: 'la tasa de aprendizaje {value}',
  functions: {
    relu: 'el mayor de 0 y {z}',
    'leaky-relu': 'la ReLU con fuga de {z}',
    sigmoid: 'la sigmoide de {z}',
    tanh: 'la tangente hiperbólica de {z}',
    linear: '{z}, sin cambios,',
  },
  slope: 'la pendiente de la activación en {z}',
};
