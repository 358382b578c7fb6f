import type { Words } from '../types.ts';
import { ltr } from './ltr.ts';

export const examples: Words['examples'] = {
  article: `المقال: ${ltr('1-2-2')}، دفعة من 3 عينات`,
  simple: `بسيط: ${ltr('1-1-1')}، بلا انحياز`,
  'resizing-4': `تغيّر الحجم: ${ltr('2-3-2')}، 4 مشاهدات`,
  'resizing-1': `تغيّر الحجم: ${ltr('2-3-2')}، مشاهدة واحدة`,
  mazur: `${ltr('Mazur 2015')}: ${ltr('2-2-2')}، الدالة السينية`,
  hmkcode: `${ltr('hmkcode 2018')}: ${ltr('2-2-1')}، خطية، بلا انحياز`,
  'han-kamber': `${ltr('Han & Kamber')}: ${ltr('3-2-1')}، الدالة السينية`,
  rgu: `${ltr('RGU')}، الفصل 3: ${ltr('2-2-1')}، الدالة السينية، بلا انحياز`,
};
