import type { Form, GlossaryNames, NamedEntry } from '../../../src/core/model.js';

export interface RandomGlossary extends GlossaryNames {
  /** What the matcher is told, beside the glossary's own locale. */
  matcherLocale?: string;
  /** What stands round names in a text of this language. */
  around: readonly string[];
}

interface Theme {
  /** The glossary's own language. */
  locale?: string;
  matcherLocale?: string;
  names: readonly string[];
  around: readonly string[];
}

const split = (list: string) => list.split('|');
const nouns = split(
  'control|Policy|process|key|breach|status|bias|café|criterion|analysis|index|life|natural person|risk|risk register|' +
    'risk register owner|register|audit|audit trail|trail|data subject|Annex A Controls|Annex A|policies|cookies|licenses|' +
    'Trust Services Criteria|key metrics|forensics|Shadow IT|organisation|naive|resume|file|session|owner map|data product|' +
    'product passport|digital product passport|Statement of Applicability|right to be forgotten|basis for processing|' +
    'proof-of-concept|Terms of Service|third-party|life-cycle|life cycle|lifecycle|plan-do-check-act|plan–do|plan - do|' +
    "don't|data subject’s right|controller's duty|owners’ map|O'Reilly|Reilly|software|API gateway|data protection API|remote control",
);
const signs = split(
  'C++|C#|C|.NET|NET|C++ standard|POA&M|ISO/IEC 27001|Security (TSC)|->|39,00 €|€|Pub. 4557|(a+)+$|-v|pre-|API_KEY|node.js|' +
    'AT&T|TCP/IP|[x]|R&D plan|5|♻|♻️|☎|👩|🔬|👍|🇩🇪|🇺🇩|♀|🔋',
);
const numbers = split(
  'SOC 2|SOC|SOC 2 report|ISO 27001|ISO-27001|ISO|27001|SOC2|PCI DSS|PCI DSS 4|PCI DSS 4.0|Level 3|27001 audit|x 2',
);
const capitals = split(
  'IT|WHO|PHI|ISMS|API|SaaS|SoA|US|OCR|ROC|DPIA|APIs|K|it|who|Who|soa|api|ÖA|WHO GUIDE|PRIVACY PLAN',
);
const accents = split(
  'café|cafe\u0301|naïve|Überprüfung|Straße|Strasse|risk\u00e9|résumé|O\u0308A|Å|q\u0323\u0307|Λόγος|λόγος φ|Риск|риск оценка|' +
    'ſeſſion|μm|\u{10400}\u{10429}|𐐨 x|𝐫𝐢𝐬𝐤|E\u0301cole|ǆep|İx|ısı x',
);
const english = [
  ...[
    'the',
    'of',
    'audit',
    'THE',
    'ASK',
    'READ NOW',
    'remote',
    'owner',
    'freak',
    'x',
    '_',
    '2',
    'A',
    '—',
    '…',
    '“',
    '27',
  ],
];
const themes: readonly Theme[] = [
  { names: nouns, around: english },
  { names: [...nouns, ...capitals, ...numbers], around: english },
  {
    names: [...capitals, ...numbers],
    locale: 'en',
    around: [...english, 'GUIDE', 'OUR', 'KNOWS', 'FOR ALL'],
  },
  {
    names: [...signs, ...numbers],
    locale: 'en-GB',
    around: [...english, '+', '.', '&', '🔥', '‍', '🏽', '🇺'],
  },
  { names: [...accents, ...nouns], matcherLocale: 'fr', around: [...english, 'é', 'ß', 'я'] },
  { names: [...nouns, ...capitals], locale: 'en', matcherLocale: 'de', around: english },
  { names: [...accents, ...capitals, ...nouns], locale: 'de', around: [...english, 'der', 'für'] },
  {
    names: split('İstanbul|ısı|ISI|isi|Kişisel veri|İZİN|IŞIK kaynağı|risk|Bilgi|KVKK|IT|API İstemcisi'),
    locale: 'tr',
    around: ['ve', 'bir', 'i', 'I', 'VE', 'BİR'],
  },
  {
    names: split(
      '保持|导言|使|使用|规则|个人信息|信息|保护|API|API接口|接口|ISO 27001|葛|认证|安全 管理|𠮷|WHO',
    ),
    locale: 'zh',
    around: ['请', '的', '中立性', '新', '通过', '。', '，', 'x', ' ', 'API', '2'],
  },
  {
    names: split(
      '規則|個人|個人情報|情報|パスポート|ポート|サーバ|サーバー|ガイド|製品|API|保護|京都|SOC 2|データ 管理',
    ),
    matcherLocale: 'ja',
    around: ['の', 'です', '東', '「', '」', 'ー', 'は', '都', 'x', ' ', 'カ'],
  },
  {
    names: split('ข้อมูล|มูล|บุคคล|ส่วนบุคคล|คุ้มครอง|API|การ'),
    locale: 'th',
    around: ['การ', 'ความ', 'ส่วน', ' ', 'x', 'ที่'],
  },
  {
    names: split('ທິນນັຍ|ຂໍ້ມູນ|ບຸກຄົນ|ទិន្នន័យ|ការពារ|ខ្លួន|ការពារទិន្នន័យ|အချက်အလက်|ရေး|API'),
    matcherLocale: 'km',
    around: ['ປົກປ້ອງ', 'ផ្ទាល់', 'ထို', ' ', 'x'],
  },
  {
    names: split('개인정보|정보|위험 평가|보호|API|SOC 2|관리|한글|개인정보 보호법|WHO'),
    locale: 'ko',
    around: ['공개', '는', '를', '의', '보호', '에서는', '자', '이용자', '까지도', ' ', 'x'],
  },
  {
    names: split('می|می‌روم|سفر|جواز السفر|هند|हिन्द|हिन्दी|हीकम है|risk|API|محمد'),
    matcherLocale: 'fa',
    around: ['ال', 'ی', 'ी', ' ', 'x', '‌', 'روم', '،'],
  },
];

