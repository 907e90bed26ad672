import type { Instance, PanelPort, PanelRequest } from '../store.js';

/** The `<glossary-panel>` that an author has placed in the page for this instance. */
export const inlinePanel = (instance: Instance): Element | undefined =>
  [...document.querySelectorAll('glossary-panel')].find(
    (each) => (each.getAttribute('for') || 'default') === instance.name,
  );

/**
 * Stands in for the panel until it is first opened, and loads it then: the one in the page where there is one, else
 * a dialog over the page, in `host`. That one is the panel of the instance from then on.
 */
export function lazyPanel(instance: Instance, host: ShadowRoot): PanelPort {
  let loading: Promise<void> | undefined;
  let wanted: PanelRequest | undefined;

  async function load(): Promise<void> {
    try {
      const { createPanelDialog, GlossaryPanel } = await import('../views.js');
      if (instance.panel !== port) return;
      // Guard, hazard 35: "of two elements each opens its own"
      if (!customElements.get('glossary-panel')) customElements.define('glossary-panel', GlossaryPanel);
      const placed = inlinePanel(instance);
      if (placed instanceof GlossaryPanel) instance.update({ panel: placed });
      else createPanelDialog(instance, host);
    } catch (error) {
      loading = undefined; // the next time may go better
      // Guard, hazard 32: "the panel cannot be loaded"
      console.warn(`Glossary: the panel could not be loaded. ${String(error)}`);
    }
  }

  const port: PanelPort = {
    isOpen: false,
    async open(request = {}) {
      // Of several requests while it loads the last one counts.
      wanted = request;
      await (loading ??= load());
      if (wanted !== request || instance.panel === port) return;
      wanted = undefined;
      instance.panel?.open(request);
    },
    close() {
      wanted = undefined;
    },
  };
  return port;
}
