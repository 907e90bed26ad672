import style from '../../../data/house-style.json' with { type: 'json' };
import { shown } from '../../core/report.js';
import { anyOf, quoted } from '../phrases.js';
import type { Rule } from '../types.js';

export const updated: Rule = {
  id: 'updated',
  check({ drafts }, say) {
    for (const { entry, path } of drafts)
      if (!entry.updated) say(path, '"updated" is missing', 'Give the day of the last change, as YYYY-MM-DD');
  },
};

export const sources: Rule = {
  id: 'sources',
  check({ drafts }, say) {
    for (const { entry, path } of drafts)
      if (!entry.sources?.length)
        say(path, '"sources" is missing', 'Name the clause or the article that says so, with its edition');
  },
};

const moving = anyOf(style.moving);

/** What a text itself calls unfinished has to be looked at again on a day that is set. */
export const reviewDate: Rule = {
  id: 'review-date',
  english: true,
  check({ drafts }, say) {
    for (const { entry, path, texts } of drafts) {
      if (entry.reviewBy) continue;
      const all = texts.flatMap(({ sentences }) => sentences);
      const found = all.map((sentence) => moving.exec(sentence)?.[0]).find(Boolean);
      if (found)
        say(path, `${quoted(found)} says that the facts move`, 'Set "reviewBy" to the day of the next look');
    }
  },
};

const frameworks = new Set(style.frameworks);

/** The same framework under two names would be two rows for whoever groups by it. */
export const crosswalkName: Rule = {
  id: 'crosswalk-name',
  check({ drafts }, say) {
    for (const { entry, path } of drafts)
      entry.crosswalk?.forEach(({ framework }, i) => {
        if (!frameworks.has(framework))
          say(
            `${path}/crosswalk/${i}/framework`,
            `${shown(framework)} is no name of our list`,
            'Take one of "frameworks" in data/house-style.json, or add it there',
          );
      });
  },
};
