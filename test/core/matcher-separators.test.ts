import { matchTable } from '../support/matching.js';

matchTable('rule 3: one separator stands for another', [
  ['a run of white space', ['risk register'], '⟦risk register⟧ ⟦risk   register⟧ ⟦risk\t register⟧'],
  [
    'line ends',
    ['risk register'],
    '⟦risk\nregister⟧ ⟦risk\r\n    register⟧ ⟦risk\u2028register⟧ ⟦risk\x85register⟧',
  ],
  ['no-break kinds', ['SOC 2'], '⟦SOC\xa02⟧ ⟦SOC\u202f2⟧ ⟦SOC\u20072⟧'],
  ['thin and ideographic spaces', ['SOC 2'], '⟦SOC\u20092⟧ ⟦SOC\u30002⟧'],
  ['a hyphen for a space', ['life cycle'], '⟦life-cycle⟧ ⟦life\u2010cycle⟧ ⟦life\u2011cycle⟧'],
  ['a space for a hyphen', ['life-cycle'], '⟦life cycle⟧ ⟦life\xa0cycle⟧'],
  ['an en dash', ['plan do'], '⟦plan–do⟧'],
  ['a name with an en dash', ['plan–do'], '⟦plan-do⟧ ⟦plan do⟧ ⟦plan–do⟧'],
  ['a name with several', ['plan-do-check-act'], '⟦plan do–check-act⟧'],
  ['a hyphen between a sign and a word', ['C++ standard'], '⟦C++-standard⟧'],
  ['a hyphen before a letter of the higher planes', ['x \u{10428}'], '⟦x-\u{10428}⟧'],
  ['the separator belongs to the name', ['lifecycle'], 'life cycle life-cycle'],
  ['a name of two words is not one', ['life cycle'], 'lifecycle'],
  ['white space round a name is not part of it', [' risk '], 'a ⟦risk⟧ b'],
]);

matchTable('rule 3: exactly one', [
  ['two hyphens', ['life cycle'], 'life--cycle'],
  ['a hyphen with white space beside it', ['life cycle'], 'life -cycle life- cycle life - cycle'],
  ['an en dash with white space beside it', ['plan do'], 'plan – do plan –do'],
  ['an em dash', ['plan do'], 'plan—do'],
  ['a minus, a slash, a comma', ['plan do'], 'plan−do plan/do plan, do plan_do'],
  ['a name with a spaced hyphen is literal', ['plan - do'], '⟦plan - do⟧ plan-do plan do'],
  ['a name that begins with a hyphen', ['-v'], '(⟦-v⟧) ⟦-v⟧ "⟦-v⟧" x/⟦-v⟧'],
  ['a name that begins with two hyphens', ['--v'], '⟦--v⟧ - v'],
  ['a name that ends with a hyphen', ['pre-'], 'the prefix ⟦pre-⟧ is'],
]);

matchTable('rule 3: curly and straight apostrophes are the same', [
  ['in a name', ["don't"], "⟦don’t⟧ ⟦don‘t⟧ ⟦don't⟧"],
  ['a name with a curly one', ['data subject’s right'], "⟦data subject's right⟧"],
  ['quotes are something else', ['don"t'], "don't don”t"],
]);

matchTable('rule 3: what is invisible is passed over and belongs to the match', [
  ['a soft hyphen', ['lifecycle'], '⟦life\xadcycle⟧ ⟦li\xadfe\xadcycle⟧'],
  ['a zero-width space', ['lifecycle'], '⟦life\u200bcycle⟧'],
  ['joiners in Latin words', ['lifecycle'], '⟦life\u200dcycle⟧ ⟦life\u200ccycle⟧ ⟦life\u2060cycle⟧'],
  ['a byte order mark', ['API'], '\ufeff⟦API⟧ ⟦AP\ufeffI⟧'],
  ['a soft hyphen in a name', ['life\xadcycle'], '⟦lifecycle⟧'],
  ['a soft hyphen beside a space', ['life cycle'], '⟦life\xad cycle⟧ ⟦life \xadcycle⟧ ⟦life-\xadcycle⟧'],
  ['a soft hyphen before and after stays outside', ['risk'], 'a \xad⟦risk⟧\xad b'],
  ['they do not make a boundary', ['life'], 'life\xadcycle life\u200bcycle'],
  ['a variation selector', ['♻', '☎'], '⟦♻️⟧ ⟦♻⟧ ⟦☎︎⟧'],
  ['a variation selector of the higher planes', ['葛'], '⟦葛\u{e0100}⟧'],
  ['a name with a variation selector', ['♻️'], '⟦♻⟧ ⟦♻️⟧'],
  ['a joiner of another script means something', ['می‌روم'], '⟦می‌روم⟧ میروم'],
  ['a joiner after a word of another script does not end it', ['می'], 'می‌روم'],
  ['a run of them', ['risk'], `⟦ri${'\xad'.repeat(50)}sk⟧`],
]);
