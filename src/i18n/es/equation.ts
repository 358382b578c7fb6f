import type { EquationWords } from '../types.ts';
import { plural } from './plural.ts';
import { derivation } from './derivation.ts';
import { shapes } from './shapes.ts';

export const equation: EquationWords = {
  stepOf: 'Paso {n} de {count} · {phase}',
  phases: { forward: 'adelante', backward: 'atrás', update: 'actualización' },

  titles: {
    Z: {
      hidden: 'Entrada ponderada de la capa oculta',
      hiddenN: 'Entrada ponderada de la capa oculta {n}',
      output: 'Entrada ponderada de la capa de salida',
    },
    A: {
      hidden: 'Activación de la capa oculta',
      hiddenN: 'Activación de la capa oculta {n}',
      output: 'Salida: la predicción',
    },
    C: 'Coste',
    E: {
      hidden: 'Error de la capa oculta',
      hiddenN: 'Error de la capa oculta {n}',
      output: 'Error de la capa de salida',
    },
    dW: {
      hidden: 'Gradiente de los pesos ocultos',
      hiddenN: 'Gradiente de los pesos hacia la capa oculta {n}',
      output: 'Gradiente de los pesos de salida',
    },
    dB: {
      hidden: 'Gradiente de los sesgos ocultos',
      hiddenN: 'Gradiente de los sesgos de la capa oculta {n}',
      output: 'Gradiente de los sesgos de salida',
    },
    W: {
      hidden: 'Actualización de los pesos ocultos',
      hiddenN: 'Actualización de los pesos hacia la capa oculta {n}',
      output: 'Actualización de los pesos de salida',
    },
    B: {
      hidden: 'Actualización de los sesgos ocultos',
      hiddenN: 'Actualización de los sesgos de la capa oculta {n}',
      output: 'Actualización de los sesgos de salida',
    },
  },

  weightedInput: 'Cada neurona multiplica lo que le llega por sus pesos, suma los productos y añade su sesgo.',
  weightedInputNoBias: 'Cada neurona multiplica lo que le llega por sus pesos y suma los productos.',
  activations: {
    relu: 'ReLU deja pasar sin cambios una entrada ponderada positiva y convierte en 0 una negativa.',
    'leaky-relu':
      'La ReLU con fuga deja pasar sin cambios una entrada ponderada positiva, y de una negativa solo una centésima.',
    sigmoid: 'La sigmoide comprime toda entrada ponderada al intervalo entre 0 y 1.',
    tanh: 'La tangente hiperbólica comprime toda entrada ponderada al intervalo entre −1 y 1.',
    linear: 'La identidad deja pasar sin cambios toda entrada ponderada.',
  },
  predictions: 'Lo que sale son las predicciones, que también se escriben ŷ.',
  cost: {
    sum: '¿A qué distancia están las predicciones de los objetivos? Cada desviación se eleva al cuadrado y se divide entre dos; después se suma todo.',
    mean: '¿A qué distancia están las predicciones de los objetivos? Cada desviación se eleva al cuadrado y se divide entre dos; la suma se divide entre el número de muestras, m.',
  },
  outputError: '¿Cómo cambia el coste con la entrada ponderada de una salida?',
  outputErrorMean: 'Se divide entre el número de muestras, m.',
  outputErrorThrough: {
    relu: 'La desviación, O − Y, solo pasa donde la compuerta de ReLU está abierta.',
    'leaky-relu':
      'La desviación, O − Y, pasa entera donde la entrada ponderada es positiva; si no, pasa una centésima de ella.',
    sigmoid: 'La desviación, O − Y, por la pendiente de la sigmoide en ese punto.',
    tanh: 'La desviación, O − Y, por la pendiente de la tangente hiperbólica en ese punto.',
    linear: 'En la propia desviación, O − Y: la pendiente de la identidad es 1.',
  },
  hiddenError: 'Los errores de la capa siguiente vuelven por sus pesos y se suman.',
  hiddenErrorThrough: {
    relu: 'Solo pasan donde la compuerta de ReLU está abierta aquí.',
    'leaky-relu': 'Pasan enteros donde la entrada ponderada es positiva; si no, pasa una centésima de ellos.',
    sigmoid: 'Después se multiplican por la pendiente de la sigmoide en ese punto.',
    tanh: 'Después se multiplican por la pendiente de la tangente hiperbólica en ese punto.',
    linear: 'La pendiente de la identidad es 1, así que pasan sin cambios.',
  },
  zeroPasses: {
    0.5: 'Justo en cero pasa la mitad: R′(0) = ½ por convenio.',
    1: 'Justo en cero también pasa todo: R′(0) = 1 por convenio.',
  },
  weightGradient:
    'Cómo cambia el coste con cada peso: lo que entró por él multiplicado por el error donde termina, sumado sobre el lote.',
  biasGradient: 'Cómo cambia el coste con cada sesgo: el error de su neurona, sumado sobre el lote.',
  weightUpdate:
    'Cada peso da un paso contra su gradiente, de η veces ese gradiente. Todos los gradientes se calcularon con los pesos anteriores.',
  biasUpdate: 'Cada sesgo da un paso contra su gradiente, de η veces ese gradiente.',

  neurons: {
    input: 'la entrada {n}',
    hidden: 'la neurona oculta {n}',
    hiddenN: 'la neurona {n} de la capa oculta {layer}',
    output: 'la salida {n}',
  },
  meanings: {
    X: 'entrada {n} de la muestra {sample}',
    W: 'peso de {from} a {to}',
    B: 'sesgo de {neuron}',
    Z: 'entrada ponderada de {neuron} para la muestra {sample}',
    A: 'activación de {neuron} para la muestra {sample}',
    Y: 'objetivo {n} de la muestra {sample}',
    'O-Y': 'desviación de {neuron} para la muestra {sample}',
    C: 'coste del lote',
    'C-share': 'parte de la muestra {sample} en el coste',
    "R'": 'pendiente de la activación en {neuron} para la muestra {sample}',
    E: 'error de {neuron} para la muestra {sample}',
    dW: 'gradiente del peso de {from} a {to}',
    dB: 'gradiente del sesgo de {neuron}',
    'W.next': 'peso siguiente de {from} a {to}',
    'B.next': 'sesgo siguiente de {neuron}',
  },
  delta: {
    titles: {
      hidden: 'Error δ de la capa oculta',
      hiddenN: 'Error δ de la capa oculta {n}',
      output: 'Error δ de la capa de salida',
    },
    meaning: 'error δ de {neuron} para la muestra {sample}',
  },
  operand: '{cell}, {value}, {meaning}',

  givenInput: 'Dato: una entrada del lote.',
  givenTarget: 'Dato: lo que la salida debería ser.',
  givenParameter: 'Dato: el valor con el que empezó esta ejecución.',
  carried: 'Lo hizo la actualización de la iteración {n}.',

  gates: {
    open: 'compuerta abierta:',
    closed: 'compuerta cerrada:',
    leaking: 'la compuerta deja pasar una centésima:',
    'at-zero': 'exactamente en cero, R′(0) = {slope} por convenio:',
  },
  neuronStates: {
    off: 'La neurona está apagada para esta muestra.',
    dead: 'La neurona está muerta en todo el lote: no pasa ningún error con ninguna muestra, así que no aprende nada.',
  },
  blockedMiss:
    'La salida {n} se desvía en {miss} para la muestra {sample}, pero su compuerta está cerrada: no pasa ningún error y aquí no se aprende nada de esta muestra.',
  blockedMissAtZero:
    'La salida {n} se desvía en {miss} para la muestra {sample}, pero su entrada ponderada es exactamente 0, donde R′(0) = 0 por convenio: no pasa ningún error y aquí no se aprende nada de esta muestra.',
  blockedErrorAtZero:
    'Lo que vuelve para la muestra {sample} se detiene aquí: la entrada ponderada de {neuron} es exactamente 0, donde R′(0) = 0 por convenio.',
  blockedError: 'Lo que vuelve para la muestra {sample} se detiene aquí: la compuerta de {neuron} está cerrada.',

  termsFromTo: 'términos {from} a {to}',
  chooseCell: 'Números de este paso',
  trail: 'El camino hasta aquí',
  backTo: 'Volver a {cell}',
  usedBy: 'Se usa en',
  usedByMore: 'y {count} más',
  unpin: 'Soltar',
  closeExplanation: 'Cerrar la explicación',
  soFar: 'por ahora',
  grain: 'Avanzar por',
  grains: { step: 'Paso', cell: 'Celda', term: 'Término' },
  spokenMade: '{title}, {cell}, {meaning}: {relation} {value}.',
  spokenSoFar: '{title}, {cell}, {meaning}: por ahora {relation} {value}.',
  numpy: 'El paso en NumPy',

  chainRule: {
    title: 'La regla de la cadena como caminos',
    intro: plural({
      one: 'Cómo cambia el coste con {parameter}: por su único camino hasta el coste, una vez por cada muestra.',
      many: 'Cómo cambia el coste con {parameter}: un producto por cada uno de sus {count} de caminos hasta el coste, para cada muestra.',
      other:
        'Cómo cambia el coste con {parameter}: un producto por cada uno de sus {count} caminos hasta el coste, para cada muestra.',
    }),
    bundled: plural({
      one: 'Desde {parameter} hay {count} camino hasta el coste. El error de capa {error} representa todo lo que sigue.',
      many: 'Desde {parameter} hay {count} de caminos hasta el coste, demasiados para enumerarlos. Los que empiezan igual se toman juntos: el error de capa {error} representa todo lo que sigue.',
      other:
        'Desde {parameter} hay {count} caminos hasta el coste, demasiados para enumerarlos. Los que empiezan igual se toman juntos: el error de capa {error} representa todo lo que sigue.',
    }),
    choose: 'Elige un producto para seguir su camino por la red.',
    sample: 'Muestra {n}',
    others: plural({
      one: 'La otra muestra',
      many: 'Las otras {count} de muestras',
      other: 'Las otras {count} muestras',
    }),
    paths: 'Caminos de la muestra {n}',
    showPaths: 'Mostrar los caminos de la muestra {n}',
    total: 'Muestras activadas',
    none: 'ninguna',
    whole: 'El gradiente completo',
    factorsOf: 'Los factores, cada uno de los cuales se puede seguir',
    term: {
      '=': 'muestra {sample}, pasando por {way}: {factors} es {value}',
      '≈': 'muestra {sample}, pasando por {way}: {factors} es aproximadamente {value}',
    },
    andThen: '{first} y después {then}',
    times: '{left} por {right}',
    factors: {
      share: 'uno partido por {m}',
      'O-Y': 'desviación {value}',
      gate: 'compuerta {value}',
      slope: 'pendiente {value}',
      W: 'peso {value}',
      A: 'activación {value}',
      X: 'entrada {value}',
      E: 'error de capa {value}',
      one: '1',
    },
  },
  samples: {
    title: 'Muestra a muestra',
    outer:
      'Cada muestra suma a {matrix} una matriz propia: su fila de {input}, puesta en vertical, por su fila de {error}.',
    outerColumns:
      'Cada muestra suma a {matrix} una matriz propia: su columna de {error} por su columna de {input}, puesta en horizontal.',
    columnAdded: 'Cada muestra suma a {matrix} su columna de {error}.',
    column: 'Cada muestra suma a {matrix} su fila de {error}.',
    cut: 'Filas {firstRow} a {lastRow} y columnas {firstCol} a {lastCol} de {matrix}.',
    sample: 'Muestra {n}',
    select: 'Muestra {n}: mostrarla en la red',
    others: plural({ one: '{count} más', many: '{count} más', other: '{count} más' }),
    sum: 'Suma: {matrix}',
  },
  proof: {
    title: 'Compruébalo',
    question: '¿Es la pendiente del coste?',
    check: 'Comprobar',
    checkCell: 'Comprobar {cell}',
    checkAll: 'Comprobar todos',
    stop: 'Parar',
    progress: '{done} de {total}',
    nudge: 'incremento',
    slope: 'pendiente',
    backpropagation: 'retropropagación',
    backpropagationShort: 'retroprop',
    difference: 'diferencia',
    verdicts: {
      agrees: 'Coinciden: la retropropagación ha encontrado la pendiente del coste.',
      differs: 'Difieren más de lo que explica el redondeo: este gradiente no es la pendiente del coste.',
      'not-finite': 'Aquí un coste no es un número finito: no hay pendiente con la que comparar.',
    },
    crosses: {
      atZero:
        'El incremento abre o cierra la compuerta de ReLU de {neuron} para la muestra {sample}, cuya entrada ponderada {cell} es exactamente 0.',
      near: 'Hasta el incremento más pequeño abre o cierra la compuerta de ReLU de {neuron} para la muestra {sample}: así de cerca de 0 está su entrada ponderada {cell}.',
    },
    corner:
      'Ahí ReLU tiene un pico y, por él, también lo tiene el coste allí donde cuenta el error de esa muestra: no se afirma ninguna pendiente.',
    convention: 'El gradiente mostrado sigue el convenio R′(0) = {slope}.',
    side: 'El gradiente mostrado es el del lado en que se encuentra; solo exactamente en 0 decidiría el convenio para R′(0).',
    agreeing: plural({
      one: '{agreeing} de {count} gradiente coincide.',
      many: '{agreeing} de {count} de gradientes coinciden.',
      other: '{agreeing} de {count} gradientes coinciden.',
    }),
    farthest: 'Mayor diferencia:',
    atKink: 'En un pico, sin pendiente con la que comparar ({count}):',
    differing: 'Distintos ({count}):',
    notFinite: 'Sin un coste finito ({count}):',
    more: 'y {count} más',
    table: 'Cada gradiente junto a la pendiente del coste',
    gradient: 'gradiente',
    pending: 'por venir',
    marks: { agrees: 'coincide', differs: 'difiere', kink: 'pico', 'not-finite': 'no finito' },
    open: 'Explicar {cell}',
    moreRows: 'Mostrar {count} más de {rest}',
  },

  derivation,
  shapes,

  notesTitle: 'El artículo y aquí',
  notesTitleOf: 'El artículo de {author} y aquí',
  notes: {
    shape: {
      rows: 'La tabla del artículo da a la entrada ponderada oculta una sola fila. Con un lote de {m} tiene {m}, una por cada muestra, como la dibuja la propia figura del artículo.',
      columns:
        'La tabla del artículo da a la entrada ponderada oculta una sola muestra. Un lote de {m} tiene {m}, como lo dibuja la propia figura del artículo: aquí, una columna por cada una.',
    },
    columns:
      'El artículo tiene una fila por muestra y escribe X·W. Aquí las muestras son columnas, como se ha elegido en los ajustes: todas las matrices están transpuestas y los productos van en el otro orden.',
    bias: 'El artículo dibuja los sesgos en su figura y los omite en sus fórmulas. Aquí están en ambas.',
    numbering:
      'La figura del artículo numera los pesos de salida según adónde llevan: sus Wo₁, Wo₂, Wo₃, Wo₄ son aquí {first}, {second}, {third}, {fourth}.',
    summed:
      'El artículo no dice cómo se combinan las muestras. Como el código en el que se basa, este laboratorio las suma.',
    averaged:
      'El artículo no dice cómo se combinan las muestras; el código en el que se basa las suma. Este laboratorio está ajustado para promediarlas.',
    atZero:
      'El artículo deja R′(0) sin definir: ReLU tiene ahí un pico. Este laboratorio toma {slope}, y se puede ajustar.',
    renamed: 'El artículo lo llama {name}.',
    transpose:
      'El artículo escribe el error oculto como Eo·Wo·R′(Zh), sin transponer. Con matrices es {exact}: un error vuelve por los pesos con los que se formó.',
    betrayed:
      'Con el mismo número de neuronas en ambas capas, la forma del artículo supera toda comprobación de tamaños: solo los números la delatan.',
    gradient:
      'El artículo escribe C′(w) = error · entrada. Con matrices es {exact}: el producto que además suma sobre el lote.',
    biasGradient:
      'El artículo no da ningún gradiente para los sesgos. Como en el código en el que se basa, a un sesgo le corresponde el error de su neurona, sumado sobre el lote: su entrada es siempre 1.',
  },

  spokenIteration: 'Iteración {n}. {step}',
  spokenTraining: 'Entrenando.',
  spokenStep: 'Paso {n} de {count}: {title}.',
  spokenSample: 'Para la muestra {sample}: {values}.',
  spokenCost: 'C {relation} {cost}.',
  spokenShape: '{name}: {rows} × {cols} números.',
  spokenShapeOne: '{name}: {value}.',
  spokenSeparator: ', ',
  spokenValue: '{neuron}: {value}',
  spokenClosed: '{neuron}: {value}, compuerta cerrada',
};
