import type { NoticeWords } from '../types.ts';
import { ltr } from './ltr.ts';

export const numbers: NoticeWords['numbers'] = {
  empty: 'اكتب عددًا.',
  'not-a-number': `هذا ليس عددًا: اكتب أرقامًا، مثل ${ltr('−0.5')} أو ${ltr('1e-3')} أو ${ltr('1/3')}.`,
  'two-marks': 'في هذا العدد فاصلتان عشريتان.',
  'ambiguous-mark': 'أهذه العلامة للكسور العشرية أم للآلاف؟ اكتب الآلاف من دون فواصل بينها.',
  'division-by-zero': 'لا تجوز القسمة على 0.',
  'too-large': 'أكبر قيمة مطلقة للأعداد هنا هي {max}.',
  'too-many': 'آخر تكرار هو {max}.',
  'too-small': 'هذا ليس 0، لكنه أقرب إليه مما تستطيع أعداد الحاسوب تمثيله.',
  'not-whole': 'اكتب عددًا صحيحًا، 0 أو أكبر.',
};
