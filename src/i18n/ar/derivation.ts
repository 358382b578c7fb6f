import type { EquationWords } from '../types.ts';

export const derivation: EquationWords['derivation'] = {
  exactly: '{cell}، {meaning}: {how} يساوي {value}.',
  about: '{cell}، {meaning}: {how} يساوي تقريبًا {value}.',
  given: '{cell}، {meaning}، يساوي {value}.',
  soFar: '{cell}، {meaning}، حتى الآن: {how} يساوي {value}.',
  soFarAbout: '{cell}، {meaning}، حتى الآن: {how} يساوي تقريبًا {value}.',
  soFarOne: '{cell}، {meaning}، حتى الآن: {value}.',

  at: '{matrix} الصف {row} العمود {col}',
  share: 'C للعينة {sample}',
  names: { gate: 'الميل عند {matrix}', miss: 'O ناقص Y', next: '{matrix} التالي', delta: 'دلتا {layer}' },
  gradientOf: 'مشتقة C بالنسبة إلى {matrix}',

  minus: 'سالب {value}',
  power: '{value} في عشرة للأس {exponent}',
  plus: '{left} زائد {right}',
  less: '{left} ناقص {right}',
  times: '{left} في {right}',
  allTimes: '{sum}، والكل في {factor}،',
  timesAll: '{factor} في المقدار {sum}',
  squared: 'مربع {value}',
  sumOf: 'مجموع حدود كثيرة',
  half: 'نصف',
  oneOver: 'واحد على {m}',
  eta: 'معدل التعلم {value}',
  functions: {
    relu: 'الأكبر من 0 و {z}',
    'leaky-relu': 'دالة ReLU المسرِّبة عند {z}',
    sigmoid: 'الدالة السينية عند {z}',
    tanh: 'الظل الزائدي عند {z}',
    linear: '{z} كما هو',
  },
  slope: 'ميل التنشيط عند {z}',
};
