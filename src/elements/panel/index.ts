import type { Instance, PanelPort } from '../store.js';
import { GlossaryPanel } from './glossary-panel.js';

export { GlossaryPanel };

/**
 * The panel as a dialog over the page: a side panel without veil on wide screens, a modal sheet on phones.
 * Appends one `<glossary-panel>` to `host` (a shadow root, or an element such as `document.documentElement`),
 * registers itself as `instance.panel` and returns it. Closed until `open()`. `remove()` takes it out again.
 * The tag `glossary-panel` is defined by then.
 */
export function createPanelDialog(
  instance: Instance,
  host: ShadowRoot | HTMLElement,
): PanelPort & { remove(): void } {
  const panel = new GlossaryPanel();
  panel.floating = true;
  panel.for = instance.name;
  host.append(panel);
  instance.update({ panel });
  return panel;
}
