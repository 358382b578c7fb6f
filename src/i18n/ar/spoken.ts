import type { Words } from '../types.ts';

export const spoken: Words['spoken'] = {
  neurons: {
    input: 'المُدخل {n}',
    hidden: 'العصبون الخفي {n}',
    hiddenN: 'العصبون {n} في الطبقة الخفية {layer}',
    output: 'عصبون الخرج {n}',
  },
  sample: 'العينة {n}',
  bias: 'الانحياز',
  costHeader: 'التكلفة',
  batch: 'الدفعة',

  operators: { '⊙': 'في، عنصرًا بعنصر', '←': 'تصبح', '·': 'في' },

  caption: '{name}: {what}، {rows} في {cols}',
  captionPending: '{name}: {what}، {rows} في {cols}، لم تُحسب بعد',
  matrices: {
    X: 'المُدخلات',
    W: 'الأوزان',
    B: 'الانحيازات',
    Z: 'المُدخلات الموزونة',
    A: 'قيم التنشيط',
    Y: 'الأهداف',
    'O-Y': 'الفوارق',
    C: 'تكلفة الدفعة',
    'C-share': 'تكلفة كل عينة',
    "R'": 'ميول التنشيط',
    E: 'أخطاء الطبقة',
    dW: 'تدرجات الأوزان',
    dB: 'تدرجات الانحيازات',
    'W.next': 'الأوزان بعد التحديث',
    'B.next': 'الانحيازات بعد التحديث',
  },
  costTable: 'التكلفة عند بعض التكرارات',
};
