import type { EquationWords } from '../types.ts';
import { plural } from './plural.ts';

export const shapes: EquationWords['shapes'] = {
  title: 'Dimensiones',
  titleOrder: 'Dimensiones: ¿por qué este orden?',
  size: '{rows} × {cols}',
  axes: {
    sample: 'muestras',
    input: 'entradas',
    hidden: 'neuronas ocultas',
    hiddenN: 'neuronas de la capa oculta {n}',
    output: 'salidas',
  },
  both: 'filas: {rows}; columnas: {cols}',
  oneRow: 'una fila; columnas: {cols}',
  oneColumn: 'filas: {rows}; una columna',
  oneNumber: 'un número',
  meeting:
    'Cada fila de la izquierda se encuentra con cada columna de la derecha. Sus productos se suman sobre este eje: {axis}.',
  tried: 'Las mismas dos matrices en todos los órdenes, tal cual y transpuestas (ᵀ):',
  outcomes: {
    right: 'Este es el bueno.',
    'other-numbers': 'Supera toda comprobación de dimensiones. Solo los números lo delatan:',
    'same-numbers': 'Supera toda comprobación de dimensiones, y aquí da incluso los mismos números.',
    'other-shape': 'Da {rows} × {cols} donde hace falta {rowsDue} × {colsDue}.',
    'no-product': 'Sin producto: {columns} a la izquierda, {rows} a la derecha.',
  },
  counted: {
    columns: plural({ one: '{n} columna', many: '{n} de columnas', other: '{n} columnas' }),
    rows: plural({ one: '{n} fila', many: '{n} de filas', other: '{n} filas' }),
  },
  turned: 'Son los números correctos, transpuestos.',
};
