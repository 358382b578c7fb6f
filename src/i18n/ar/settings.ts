import type { SettingsWords } from '../types.ts';
import { ltr } from './ltr.ts';
import { plural } from './plural.ts';

export const settings: SettingsWords = {
  reduction: 'التكلفة على العينات',
  reductions: { sum: 'مجموع', mean: 'متوسط' },
  reductionNote: `مع المتوسط يظهر العامل ${ltr('1/m')} في C وفي {error}، ومن ثم في كل تدرج.`,
  atZero: ltr('R′(0)'),
  atZeroNote: 'ليس لدالة ReLU ميل عند 0 تمامًا. يأخذ المختبر هذه القيمة، أما المقال فلا يحددها.',
  batch: 'عينات الدفعة',
  batchOf: plural({
    zero: 'لا عينات في الدفعة',
    one: 'عينة واحدة في الدفعة',
    two: 'عينتان في الدفعة',
    few: '{m} عينات في الدفعة',
    many: '{m} عينة في الدفعة',
    other: '{m} عينة في الدفعة',
  }),
  addSample: 'إضافة عينة',
  removeSample: 'حذف العينة {n}',

  notation: 'طريقة الكتابة، على هذا الجهاز',
  names: 'الأخطاء والتدرجات',
  namings: { article: `${ltr('Eo, dWo')}، كما في المقال`, derivatives: ltr('δo, ∂C/∂Wo') },
  namesNote: `يرمز ${ltr('δo')} إلى ${ltr('∂C/∂Zo')}، وهو مشتقة التكلفة بالنسبة إلى المُدخل الموزون.`,
  samplesIn: 'العينات',
  sampleLines: { rows: `في صفوف، ${ltr('X·W + B')}`, columns: `في أعمدة، ${ltr('W·X + B')}` },
  samplesInNote:
    'في الأعمدة تكون كل مصفوفة منقولة. والترقيم [الصف، العمود] هو دائمًا ترقيم المصفوفة كما تظهر على الشاشة: خطأ عصبون الخرج 2 للعينة 3 هو {rows} في الصفوف و{columns} في الأعمدة. وتحتفظ الروابط والملفات بالاسم الذي له في الصفوف.',
  inLinks: 'الروابط التي أشاركها تُفتح',
  inLinksAs: { reader: 'بطريقة كتابة القارئ', mine: 'بهذه الطريقة' },
  linkAsks: 'يطلب هذا الرابط طريقة كتابة خاصة به. اختيارك محفوظ.',
  useMine: 'استعمال طريقتي',

  numbers: 'الأعداد، على هذا الجهاز',
  decimals: 'المنازل العشرية في المعادلات',
  decimalsNote: 'هذا عدد منازل الأعداد المقرّبة. أما المصفوفات والشبكة فتعرض ما يتسع له المكان، أو أقل.',
  decimalMark: 'الفاصلة العشرية',
  decimalMarks: { language: 'بحسب اللغة', '.': `نقطة، ${ltr('0.5')}`, ',': `فاصلة، ${ltr('0,5')}` },
  exactNumbers: 'الأعداد الدقيقة في المعادلات',
  exactAs: { decimals: `عشرية، ${ltr('0.75')}`, fractions: `كسور، ${ltr('3/4')}` },
  fractionsNote: 'يُحسب الكسر من المُدخلات والمعاملات كما كُتبت. وما ليس له كسر، أو كان كسره طويلًا، يبقى بالصورة العشرية.',

  keyboard: 'لوحة المفاتيح، على هذا الجهاز',
  singleKeys: `المفاتيح ${ltr('T, R, F, B, . ?')}`,
  singleKeysAre: { on: 'مفعّلة', off: 'معطّلة' },
  singleKeysNote: `عند تعطيلها لا يفعل أي حرف أو رمز منفرد شيئًا، وهذا ما قد يلزم مع الإدخال الصوتي أو اليد غير الثابتة. أما المسافة والأسهم و${ltr('Home')} و${ltr('End')} و${ltr('PageDown')} و${ltr('PageUp')} و${ltr('Ctrl+Z')} فتعمل دائمًا.`,

  languageInLinks: 'الروابط التي أشاركها تُفتح بهذه اللغة',
  languageInLinksNote: 'وإلا فُتحت بلغة من يتبعها.',
};
