import style from '../../../data/house-style.json' with { type: 'json' };
import { anyOf, quoted } from '../phrases.js';
import { bareText, sentencesOf } from '../sentences.js';
import type { Manuscript, Rule } from '../types.js';

const { buying, effect, status, outcome, denial, always } = style.claims;
const list = (words: readonly string[]) => `(?:${words.join('|')})`;
/** What an offer may not be said to bring: a status close behind an effect, or what it leads to. */
const brought = list([`${list(effect)} (?:\\S+ ){0,4}?${list(status)}`, ...outcome]);
const brings = anyOf([brought]);
const buyingBrings = anyOf([
  `${list(buying)}\\b.* ${brought}`,
  `${list(status)} (?:\\S+ ){0,2}?with (?:\\S+ ){0,3}?${list(buying)}`,
]);
const denies = anyOf(denial);
const outright = anyOf(always);

/** Whether a sentence says that buying something brings compliance; in promotion, that something need not be named. */
const isClaim = (sentence: string, isPromotion: boolean) =>
  !denies.test(sentence) &&
  (outright.test(sentence) ||
    (!sentence.endsWith('?') && (isPromotion ? brings : buyingBrings).test(sentence)));

/** Texts that offers are made of. */
function promotionOf({ glossary, drafts }: Manuscript): { path: string; text: string }[] {
  const found: { path: string; text: string }[] = [];
  const add = (path: string, text: string | undefined) => text && found.push({ path, text });
  glossary.toolkits.forEach(({ title, description, badge, ctaLabel, offer }, i) => {
    const fields = { title, description, badge, ctaLabel, 'offer/discount/note': offer?.discount?.note };
    for (const [field, text] of Object.entries(fields)) add(`/toolkits/${i}/${field}`, text);
  });
  for (const { entry, path } of drafts)
    if (entry.callout?.kind === 'product') add(`${path}/callout/text`, entry.callout.text);
  return found;
}

/** Offers pay for the glossary; one false promise and nobody believes the definitions. */
export const offerClaim: Rule = {
  id: 'offer-claim',
  english: true,
  check(manuscript, say) {
    const { drafts, glossary, locale } = manuscript;
    const refuse = (path: string, sentence: string) =>
      say(
        path,
        `${quoted(sentence)} promises what nothing on sale can bring`,
        'Say what it holds and what is left to do; only what an organization does makes it compliant',
      );
    const look = (path: string, sentences: readonly string[], isPromotion = false) => {
      for (const sentence of sentences) if (isClaim(sentence, isPromotion)) refuse(path, sentence);
    };
    const promotion = promotionOf(manuscript);
    for (const { path, text } of promotion) look(path, sentencesOf(bareText(text, String), locale), true);
    const seen = new Set(promotion.map(({ path }) => path));
    for (const { path, sentences } of drafts.flatMap(({ texts }) => texts))
      if (!seen.has(path)) look(path, sentences);
    for (const { entry, path } of drafts)
      entry.faqs?.forEach(({ question, answer }, i) => {
        const isYes = /^(?:yes|sure|of course)\b/i.test(answer);
        if (isYes && isClaim(question.replace(/\?$/, '.'), false)) refuse(`${path}/faqs/${i}`, question);
      });
    const { description, disclaimer } = glossary;
    look('/description', sentencesOf(bareText(description ?? '', String), locale));
    look('/disclaimer/text', sentencesOf(bareText(disclaimer?.text ?? '', String), locale));
  },
};
