import { shown } from '../../core/report.js';
import type { Rule } from '../types.js';

export const faqForm: Rule = {
  id: 'faq-form',
  check({ drafts }, say) {
    for (const { entry, path, raw } of drafts) {
      const faqs = entry.faqs ?? [];
      if (faqs.length && (faqs.length < 2 || faqs.length > 4))
        say(`${path}/faqs`, `the number of questions is ${faqs.length}`, 'Ask two to four, or none');
      faqs.forEach(({ question }, i) => {
        if (!question.endsWith('?'))
          say(`${path}/faqs/${i}/question`, `${shown(question)} is no question`, 'End it with "?"');
        // One made from the words would change with them, and links to it would break.
        if (!(raw.faqs as { id?: unknown }[])[i]?.id)
          say(`${path}/faqs/${i}`, 'the question has no id', 'Give it a short one of its own');
      });
    }
  },
};
