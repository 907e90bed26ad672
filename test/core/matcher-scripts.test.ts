import { expect } from '@open-wc/testing';
import { read } from '../../src/core/normalize.js';
import { isParted } from '../../src/core/segment.js';
import { expectMatches, matchTable, type Name } from '../support/matching.js';

/** Rows on which the engines' dictionaries agree. */
matchTable('rule 5: a match begins and ends on a word boundary of the segmenter', [
  ['Chinese: words', ['保持', '导言'], '请⟦保持⟧⟦导言⟧的中立性', { locale: 'zh' }],
  ['Chinese: not part of a word', ['使'], '使用 ⟦使⟧', { locale: 'zh' }],
  ['Chinese: the end of a word is no word', ['用'], '使用', { locale: 'zh' }],
  ['Japanese: words', ['規則'], '製品の⟦規則⟧です', { locale: 'ja' }],
  ['Japanese: katakana beside Latin', ['ガイド'], 'API⟦ガイド⟧', { locale: 'ja' }],
  ['Japanese: part of a katakana word', ['ポート'], 'パスポート ⟦ポート⟧', { locale: 'ja' }],
  ['Japanese: the prolonged sound belongs to the word', ['サーバ'], 'サーバー', { locale: 'ja' }],
  ['Thai', ['ข้อมูล'], 'การคุ้มครอง⟦ข้อมูล⟧', { locale: 'th' }],
  ['Thai: part of a word', ['มูล'], 'ข้อมูล', { locale: 'th' }],
  ['Lao', ['ຂໍ້ມູນ'], 'ປົກປ້ອງ⟦ຂໍ້ມູນ⟧', { locale: 'lo' }],
  ['Khmer', ['ទិន្នន័យ'], 'ការពារ⟦ទិន្នន័យ⟧', { locale: 'km' }],
  ['Khmer: a zero-width space is passed over', ['ការពារទិន្នន័យ'], '⟦ការពារ\u200bទិន្នន័យ⟧', { locale: 'km' }],
  ['Burmese', ['အချက်အလက်'], 'ထို ⟦အချက်အလက်⟧', { locale: 'my' }],
  ['a Latin name in Chinese', ['API'], '请使用⟦API⟧的接口', { locale: 'zh' }],
  ['a name with a number in Chinese', ['ISO 27001'], '通过⟦ISO 27001⟧认证', { locale: 'zh' }],
  ['two scripts in one name', ['API接口'], '使用⟦API接口⟧。', { locale: 'zh' }],
  ['punctuation beside a name', ['规则'], '「⟦规则⟧」、⟦规则⟧。', { locale: 'zh' }],
  ['the longest of two', ['個人', '個人情報'], '「⟦個人情報⟧」', { locale: 'ja' }],
  ['in a glossary of another language', ['规则'], 'The 新⟦规则⟧ is', { locale: 'en' }],
  ['a character of the higher planes', ['𠮷'], '「⟦𠮷⟧」', { locale: 'ja' }],
]);

/** Where dictionaries may differ: what counts is the engine's own segmentation, so the row is computed from it. */
const compounds: [locale: string, name: string, text: string][] = [
  ['ja', '京都', '東京都庁'],
  ['ja', 'ありがとう', 'ありがとうございます'],
  ['zh', '中立', '导言的中立性'],
  ['zh', '图书', '图书馆'],
  ['th', 'บุคคล', 'ข้อมูลส่วนบุคคล'],
  ['km', 'ខ្លួន', 'ទិន្នន័យផ្ទាល់ខ្លួន'],
  ['my', 'ရေး', 'ကိုယ်ရေးအချက်အလက်'],
  ['lo', 'ບຸກຄົນ', 'ຂໍ້ມູນສ່ວນບຸກຄົນ'],
];

describe('rule 5: the engine decides', () => {
  for (const [locale, name, text] of compounds) {
    const segments = [...new Intl.Segmenter(locale, { granularity: 'word' }).segment(text)];
    const edges = new Set([...segments.map(({ index }) => index), text.length]);
    const at = text.indexOf(name);
    const whole = edges.has(at) && edges.has(at + name.length);
    const parts = segments.map(({ segment }) => segment).join('|');
    it(`rule 5: ${name} is ${whole ? '' : 'not '}in ${parts}`, () => {
      expectMatches([name], whole ? text.replace(name, `⟦${name}⟧`) : text, { locale });
    });
  }

  it('rule 5: in a text of many chunks boundaries are where they are in a short one', () => {
    const sentence = '个人信息的保护和安全，';
    const edges = (from: number) => [...sentence].map((_, i) => isParted(from + i)).join();
    read(sentence, 'zh');
    const short = edges(0);
    read(sentence.repeat(500), 'zh');
    for (const line of [0, 1, 69, 70, 71, 92, 93, 94, 250, 499])
      expect(edges(line * sentence.length), `line ${line}`).to.equal(short);
  });

  it('rule 5: a text is segmented only when a name may be in it', () => {
    const { segment } = Intl.Segmenter.prototype;
    let calls = 0;
    Intl.Segmenter.prototype.segment = function (input) {
      calls++;
      return segment.call(this, input);
    };
    try {
      expectMatches(['规则'], '请保持导言的中立性。 The API。'.repeat(20), { locale: 'zh' });
      expectMatches(['规则'], '⟦规则⟧。', { locale: 'zh' });
      expect(calls).to.equal(0);
      expectMatches(['规则'], '新⟦规则⟧。', { locale: 'zh' });
      expect(calls).to.equal(1);
    } finally {
      Intl.Segmenter.prototype.segment = segment;
    }
  });
});

matchTable('rule 5: a Korean particle may follow', [
  ['after a Korean word', ['개인정보'], '⟦개인정보⟧는 ⟦개인정보⟧를 ⟦개인정보⟧의 ⟦개인정보⟧에서'],
  ['two particles', ['개인정보'], '⟦개인정보⟧에서는 ⟦개인정보⟧들의 ⟦개인정보⟧까지도'],
  ['after a Latin word', ['API', 'SOC 2'], '⟦API⟧는 ⟦API⟧로 ⟦API⟧입니다 ⟦SOC 2⟧의'],
  ['another word is no particle', ['개인정보'], '개인정보보호법 개인정보처리자'],
  ['a particle in front of another word', ['개인정보'], '개인정보는요리'],
  ['a word in front is no particle', ['정보'], '개인정보 ⟦정보⟧'],
  ['a particle that Latin letters follow', ['정보'], '정보는x'],
  ['Latin after Korean is inside a word', ['API'], '공개API'],
  ['several words', ['위험 평가'], '⟦위험 평가⟧를'],
]);

describe('rule 5: particles', () => {
  const particles =
    '은 는 이 가 을 를 의 에 와 과 도 만 로 나 란 며 고 들 께 씩 뿐 에서 에게 에는 에도 으로 까지 부터 마다 조차 마저 보다 처럼 같이 이나 이란 이며 이고 이다 ' +
    '하고 한테 라는 라고 로서 로써 과의 와의 들은 들이 들을 들의 에서는 에서도 에게는 에게서 으로는 으로도 으로서 으로써 이라는 이라고 입니다 으로부터 에서부터';
  const words = '법 자 원 보호 관리 시스템 이용자 가이드 은행 도구 만족 의무 로그 들판';
  for (const particle of particles.split(' '))
    it(`rule 5: ${particle} is a particle`, () => expectMatches(['정보'], `⟦정보⟧${particle} x`));
  for (const word of words.split(' '))
    it(`rule 5: ${word} is none`, () => expectMatches(['정보'] as Name[], `정보${word} x`));
});
