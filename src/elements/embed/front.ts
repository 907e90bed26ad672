import type { PageMark } from '../../dom/page-types.js';
import { reveal } from '../../dom/reveal.js';
import { copyClean } from '../../dom/step-aside.js';
import { detailStyles } from '../card/detail-styles.js';
import { cardDetails } from '../card/glossary-card.js';
import { createLauncher, launcherStyles } from '../panel/launcher.js';
import { sheet } from '../../dom/sheet.js';
import type { Instance, MarkOnPage, PanelPort } from '../store.js';
import { deepLink } from './deep-link.js';
import { describe } from './describe.js';
import type { GlossaryEmbed } from './glossary-embed.js';
import { inlinePanel, lazyPanel } from './lazy-panel.js';

export { watchForLazyTags } from './lazy-tags.js';

export interface Front {
  /** Takes up the settings: panel and launcher come and go. */
  show(): void;
  /** What is said of the marks; `owns` says whether it is still wanted. */
  describe(owns: () => boolean): Promise<void>;
  /** To the next mark of the page, or the one before. */
  go(step: 1 | -1): void;
}

/**
 * The ways into the whole glossary, until the signal: launcher, deep link, and the panel behind them. Loaded once the
 * page is marked.
 */
export function createFront(embed: GlossaryEmbed, instance: Instance, signal: AbortSignal): Front {
  copyClean(signal);
  cardDetails().replaceSync(detailStyles);
  instance.reveal = (mark) => reveal(mark as PageMark);
  /** The mark that `go` goes on from. */
  let at: MarkOnPage | undefined;
  // Ours is the only sheet beside the element's own two; another session of the element brings its own.
  const root = embed.shadowRoot!;
  root.adoptedStyleSheets = [...root.adoptedStyleSheets.slice(0, 2), sheet(launcherStyles)];
  const launcher = createLauncher(
    instance,
    () => {
      if (instance.panel?.isOpen) instance.panel.close();
      else instance.panel?.open({ opener: launcher });
    },
    signal,
  );
  /** Ours, until it is opened and another one takes its place. */
  let panel: PanelPort | undefined;

  function remove(): void {
    panel?.close();
    root.replaceChildren(); // launcher and dialog
    if (instance.panel === panel) instance.update({ panel: undefined });
    panel = undefined;
  }
  signal.addEventListener('abort', () => {
    deepLink.forget(instance);
    remove();
  });

  return {
    describe: (owns) => describe(instance, owns),
    show() {
      const { settings } = instance;
      const placed = inlinePanel(instance);
      if (placed || settings.panel === 'button') {
        if (placed) launcher.remove();
        else if (!launcher.isConnected) root.append(launcher);
        if (!instance.panel) instance.update({ panel: (panel = lazyPanel(instance, root)) });
      } else remove();
      if (settings.deepLink && instance.panel) deepLink.follow(instance);
      else deepLink.forget(instance);
    },
    go(step) {
      const { marks } = instance;
      const from = marks.indexOf(at!);
      at = marks.at(step > 0 ? (from + 1) % marks.length : Math.max(from, 0) - 1);
      if (at) reveal(at as PageMark);
    },
  };
}
