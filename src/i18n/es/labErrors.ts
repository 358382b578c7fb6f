import type { NoticeWords } from '../types.ts';
import { plural } from './plural.ts';

export const labErrors: NoticeWords['labErrors'] = {
  kept: 'Lo que tenías sigue ahí.',
  wholeDocument: 'El documento',
  counted: {
    numbers: plural({ one: '{n} número', many: '{n} de números', other: '{n} números' }),
    rows: plural({ one: '{n} fila', many: '{n} de filas', other: '{n} filas' }),
    matrices: plural({ one: '{n} matriz', many: '{n} de matrices', other: '{n} matrices' }),
    activations: plural({ one: '{n} activación', many: '{n} de activaciones', other: '{n} activaciones' }),
    layers: plural({ one: '{n} capa', many: '{n} de capas', other: '{n} capas' }),
    samples: plural({ one: '{n} muestra', many: '{n} de muestras', other: '{n} muestras' }),
  },
  types: {
    null: 'null',
    boolean: 'verdadero o falso',
    number: 'un número',
    string: 'un texto',
    array: 'una lista',
    object: 'un objeto',
    other: 'otra cosa',
  },

  'not-json': 'Esto no es un documento del laboratorio: deja de ser JSON en la línea {line}, columna {column}.',
  'not-utf8': 'Este archivo no es texto, así que no es un documento del laboratorio.',
  'unsupported-version':
    '{place} es {received}, pero esta página lee la versión {supported}. Quizá una página más reciente pueda leerlo.',
  'unknown-field': '{place} no es un campo del laboratorio. Aquí pueden figurar: {known}.',
  missing: 'Falta {place}.',
  'wrong-type': '{place} tiene que ser {expected}, no {received}.',
  'not-finite': '{place} es {received}; tiene que ser un número finito.',
  'too-large': '{place} es {received}; los números llegan como máximo a {max} en valor absoluto.',
  'not-integer': '{place} es {received}; tiene que ser un número entero.',
  'out-of-range': '{place} es {received}; tiene que estar entre {min} y {max}.',
  'wrong-count': '{place} tiene {items}; tiene que haber de {min} a {max}.',
  'wrong-length': '{place} tiene {items}; {setBy} pide {expected}.',
  'not-one-of': '{place} es «{received}»; tiene que ser uno de estos: {allowed}.',
  'not-zero': '{place} es {received}, pero la red no tiene sesgos: omite b o ponlo a 0.',
  'unknown-step': '{place} es «{received}»; los pasos de esta red son: {steps}.',
  'unknown-cell': '{place} es «{received}»; este laboratorio no tiene esa celda.',
  'not-editable': '{received} se calcula y no se puede fijar.',
  'too-long': {
    link: 'El enlace tiene {length} caracteres; el límite es {limit}. Usa un archivo o un laboratorio más pequeño.',
    document: 'El documento ocupa {length} bytes; el límite es {limit}. Usa un laboratorio más pequeño.',
  },
  'inflates-too-far': '{place} se descomprime a más de {limit} bytes, el límite de un laboratorio.',
  'bad-percent-encoding': '{place} contiene un % al que no siguen dos cifras hexadecimales. ¿Se ha cortado el enlace?',
  'not-base64url': '{place} contiene caracteres que no le corresponden. ¿Se ha cortado o cambiado el enlace?',
  'not-deflate': '{place} no se puede descomprimir. ¿Se ha cortado o cambiado el enlace?',
  'not-an-origin': '{place} es «{received}»; tiene que ser el origen de una página, como https://course.example, o *.',
  'unknown-example': 'No hay ningún ejemplo «{received}». Hay estos: {known}.',
};
