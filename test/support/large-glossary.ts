import type { GlossaryInput } from '../../src/core/model.js';

/** Chance that is the same everywhere (mulberry32). */
function chance(seed: number) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return {
    is: (share: number) => next() < share,
    below: (end: number) => Math.floor(next() * end),
    pick: <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!,
    /** Early ones far more often, as words are in a language. */
    early: <T>(list: readonly T[]): T => list[Math.floor(next() ** 2 * list.length)]!,
  };
}

const list = (text: string) => text.trim().split(/\s+/);
const roots =
  list(`stat graph morph gen path log phon meter scop derm nom phil cyt plast trop therm typ spher kin gram
  crat dox lith chrom som vect flux nod port duct ject scrib spect tract vert fract lum mut put rupt sect volv card neph`);
const prefixes =
  list(`micro macro hyper proto meta para poly neuro hydro thermo crypto geo bio electro photo chrono
  auto iso tele trans retro infra inter multi pseudo semi ultra endo peri syn hetero`);
const suffixes = list('ism ity osis ation izer ics ance al oid or ure ator ide ium age');
const common =
  list(`system data access service user process network security risk control policy report model server
  client request value state change event test release source target group member owner account agent alert analysis
  asset backup budget cache channel cloud code content contract cost customer delivery device disk domain edge entry
  export field file flow gateway graph hash health image incident index key label layer ledger level license limit link
  log loop market memory message metric mobile module name node notice object order output page patch path pool port
  power price proxy query queue rate record region remote role root route rule sample scope script session signal site
  stack stage storage store stream supply switch table task team text thread ticket token topic trust unit usage`);
const heads =
  list(`agreement algorithm approval architecture archive assessment assurance audit authority baseline
  benchmark boundary broker certificate clause collector connector controller criterion daemon descriptor detector
  evaluation evidence federation framework guideline handler indicator inspector mesh methodology notification
  objective observer oversight perimeter pipeline planner posture principle procedure provision quorum reconciliation
  remediation repository retention safeguard scheduler specification statement supervisor taxonomy topology validator`);
const capital = (word: string) => word[0]!.toUpperCase() + word.slice(1);

/**
 * A glossary of so many terms, the same every time: names of one to four words in twelve categories that have words of
 * their own; every fourth with an abbreviation, two in five with other names (half of them much like the term, half of
 * them not), some that are exact, depend on context, are never marked or not shown; a few with exceptions or drafts.
 */
export function largeGlossary(count: number): GlossaryInput {
  const random = chance(5);
  const rare = prefixes.flatMap((prefix) =>
    roots.flatMap((root) => suffixes.map((suffix) => prefix + root + suffix)),
  );
  const categories = Array.from({ length: 12 }, (_, i) => ({ id: `area-${i}`, label: `Area ${i}` }));
  const taken = new Set<string>();
  const free = (name: string) => {
    const key = name.toLowerCase().replaceAll('-', ' ').replace(/s$/, '');
    return !taken.has(key) && !!taken.add(key);
  };
  const compose = (area: number): string => {
    for (;;) {
      const own = () =>
        random.is(0.3)
          ? rare[(random.below(rare.length / 12) * 12 + area) % rare.length]!
          : random.early(common);
      const words = Array.from({ length: random.pick([0, 1, 1, 1, 2, 2, 3]) }, own);
      const name = [...words.slice(0, 2), words[0] ? random.pick(heads) : random.pick(rare)]
        .map(capital)
        .join(random.is(0.05) ? '-' : ' ');
      const full = random.is(0.05) ? `${name} ${random.below(90)}00` : name;
      if (free(full)) return full;
    }
  };
  const entries = Array.from({ length: count }, (_, i) => {
    const area = random.below(categories.length);
    const term = compose(area);
    const letters = [...term.matchAll(/\b[A-Z]/g)].join('');
    const abbr = random.is(0.25) ? letters + random.pick(['', 'A', 'B', 'X', 'Y1', 'Z2', '-9']) : '';
    const variant = random.is(0.2) ? `${term} ${capital(random.pick(common))}` : '';
    const synonym = random.is(0.2) ? compose(area) : '';
    const misspelt = random.is(0.02) ? term.replace(/([a-z])([a-z])/, '$2$1') : '';
    const sentence = Array.from({ length: 18 }, () => random.early(common)).join(' ');
    return {
      term,
      category: `area-${area}`,
      definition: `${capital(sentence)}: what is meant by number ${i}.`,
      ...(abbr.length > 2 && free(abbr) && { abbr }),
      forms: [
        ...(variant && free(variant) ? [variant] : []),
        ...(synonym
          ? [
              {
                text: synonym,
                ...(random.is(0.05) && { match: 'exact' as const }),
                ...(random.is(0.1) && { link: random.pick(['context', 'never'] as const) }),
              },
            ]
          : []),
        ...(misspelt && free(misspelt) ? [{ text: misspelt, kind: 'misspelling' as const }] : []),
      ],
      ...(random.is(0.01) && { except: [`no ${term}`] }),
      ...(random.is(0.005) && { inflect: false }),
      ...(random.is(0.005) && { id: `own-${i}` }),
      ...(i % 10 === 0 && { faqs: [{ question: `Why ${term}?`, answer: `Because of **${sentence}**.` }] }),
    };
  });
  return { title: `${count} terms`, locale: 'en', categories, entries };
}

/** The bare names: terms, abbreviations and forms that may be marked, sorted, one a line. */
export const bareNames = ({ entries }: GlossaryInput): string =>
  entries
    .flatMap(({ term, abbr = [], forms = [] }) => [
      term,
      abbr,
      forms.flatMap((form) => (typeof form === 'string' ? form : form.link === 'never' ? [] : form.text)),
    ])
    .flat(2)
    .sort()
    .join('\n');
