import { isOurs } from './define.js';
import { camelCase } from './elements/attributes.js';
import { GlossaryEmbed } from './elements/embed/glossary-embed.js';

/**
 * The drop-in script. `<script … data-glossary data-scope="article">` stands for the tag and its attributes:
 * `data-` and the attribute's name. A value of `data-glossary` is the address of a glossary.
 */
const { currentScript } = document;
// Modules have none; an element of the page that is named so is not one either.
const script =
  currentScript instanceof HTMLScriptElement
    ? currentScript
    : document.querySelector<HTMLElement>('script[type="module"][data-glossary]');

function createEmbed({ dataset }: HTMLElement): void {
  if (document.querySelector('glossary-embed')) return; // the author wrote the tag as well
  const embed = document.createElement('glossary-embed');
  embed.setAttribute('src', dataset.glossary || 'bundled');
  for (const name of Object.keys(GlossaryEmbed.attributes)) {
    const value = dataset[camelCase(name)];
    if (value !== undefined) embed.setAttribute(name, value);
  }
  // After the body: there it changes no selector of the page that counts the body's children.
  document.documentElement.append(embed);
}

if (isOurs && script?.dataset.glossary !== undefined) {
  if (document.readyState === 'loading')
    document.addEventListener('DOMContentLoaded', () => createEmbed(script), { once: true });
  else createEmbed(script);
}
