import { type Inline, parseMarkdown } from '../../core/markdown.js';
import type { Glossary, Link } from '../../core/model.js';
import { shown } from '../../core/report.js';
import { safeUrl } from '../../core/url.js';
import type { Manuscript, Rule, Say } from '../types.js';

/** What was read of a Markdown text, in order. */
function inlinesOf(md: string): Inline[] {
  const deep = (pieces: readonly Inline[]): Inline[] =>
    pieces.flatMap((piece) =>
      typeof piece !== 'string' && 'content' in piece ? [piece, ...deep(piece.content)] : [piece],
    );
  return parseMarkdown(md).flatMap((block) => deep(block.type === 'p' ? block.content : block.items.flat()));
}

/** Every small Markdown text, with its pointer. */
function markdownOf({ glossary, drafts }: Manuscript): { path: string; source: string }[] {
  const { description, disclaimer, toolkits } = glossary;
  const texts = drafts.flatMap(({ texts }) => texts.filter(({ kind }) => kind !== 'definition'));
  const others: [string, string | undefined][] = [
    ['/description', description],
    ['/disclaimer/text', disclaimer?.text],
  ];
  toolkits.forEach(({ description: text }, i) => others.push([`/toolkits/${i}/description`, text]));
  return [...texts, ...others.flatMap(([path, source]) => (source ? [{ path, source }] : []))];
}

/** The format checks `related`; a link in a text to an entry that is not there would only be plain words. */
export const linkTarget: Rule = {
  id: 'link-target',
  check(manuscript, say) {
    const { byId, glossary } = manuscript;
    for (const { path, source } of markdownOf(manuscript))
      for (const piece of inlinesOf(source))
        if (typeof piece !== 'string' && piece.type === 'ref' && !byId.has(piece.id))
          if (!Object.hasOwn(glossary.redirects ?? {}, piece.id))
            say(
              path,
              `[[${piece.id}]] leads to no entry`,
              'Correct the id, or write the words without a link',
            );
  },
};

/** Signs that stay behind when the small Markdown does not know, or does not allow, what was meant. */
const leftOver = /\[\[|\]\]|\]\(|\*\*|`|^#+\s|<\/?[a-z]/im;
const mdLink = /\[[^[\]]+\]\(((?:[^()\s]|\([^()\s]*\))+)\)/g;

export const markdownForm: Rule = {
  id: 'markdown',
  check(manuscript, say) {
    for (const { path, source } of markdownOf(manuscript)) {
      for (const [, url] of source.replace(/`[^`]+`/g, '').matchAll(mdLink))
        if (!safeUrl(url))
          say(path, `the address ${shown(url)} is not allowed`, 'Write https:// and no blanks');
      const rest = inlinesOf(source).filter((piece) => typeof piece === 'string');
      const [sign] = rest.map((text) => leftOver.exec(text)?.[0]).filter(Boolean);
      if (sign)
        say(
          path,
          `${shown(sign)} stands in the text as it is`,
          'Close the Markdown, or use only what the format knows',
        );
    }
  },
};

type Address = [path: string, url: string | undefined];
const addresses = (path: string, list: readonly Partial<Link>[] = []) =>
  list.map(({ url }, i): Address => [`${path}/${i}/url`, url]);

function frameAddresses({ url, entryUrl, publisher, license, categories, toolkits }: Glossary): Address[] {
  const ofCategories: Address[] = [];
  categories.forEach(({ links }, i) => ofCategories.push(...addresses(`/categories/${i}/links`, links)));
  return [
    ['/url', url],
    ['/entryUrl', entryUrl],
    ['/publisher/url', publisher?.url],
    ['/license/url', license?.url],
    ...ofCategories,
    ...addresses('/toolkits', toolkits),
  ];
}

/** A glossary that others embed cannot know what a relative address leads to there, and must not lead to an open one. */
export const https: Rule = {
  id: 'https',
  check(manuscript, say) {
    const check: (...address: Address) => void = (path, url) => {
      if (url && !/^https:/i.test(url)) refuse(say, path, url);
    };
    for (const address of frameAddresses(manuscript.glossary)) check(...address);
    for (const { entry, path } of manuscript.drafts)
      for (const key of ['links', 'sources'] as const)
        for (const address of addresses(`${path}/${key}`, entry[key])) check(...address);
    for (const { path, source } of markdownOf(manuscript))
      for (const piece of inlinesOf(source))
        if (typeof piece !== 'string' && piece.type === 'link') check(path, piece.url);
  },
};

const refuse = (say: Say, path: string, url: string) =>
  say(path, `the address ${shown(url)} is no https: address`, 'Write https://, or leave the address out');
