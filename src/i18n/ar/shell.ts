import type { ShellWords } from '../types.ts';

export const shell: ShellWords = {
  noScript: 'تُجري هذه الصفحة حساباتها بنفسها، لذا تحتاج إلى JavaScript. فعّله ثم أعد تحميل الصفحة.',
};
