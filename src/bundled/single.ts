import type { Glossary } from '../core/model.js';
import { plainSource } from '../core/plain-source.js';
import type { GlossarySource } from '../core/source.js';

/**
 * Stands for `source.ts` in the script that `glossary build --single` makes: the author's own glossary, checked and read
 * when it was built, in place of these signs.
 */
export const openBundled = async (): Promise<GlossarySource> =>
  plainSource(JSON.parse('@@GLOSSARY@@') as Glossary);
