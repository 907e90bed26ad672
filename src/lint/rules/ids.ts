import { shown } from '../../core/report.js';
import type { Rule } from '../types.js';

const kebab = /^[a-z\d]+(?:-[a-z\d]+)*$/;

/** Ids end up in addresses, file names and other people's pages. */
export const idForm: Rule = {
  id: 'id-form',
  check({ glossary, drafts, fileNames }, say) {
    const look = (id: string | undefined, path: string) => {
      if (id && !kebab.test(id))
        say(
          `${path}/id`,
          `the id ${shown(id)} is no kebab-case`,
          'Use small letters a-z, digits and single hyphens',
        );
    };
    for (const { entry, path } of drafts) {
      look(entry.id, path);
      entry.faqs?.forEach(({ id }, i) => look(id, `${path}/faqs/${i}`));
      const name = fileNames.get(path) ?? entry.id;
      if (name !== entry.id)
        say(
          `${path}/id`,
          `the id ${shown(entry.id)} is not the file's name`,
          `Name the file ${entry.id}.json`,
        );
    }
    glossary.categories.forEach(({ id }, i) => look(id, `/categories/${i}`));
    glossary.toolkits.forEach(({ id }, i) => look(id, `/toolkits/${i}`));
  },
};
