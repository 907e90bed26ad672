import { expect } from '@open-wc/testing';
import { compileMatcher } from '../../src/core/matcher.js';
import type { Match } from '../../src/core/matcher-types.js';
import { randomFrom } from '../support/random-page.js';
import { randomGlossary, type RandomGlossary } from './reference/random-glossaries.js';
import { randomText } from './reference/random-texts.js';
import { referenceMatcher } from './reference/reference.js';
import { type Rule, rules } from './reference/rules.js';

const GLOSSARIES = 400;
const TEXTS = 25;

interface Sample {
  seed: number;
  glossary: RandomGlossary;
  texts: string[];
  /** What our matcher finds, as text. */
  found: string[];
  count: number;
}

const show = (matches: readonly Match[]) =>
  matches.map(({ start, end, termId }) => `${start}-${end} ${termId}`).join(', ');

function sampleOf(seed: number): Sample {
  const random = randomFrom(seed);
  const glossary = randomGlossary(random);
  const texts = Array.from({ length: TEXTS }, () => randomText(random, glossary));
  const matcher = compileMatcher(glossary, { locale: glossary.matcherLocale });
  const matches = texts.map((text) => matcher.match(text));
  return { seed, glossary, texts, found: matches.map(show), count: matches.flat().length };
}

/** The first text on which the reference, maybe with a rule broken, finds something else: what is to be known of it. */
function differenceIn({ seed, glossary, texts, found }: Sample, broken?: Rule): string | undefined {
  const match = referenceMatcher(glossary, { locale: glossary.matcherLocale }, broken);
  for (const [i, text] of texts.entries()) {
    const expected = show(match(text));
    if (found[i] === expected) continue;
    const { matcherLocale, locale, entries } = glossary;
    return [
      `seed ${seed}, text ${i}: ${JSON.stringify(text)}`,
      `locale ${matcherLocale ?? 'of the glossary'}, the glossary's ${locale ?? 'not said'}`,
      ...entries.map((entry) => JSON.stringify(entry)),
      `matcher:   ${found[i]}`,
      `reference: ${expected}`,
    ].join('\n');
  }
  return undefined;
}

describe('the matcher and a slow reference, written from the rules', () => {
  let samples: Sample[];
  before(() => (samples = Array.from({ length: GLOSSARIES }, (_, seed) => sampleOf(seed))));

  it(`find the same in ${GLOSSARIES * TEXTS} random texts`, () => {
    for (const sample of samples) {
      const difference = differenceIn(sample);
      if (difference) expect.fail(difference);
    }
  }).timeout(60_000);

  it('in texts with three matches or more each on average', () => {
    const matches = samples.reduce((sum, { count }) => sum + count, 0);
    expect(matches / GLOSSARIES / TEXTS).to.be.at.least(3);
  });

  for (const [rule, name] of Object.entries(rules) as [Rule, string][])
    it(`breaking ${name} is noticed`, () => {
      expect(samples.some((sample) => differenceIn(sample, rule))).to.equal(true);
    }).timeout(60_000);
});