export type Random = () => number;
export const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)]!;

const categories = [undefined, undefined, 'general', 'general', 'a', 'a', 'b'];
const often = <T>(random: Random, share: number, make: () => T): T | undefined =>
  random() < share ? make() : undefined;
/** Names that would be the same form are not given twice to an entry: that is a problem the validator reports. */
const key = (name: string) =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[-–]/g, ' ')
    .replace(/[’‘]/g, "'")
    .replace(/\ufe0f/g, '');

function randomForm(random: Random, text: string): Form {
  const match = often(random, 0.3, () => pick(random, ['exact', 'insensitive'] as const));
  const link = often(random, 0.45, () => pick(random, ['auto', 'context', 'context', 'never'] as const));
  return { text, ...(match && { match }), ...(link && { link }) };
}

function randomEntry(random: Random, i: number, { names, around }: Theme): NamedEntry {
  const taken = new Set<string>();
  const another = () => {
    for (let tries = 0; tries < 20; tries++) {
      const name = pick(random, names);
      if (taken.has(key(name))) continue;
      taken.add(key(name));
      return name;
    }
    return `name ${i}`;
  };
  const term = another();
  const abbr = often(random, 0.25, another);
  const texts = Array.from({ length: Math.floor(random() * 3) }, another);
  if (random() < 0.2) texts.push(pick(random, abbr ? [term, abbr] : [term]));
  const forms = texts.map((text) => randomForm(random, text));
  const word = () => pick(random, [term, ...texts]);
  const words = around.filter((piece) => /^\p{L}/u.test(piece));
  const phrase = () =>
    pick(random, [
      () => `remote ${word()}`,
      // The name goes on where the phrase ends.
      () => `remote ${word().split(/[ -]/)[0]}`,
      () => `${word()} ${pick(random, words)}`,
      () => `${word()} ${pick(random, names)}`,
    ])();
  return {
    id: `${i}`,
    term,
    forms,
    ...(abbr !== undefined && { abbr }),
    ...(random() < 0.2 && { except: [phrase(), phrase()] }),
    ...(random() < 0.12 && { inflect: false }),
    ...(random() < 0.04 && { linkable: false }),
    ...(random() < 0.04 && { status: pick(random, ['draft', 'deprecated', 'published'] as const) }),
    category: pick(random, categories),
  };
}

export function randomGlossary(random: Random): RandomGlossary {
  const theme = pick(random, themes);
  const { around, locale, matcherLocale } = theme;
  const entries = Array.from({ length: 3 + Math.floor(random() * 6) }, (_, i) =>
    randomEntry(random, i, theme),
  );
  return { around, matcherLocale, entries, ...(locale && { locale }) };
}
