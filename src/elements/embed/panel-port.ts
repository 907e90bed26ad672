import type { Instance, PanelPort, PanelRequest } from '../store.js';

/** The `<glossary-panel>` that an author has placed in the page for this instance. */
export const inlinePanel = (instance: Instance): Element | undefined =>
  [...document.querySelectorAll('glossary-panel')].find(
    (each) => (each.getAttribute('for') || 'default') === instance.name,
  );

/**
 * Stands in for the panel until it is first opened, and loads it then: the one in the page where there is one, else
 * a dialog over the page.
 */
export class LazyPanel implements PanelPort {
  #real: (PanelPort & { remove?(): void }) | undefined;
  #loading: Promise<void> | undefined;
  #wanted: PanelRequest | undefined;
  #removed = false;

  constructor(
    private readonly instance: Instance,
    private readonly host: ShadowRoot,
  ) {}

  get isOpen(): boolean {
    return this.#real?.isOpen ?? false;
  }

  open(request: PanelRequest = {}): void {
    void this.opened(request);
  }

  /** Resolves when the panel is open, or could not be had. */
  async opened(request: PanelRequest): Promise<void> {
    // Of several requests while it loads the last one counts.
    this.#wanted = request;
    await (this.#loading ??= this.#load());
    if (this.#wanted !== request || this.#removed) return;
    this.#wanted = undefined;
    this.#real?.open(request);
  }

  close(): void {
    this.#wanted = undefined;
    this.#real?.close();
  }

  remove(): void {
    this.#removed = true;
    this.#real?.remove?.();
  }

  async #load(): Promise<void> {
    try {
      const { createPanelDialog, GlossaryPanel } = await import('../panel/index.js');
      if (this.#removed) return;
      if (!customElements.get('glossary-panel')) customElements.define('glossary-panel', GlossaryPanel);
      const placed = inlinePanel(this.instance);
      if (placed instanceof GlossaryPanel) {
        this.#real = { open: (request) => placed.open(request), close: () => placed.close(), isOpen: true };
        this.instance.update({ panel: placed });
      } else if (this.instance.settings.panel === 'button') {
        this.#real = createPanelDialog(this.instance, this.host);
      }
    } catch (error) {
      this.#loading = undefined; // the next time may go better
      console.warn(`Glossary: the panel could not be loaded. ${String(error)}`);
    }
  }
}
