import type { ExampleNotes } from '../types.ts';

export const exampleNotes: ExampleNotes = {
  'resizing-4': 'Abre el de 1 observación para comparar: solo cambia el número de filas de las matrices de las capas.',
  'resizing-1':
    'Abre el de 4 observaciones para comparar: solo cambia el número de filas de las matrices de las capas.',
  mazur:
    'Matt Mazur, A Step by Step Backpropagation Example (2015). El coste siguiente que imprime, 0,291027924, calcula los gradientes ocultos con pesos de salida ya actualizados. Con los pesos anteriores, como dice su propio texto, es 0,291027774.',
  hmkcode:
    'hmkcode, Backpropagation Step by Step. Redondea a dos decimales por el camino; el 0,26 que imprime como predicción siguiente es, sin redondear, 0,2557457808.',
  'han-kamber': 'Han y Kamber, Data Mining, ejemplo 9.1. Impreso con tres decimales; todos coinciden.',
  rgu: 'Apuntes de redes neuronales de la RGU, capítulo 3, ejemplo 3.1. Los pesos ocultos impresos usan pesos de salida ya actualizados. Con los anteriores son 0,0990709 y 0,3971399 desde la primera entrada, 0,7976110 y 0,5926455 desde la segunda.',
};
