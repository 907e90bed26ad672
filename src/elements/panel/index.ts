import type { Instance, PanelPort } from '../store.js';
import { GlossaryPanel } from './glossary-panel.js';

export { GlossaryPanel };

/** What a page can style, whichever element it is in. */
const parts =
  'panel head title search search-input clear close tabs tab tab-selected view list row term abbr category row-text hit show-in-text letter rail rail-letter chips chip back empty count entry-view entry question definition body example callout crosswalk faqs faq faq-question answer toolkits toolkit promotion badge toolkit-title toolkit-description offer price as-of discount code-field code copy status cta related links link sources dates disclaimer section-title toolkits-section related-section links-section sources-section'.replaceAll(
    ' ',
    ',',
  );

/**
 * The panel as a dialog over the page: a side panel without veil on wide screens, a modal sheet on phones.
 * Appends one `<glossary-panel>` to `host` (a shadow root, or an element such as `document.documentElement`),
 * registers itself as `instance.panel` and returns it. Closed until `open()`. `remove()` takes it out again.
 * Defines the tag `glossary-panel` if nobody has.
 */
export function createPanelDialog(
  instance: Instance,
  host: ShadowRoot | HTMLElement,
): PanelPort & { remove(): void } {
  if (!customElements.get('glossary-panel')) customElements.define('glossary-panel', GlossaryPanel);
  const panel = new GlossaryPanel();
  panel.floating = true;
  // In the drop-in's shadow root: a page reaches them as `glossary-embed::part(…)`.
  panel.setAttribute('exportparts', parts);
  panel.for = instance.name;
  host.append(panel);
  instance.update({ panel });
  return panel;
}
