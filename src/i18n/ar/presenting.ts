import type { PresentingWords } from '../types.ts';
import { ltr } from './ltr.ts';

export const presenting: PresentingWords = {
  title: 'عرض {lab}',
  stepOf: 'الخطوة {n} من {count} · {title}',
  iteration: 'التكرار {iteration}',

  controls: 'أدوات العرض',
  element: 'ما يُعرض',
  elements: { network: 'الشبكة', matrices: 'المصفوفات', equation: 'المعادلة', cost: 'التكلفة' },
  backRow: 'أكبر، للصف الأخير',
  spotlight: 'بقعة ضوء',
  pen: 'قلم',
  undoStroke: 'التراجع عن آخر خط',
  clearPen: 'محو الرسم',
  black: 'شاشة سوداء',
  leave: 'إنهاء العرض',
  matricesOfStep: 'مصفوفات هذه الخطوة',
  underDiscussion: 'العدد الذي يدور حوله الكلام',

  helpPresent: `عرض بملء الشاشة (تُعاد الصفحة بالمفتاحين ${ltr('Ctrl+R')})`,
  helpLeave: 'إنهاء العرض',
  helpElements: 'أثناء العرض: الشبكة، المصفوفات، المعادلة، التكلفة',
  helpSize: 'أثناء العرض: أكبر، أصغر',
  helpSpotlight: 'أثناء العرض: بقعة ضوء',
  helpPen: 'أثناء العرض: قلم؛ محوه',
};
