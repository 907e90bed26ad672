import type { Rule } from '../types.js';
import { offerClaim } from './claims.js';
import { bodyLength, definitionLength, definitionStart, readingGrade } from './definition.js';
import { crosswalkName, reviewDate, sources, updated } from './facts.js';
import { faqForm } from './faqs.js';
import { ambiguousForm, formFound, sharedForm } from './forms.js';
import { idForm } from './ids.js';
import { https, linkTarget, markdownForm } from './links.js';
import { fillerWords, sentenceLength, sharedSentence } from './sentences.js';

/** All rules of our house style; `docs/content-guide.md` says of each what it asks and why. */
export const rules: readonly Rule[] = [
  idForm,
  linkTarget,
  markdownForm,
  https,
  sharedForm,
  formFound,
  ambiguousForm,
  definitionStart,
  definitionLength,
  readingGrade,
  bodyLength,
  sentenceLength,
  fillerWords,
  sharedSentence,
  faqForm,
  updated,
  sources,
  reviewDate,
  crosswalkName,
  offerClaim,
];
