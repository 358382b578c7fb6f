import type { NoticeWords } from '../types.ts';
import { labErrors } from './labErrors.ts';
import { numbers } from './numbers.ts';

export const notices: NoticeWords = {
  labErrors,
  numbers,

  restarted:
    'El motor de cálculo se perdió y ha sido sustituido. No se ha perdido nada: siguió desde la iteración {iteration}.',
  inProcess:
    'Este navegador no inicia ningún «worker», así que la página calcula por sí misma. Los entrenamientos largos van más despacio.',
  nonFinite:
    'Detenido en el último estado finito de pesos y sesgos: en la iteración {iteration}, {cell} pasa a ser {value}, a partir de {from} {relation} {fromValue}. Ayudan una tasa de aprendizaje o unos números menores; Reiniciar vuelve a los valores iniciales.',
  limit: 'Esta es la última iteración: una ejecución tiene como máximo {max}. Reiniciar empieza otra.',
  notAlive:
    'No se ha encontrado un comienzo vivo para estas entradas y objetivos. Cambia los datos: unas entradas que son todas 0 no enseñan nada.',
  randomStart: 'Nuevos pesos al azar con los que todas las capas pueden aprender (sorteo {draws}).',
  newRun:
    'Cambio en la iteración {iteration}: una ejecución nueva sigue desde ahí, en la iteración 0. Deshacer lleva de vuelta a la anterior.',
  newRunFromStart:
    'Cambio en la iteración {iteration}, cuyos pesos han crecido más de lo que un laboratorio admite al empezar: la ejecución nueva parte de los valores iniciales de la anterior. Deshacer lleva de vuelta a ella.',
  engineError: 'El motor no ha podido calcular esto: {message} Lo que tenías sigue ahí.',
  linkCopied: 'En el portapapeles hay un enlace a exactamente esto.',
  scenesLinkCopied: 'En el portapapeles hay un enlace a estas escenas, con sus notas.',
  linkTooLong: 'Este laboratorio es demasiado grande para un enlace. Usa Exportar y comparte el archivo.',
  fileUnreadable: 'El navegador no ha podido leer este archivo. ¿Se ha movido o renombrado? Vuelve a elegirlo.',
  partMissing:
    'No se ha podido cargar lo que hace falta para esto. ¿Estás sin conexión? No se ha perdido nada: vuelve a cargar la página cuando tengas conexión.',
  copyRefused: 'El navegador no ha permitido copiar. El enlace:',
  notationAsked:
    'Este enlace muestra sus fórmulas en otra notación que la que has elegido. Tu elección se conserva: vuelve a ella en Ajustes.',
  newerVersion:
    'Hay una versión nueva del laboratorio. Esta página sigue como está hasta que se recargue, y entonces vuelve a este mismo punto.',
  loadNewer: 'Recargar ahora',
  languageFailed:
    'No se han podido cargar los textos de este idioma: {language}. ¿Estás sin conexión? Vuelve a elegirlo más tarde.',

  logScale: 'escala logarítmica',
  trendStuck:
    'Todos los gradientes son 0: desde aquí la red no puede aprender. Cambia un peso o los datos, sortea pesos nuevos o reinicia y entrena con una tasa de aprendizaje menor.',
  trendStuckAtStart:
    'Todos los gradientes son 0: desde aquí la red no puede aprender. Cambia un peso o los datos, o sortea pesos nuevos.',
  trendDead: '{neurons}: no pasa ningún error con ninguna muestra; ahí no se aprende nada.',
  trendSaturated:
    '{neurons}: saturación con todas las muestras; la pendiente es ahí tan cercana a 0 que no se aprende nada. Ayudan pesos o entradas menores.',
  trendOscillating: 'El coste sube y baja. Ayuda una tasa de aprendizaje menor.',
  trendDiverging: 'El coste crece. Usa una tasa de aprendizaje menor.',
  trendSettled: 'El coste se ha estabilizado, o está tan cerca de 0 que ya no queda nada que aprender.',
};
