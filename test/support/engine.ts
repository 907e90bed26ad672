import { executeServerCommand } from '@web/test-runner-commands';

/** What the three engines' drivers can do, so that a test asks for an ability and not for a browser. */
export type Ability =
  /** setViewport works. */
  | 'viewport'
  /** emulateMedia works (colour scheme, reduced motion, forced colours, print). */
  | 'media'
  /** Keys can be held (Shift+Tab). */
  | 'held-keys';

const agent = navigator.userAgent;
export const engine: 'chromium' | 'firefox' | 'webkit' = agent.includes('Firefox/')
  ? 'firefox'
  : agent.includes('Chrome/')
    ? 'chromium'
    : 'webkit';

const lacks: Record<typeof engine, Ability[]> = {
  chromium: [],
  firefox: ['media'],
  webkit: ['media', 'viewport', 'held-keys'],
};

export const can = (ability: Ability) => !lacks[engine].includes(ability);

/** A test that needs an ability. Where the driver lacks it, the run prints the title among what was left out. */
export function itWith(
  ability: Ability | Ability[],
  title: string,
  test: (this: Mocha.Context) => unknown,
): void {
  const missing = [ability].flat().filter((each) => !can(each));
  if (!missing.length) it(title, test as Mocha.AsyncFunc);
  else console.log(`left out: ${title} (${engine}: ${missing.join(', ')})`);
}

/** The reader's settings and the medium, until they are set otherwise; needs the ability `media`. */
export const emulateMedia = (media: {
  media?: 'screen' | 'print';
  colorScheme?: 'light' | 'dark';
  reducedMotion?: 'reduce' | 'no-preference';
  forcedColors?: 'active' | 'none';
}): Promise<unknown> => executeServerCommand('media', media);
