import type { PrivacyWords } from '../types.ts';
import { plural } from './plural.ts';

export const privacy: PrivacyWords = {
  title: 'Privacidad y uso sin conexión',
  nothingSent:
    'Sin cookies, sin analíticas, sin cuenta. La página carga sus propios archivos del servidor del que vino y no pide nada a ningún otro. Tus laboratorios y enlaces se quedan aquí: lo que sigue a # en un enlace nunca se envía a un servidor.',
  keptTitle: 'Guardado en este dispositivo',
  keptNothing: 'En este dispositivo no se guarda nada.',
  keptKey: 'Nombre',
  keptWhat: 'Para qué',
  keptValue: 'Valor',
  kept: {
    theme: 'Los colores que elegiste',
    language: 'El idioma que elegiste',
    'language-in-links': 'Que los enlaces que compartes se abran en tu idioma',
    numbers: 'Cómo quieres que se escriban los números',
    notation: 'Cómo quieres que se escriban las fórmulas',
    'single-keys': 'Que las teclas sueltas no sean atajos',
    session: 'Dónde estaba esta pestaña, con sus escenas y notas, para cuando se recarga; desaparece al cerrarla',
    timer: 'El tiempo del cronómetro del presentador, para cuando se recarga; desaparece al cerrar la pestaña',
    offline: 'Que no quieres una copia para usar sin conexión',
  },
  keptElsewhere:
    'Lo que otras pestañas abiertas guardan para recargarse no aparece ni se borra aquí; tampoco lo que guardan lugares anteriores del historial de esta pestaña cuando el navegador no deja guardar nada más. Desaparece al cerrar su pestaña.',
  keptByAnother: 'De otra versión del laboratorio',
  copyTitle: 'Uso sin conexión',
  copyKept: plural({
    one: 'Se guarda una copia del laboratorio, {files} archivo: se abre sin conexión y los navegadores pueden instalarla.',
    many: 'Se guarda una copia del laboratorio, {files} de archivos: se abre sin conexión y los navegadores pueden instalarla.',
    other:
      'Se guarda una copia del laboratorio, {files} archivos: se abre sin conexión y los navegadores pueden instalarla.',
  }),
  copyNone: 'No se guarda ninguna copia del laboratorio.',
  copyImpossible:
    'Este navegador no guarda ninguna copia de esta página (una ventana privada, una dirección sin https, un marco o un archivo del disco).',
  keepCopy: 'Guardar una copia',
  keepNoCopy: 'No guardar copia',
  eraseTitle: 'Borrar',
  eraseNote:
    'Borra todo lo anterior. Lo que está en pantalla se queda, y en la próxima visita vuelve a haber una copia.',
  erase: 'Borrar todo lo guardado',
  erased: 'Se ha borrado todo.',
};
