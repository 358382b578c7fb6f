import type { OutlineWords } from '../types.ts';
import { ltr } from './ltr.ts';

export const outline: OutlineWords = {
  network: 'الشبكة للعينة {n}، طبقة طبقة',
  training: 'التدريب جارٍ: يمكن قراءة الشبكة عند توقفه.',
  layers: {
    input: 'طبقة الدخل',
    hidden: 'الطبقة الخفية، {activation}',
    hiddenN: 'الطبقة الخفية {n}، {activation}',
    output: 'طبقة الخرج، {activation}',
  },
  activations: {
    relu: 'ReLU',
    'leaky-relu': 'ReLU المسرّبة',
    sigmoid: 'الدالة السينية',
    tanh: 'الظل الزائدي',
    linear: 'خطية',
  },
  neuron: '{neuron}: {facts}',
  and: '{first}، {then}',
  value: '{value}',
  activation: 'التنشيط {value}',
  weightedInput: 'المُدخل الموزون {value}',
  target: 'الهدف {value}',
  error: 'الخطأ {value}',
  gates: {
    open: 'البوابة مفتوحة',
    closed: 'البوابة مغلقة',
    leaking: 'تمرّر البوابة جزءًا من مئة',
    zero: 'عند نقطة انكسار البوابة تمامًا',
  },
  dead: 'ميت: مغلق للدفعة كلها',
  blocked: 'أوقفته البوابة',
  weightFrom: 'من {from}: الوزن {value}',
  biasIs: 'الانحياز {value}',
  carries: {
    '=': `يحمل {product} (${ltr('{left} × {weight}')})`,
    '≈': `يحمل نحو {product} (${ltr('{left} × {weight}')})`,
  },
  gradient: 'التدرج {value}',
  becomes: 'يصبح {value}',
  notDrawn: 'العصبونات من {first} إلى {last} غير مرسومة',
  cost: 'تكلفة العينة {n}: {value}',
};
