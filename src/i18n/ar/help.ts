import type { HelpWords } from '../types.ts';
import { ltr } from './ltr.ts';

export const help: HelpWords = {
  keys: { space: 'Space', shift: 'Shift', home: 'Home', end: 'End', control: 'Ctrl' },
  title: 'المفاتيح والإيماءات',
  space: 'تشغيل أو إيقاف مؤقت',
  arrows: `الخطوة التالية والسابقة (وكذلك ${ltr('PageDown')} و${ltr('PageUp')})`,
  shiftArrows: 'التكرار التالي والسابق',
  homeEnd: 'الخطوة الأولى والأخيرة',
  train: 'تدريب، أو إيقاف التدريب',
  reset: 'العودة إلى قيم البداية',
  undo: 'تراجع وإعادة',
  black: 'شاشة سوداء',
  full: 'ملء الشاشة',
  help: 'هذه المساعدة',
  singleKeysOff: 'مفاتيح الحرف أو الرمز الواحد معطّلة في الإعدادات.',
  edit: `انقر وزنًا أو انحيازًا أو مُدخلًا أو هدفًا أو η واكتب؛ ويغيّره المفتاحان ↑ و↓ (مع ${ltr('Shift')} بخطوات كبيرة، ومع ${ltr('Alt')} بخطوات دقيقة)؛ أو اسحبه يمينًا ويسارًا.`,
  explain: 'انقر أي عدد آخر لترى كيف نتج.',
  source: `تتبع الرياضيات فصلي ${ltr('ml-cheatsheet')} عن الانتشار الأمامي والانتشار العكسي.`,
  privacy: 'الخصوصية والاستعمال دون اتصال',
  accessibility: 'إمكانية الوصول',
};
