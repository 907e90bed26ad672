import { typeOf } from '../card/surroundings.js';
import { parsed } from '../../dom/parsed.js';
import { GlossaryEmbed } from './glossary-embed.js';

/**
 * `<script … data-glossary data-scope="article">` stands for the tag and its attributes: `data-` and the attribute's
 * name. A value of `data-glossary` is the address of a glossary.
 */
export function embedByScript(): void {
  const { currentScript } = document;
  // Modules have none; an element of the page that is named so is not one either.
  const script =
    // Guard, hazard 37: "on a page where an element is named currentScript"
    currentScript instanceof HTMLScriptElement
      ? currentScript
      : document.querySelector('script[type="module"][data-glossary]');
  const given = (name: string) => script?.getAttribute(`data-${name}`);
  const src = given('glossary');
  if (src == null) return;
  void parsed().then(() => {
    // Guard, hazard 33: "makes no second one"
    if (document.querySelector('glossary-embed')) return; // the author wrote the tag as well
    const embed = document.createElement('glossary-embed');
    embed.setAttribute('src', src || 'bundled');
    for (const name of Object.keys(GlossaryEmbed.attributes)) {
      const value = given(name);
      if (value != null) embed.setAttribute(name, value);
    }
    // Out there the page's own type does not reach it by inheritance.
    embed.style.cssText = typeOf(document.body);
    // After the body: there it changes no selector of the page that counts the body's children.
    // Guard, hazard 27: "makes the element, after the body"
    document.documentElement.append(embed);
  });
}
