import type { PageMark } from '../../dom/page-types.js';
import { reveal } from '../../dom/reveal.js';
import { createLauncher, launcherStyles } from '../panel/launcher.js';
import { sheet } from '../sheet.js';
import type { Instance, PanelPort } from '../store.js';
import { deepLink } from './deep-link.js';
import type { GlossaryEmbed } from './glossary-embed.js';
import { inlinePanel, lazyPanel } from './lazy-panel.js';

/**
 * The ways into the whole glossary, until the signal: launcher, deep link, and the panel behind them. Loaded once the
 * page is marked. The function returned lets panel and launcher come and go as the settings have it.
 */
export function createFront(embed: GlossaryEmbed, instance: Instance, signal: AbortSignal): () => void {
  instance.reveal = (mark) => reveal(mark as PageMark);
  // Ours is the only sheet beside the tokens; another session of the element brings its own.
  const root = embed.shadowRoot!;
  root.adoptedStyleSheets = [root.adoptedStyleSheets[0]!, sheet(launcherStyles)];
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

  return () => {
    const { settings } = instance;
    const placed = inlinePanel(instance);
    if (placed || settings.panel === 'button') {
      if (placed) launcher.remove();
      else if (!launcher.isConnected) root.append(launcher);
      if (!instance.panel) instance.update({ panel: (panel = lazyPanel(instance, root)) });
    } else remove();
    if (settings.deepLink && instance.panel) deepLink.follow(instance);
    else deepLink.forget(instance);
  };
}
