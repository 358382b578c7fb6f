import type { ShellWords } from '../types.ts';

export const shell: ShellWords = {
  description: 'شاهد الانتشار الأمامي والانتشار العكسي في شبكة عصبية صغيرة، وعدّلهما، وتابعهما خطوة خطوة ورقمًا رقمًا.',
  noScript: 'تُجري هذه الصفحة حساباتها بنفسها، لذا تحتاج إلى JavaScript. فعّله ثم أعد تحميل الصفحة.',
};
