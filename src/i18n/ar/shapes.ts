import { labErrors } from './labErrors.ts';
import type { EquationWords } from '../types.ts';
import { ltr } from './ltr.ts';
import { plural } from './plural.ts';

export const shapes: EquationWords['shapes'] = {
  title: 'الأبعاد',
  titleOrder: 'الأبعاد: لماذا هذا الترتيب؟',
  size: '{rows} × {cols}',
  axes: {
    sample: 'العينات',
    input: 'المُدخلات',
    hidden: 'العصبونات الخفية',
    hiddenN: 'عصبونات الطبقة الخفية {n}',
    output: 'عصبونات الخرج',
  },
  both: 'الصفوف: {rows}؛ الأعمدة: {cols}',
  oneRow: 'صف واحد؛ الأعمدة: {cols}',
  oneColumn: 'الصفوف: {rows}؛ عمود واحد',
  oneNumber: 'عدد واحد',
  meeting: 'يلتقي كل صف من اليسار بكل عمود من اليمين. وتُجمع حواصل ضربهما على {axis}.',
  tried: 'المصفوفتان نفساهما بكل ترتيب، كما هما ومنقولتين (ᵀ):',
  outcomes: {
    right: 'هذا هو الصحيح.',
    'other-numbers': 'يجتاز كل فحص للأبعاد. ولا تفضحه إلا الأعداد:',
    'same-numbers': 'يجتاز كل فحص للأبعاد، بل يعطي هنا الأعداد نفسها.',
    'other-shape': `يعطي ${ltr('{rows} × {cols}')} والمطلوب ${ltr('{rowsDue} × {colsDue}')}.`,
    'no-product': 'لا حاصل ضرب: {columns} في اليسار، و{rows} في اليمين.',
  },
  counted: {
    columns: plural({
      zero: 'لا أعمدة',
      one: 'عمود واحد',
      two: 'عمودان',
      few: '{n} أعمدة',
      many: '{n} عمودًا',
      other: '{n} عمود',
    }),
    rows: labErrors.counted.rows,
  },
  turned: 'هذه هي الأعداد الصحيحة، لكنها منقولة.',
};
