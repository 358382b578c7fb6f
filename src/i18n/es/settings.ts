import type { SettingsWords } from '../types.ts';
import { plural } from './plural.ts';

export const settings: SettingsWords = {
  reduction: 'Coste sobre las muestras',
  reductions: { sum: 'suma', mean: 'media' },
  reductionNote: 'Con la media, el factor 1/m aparece en C y en {error} y, por tanto, en todos los gradientes.',
  atZero: 'R′(0)',
  atZeroNote: 'En 0 exacto, ReLU no tiene pendiente. El laboratorio toma esta; el artículo no la fija.',
  batch: 'Muestras del lote',
  batchOf: plural({
    one: '{m} muestra en el lote',
    many: '{m} de muestras en el lote',
    other: '{m} muestras en el lote',
  }),
  addSample: 'Añadir una muestra',
  removeSample: 'Quitar la muestra {n}',

  notation: 'Notación, en este dispositivo',
  names: 'Errores y gradientes',
  namings: { article: 'Eo, dWo, como en el artículo', derivatives: 'δo, ∂C/∂Wo' },
  namesNote: 'δo representa ∂C/∂Zo, la derivada del coste respecto a la entrada ponderada.',
  samplesIn: 'Muestras',
  sampleLines: { rows: 'en filas, X·W + B', columns: 'en columnas, W·X + B' },
  samplesInNote:
    'En columnas, todas las matrices están transpuestas. [fila, columna] cuenta siempre en la matriz tal como está en pantalla: el error de la salida 2 para la muestra 3 es {rows} en filas y {columns} en columnas. Los enlaces y los archivos conservan el nombre que tiene en filas.',
  inLinks: 'Los enlaces que comparto se abren',
  inLinksAs: { reader: 'en la notación de quien lee', mine: 'en esta' },
  linkAsks: 'Este enlace pide una notación propia. Tu elección se conserva.',
  useMine: 'Usar la mía',

  numbers: 'Números, en este dispositivo',
  decimals: 'Decimales en las ecuaciones',
  decimalsNote:
    'Los números redondeados llevan tantos, y más donde con ellos una línea llega a su resultado. Las matrices y la red muestran los que caben, o menos.',
  decimalMark: 'Separador decimal',
  decimalMarks: { language: 'el del idioma', '.': 'punto, 0.5', ',': 'coma, 0,5' },
  exactNumbers: 'Números exactos en las ecuaciones',
  exactAs: { decimals: 'decimales, 0,75', fractions: 'fracciones, 3/4' },
  fractionsNote:
    'Las fracciones se calculan a partir de las entradas y los parámetros, que son decimales: 0,75 es 3/4, y 1/3 se guarda como 0,3333333333333333. Lo que no tiene fracción, o solo una larga, se queda en decimales.',

  keyboard: 'Teclado, en este dispositivo',
  singleKeys: 'Teclas T, R, F, B, . y ?',
  singleKeysAre: { on: 'activadas', off: 'desactivadas' },
  singleKeysNote:
    'Desactivadas, ninguna letra ni signo suelto hace nada, como conviene al dictado por voz y a las manos inseguras. Espacio, las flechas, Inicio, Fin, Av Pág, Re Pág y Ctrl+Z funcionan siempre.',

  languageInLinks: 'Los enlaces que comparto se abren en este idioma',
  languageInLinksNote: 'Si no, se abren en el idioma de quien los sigue.',
};
