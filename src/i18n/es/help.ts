import type { HelpWords } from '../types.ts';

export const help: HelpWords = {
  keys: { space: 'Espacio', shift: 'Mayús', home: 'Inicio', end: 'Fin', control: 'Ctrl' },
  title: 'Teclas y gestos',
  space: 'Reproducir o pausar',
  arrows: 'Paso siguiente y anterior (también Av Pág y Re Pág)',
  shiftArrows: 'Iteración siguiente y anterior',
  homeEnd: 'Primer y último paso',
  train: 'Entrenar o parar el entrenamiento',
  reset: 'Volver a los valores iniciales',
  undo: 'Deshacer y rehacer',
  black: 'Pantalla en negro',
  full: 'Pantalla completa',
  help: 'Esta ayuda',
  singleKeysOff: 'Las teclas de una sola letra o signo están desactivadas en los ajustes.',
  edit: 'Haz clic en un peso, un sesgo, una entrada, un objetivo o η y escribe; ↑ y ↓ lo cambian (con Mayús a saltos grandes, con Alt a saltos finos); arrástralo hacia los lados.',
  explain: 'Haz clic en cualquier otro número para ver cómo se obtiene.',
  source: 'Las matemáticas siguen los capítulos del ml-cheatsheet sobre propagación hacia adelante y retropropagación.',
  privacy: 'Privacidad y uso sin conexión',
  accessibility: 'Accesibilidad',
};
