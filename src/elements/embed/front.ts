import { createLauncher, launcherStyles, type Launcher } from '../panel/launcher.js';
import { sheet } from '../sheet.js';
import type { Instance, PanelRequest } from '../store.js';
import { deepLink } from './deep-link.js';
import type { GlossaryEmbed } from './glossary-embed.js';
import { inlinePanel, LazyPanel } from './panel-port.js';

/** The ways into the whole glossary: launcher, deep link, and the panel behind them. Loaded once the page is marked. */
export class Front {
  #panel: LazyPanel | undefined;
  #launcher: Launcher | undefined;
  #words: [strings?: Record<string, string>, locale?: string] = [];

  constructor(
    private readonly embed: GlossaryEmbed,
    private readonly instance: Instance,
  ) {
    // Ours is the only sheet beside the tokens; another session of the element brings its own.
    const root = embed.shadowRoot!;
    root.adoptedStyleSheets = [root.adoptedStyleSheets[0]!, sheet(launcherStyles)];
  }

  /** Lets panel and launcher come and go as the settings have it. */
  configure(): void {
    const { instance, embed } = this;
    const { panel, deepLink: follows } = instance.settings;
    const placed = inlinePanel(instance);
    if (placed || panel === 'button') {
      this.#panel ??= new LazyPanel(instance, embed.shadowRoot!);
      if (!instance.panel) instance.update({ panel: this.#panel });
    } else this.#removePanel();
    if (placed || panel === 'none') {
      this.#launcher?.remove();
      this.#launcher = undefined;
    } else if (!this.#launcher) {
      this.#launcher = createLauncher(instance, (opener) => {
        if (instance.panel?.isOpen) instance.panel.close();
        else instance.panel?.open({ opener });
      });
      this.#launcher.update(...this.#words);
      embed.shadowRoot!.append(this.#launcher.button);
    }
    if (follows && instance.panel) deepLink.follow(instance);
    else deepLink.forget(instance);
  }

  /** Takes the glossary's own words for its buttons. */
  speak(...words: [strings?: Record<string, string>, locale?: string]): void {
    this.#words = words;
    this.#launcher?.update(...words);
  }

  async open(request: PanelRequest): Promise<void> {
    const { panel } = this.instance;
    if (panel instanceof LazyPanel) await panel.opened(request);
    else panel?.open(request);
  }

  #removePanel(): void {
    const { instance } = this;
    this.#panel?.remove();
    if (instance.panel === this.#panel) instance.update({ panel: undefined });
    this.#panel = undefined;
  }

  remove(): void {
    deepLink.forget(this.instance);
    this.#launcher?.remove();
    this.#removePanel();
  }
}
