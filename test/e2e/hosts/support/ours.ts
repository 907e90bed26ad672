/**
 * What runs inside the page and looks for ours. Each function stands for itself: it is sent as text.
 */
import type { MarkCount } from './types.ts';

/** What we have marked, as elements or as highlights; words that are no form of any entry are stale. */
export function marks(forms: string[]): MarkCount {
  const words: string[] = [];
  const look = (root: Document | ShadowRoot) => {
    for (const each of root.querySelectorAll('*')) {
      if (each.localName === 'glossary-term') words.push(each.textContent ?? '');
      else if (each.shadowRoot && each.localName !== 'glossary-card') look(each.shadowRoot);
    }
  };
  look(document);
  if ('highlights' in CSS)
    for (const [name, highlight] of CSS.highlights)
      if (/^glossary-/.test(name))
        for (const {
          startContainer,
          startOffset,
          endContainer,
          endOffset,
        } of highlight as unknown as Iterable<AbstractRange>) {
          const range = document.createRange();
          try {
            range.setStart(startContainer, startOffset);
            range.setEnd(endContainer, endOffset);
            words.push(startContainer.isConnected ? range.toString() : `(gone) ${range.toString()}`);
          } catch (error) {
            words.push(String(error));
          }
        }
  const plain = words.map((word) =>
    word
      .toLowerCase()
      .replace(/[\s\u00a0]+/g, ' ')
      .trim(),
  );
  return {
    count: words.length,
    wrong: plain.filter((word) => word && !forms.some((form) => form.includes(word))),
  };
}

/** The middle of the first word on the page that can be marked. */
export function firstTerm(forms: string[]): { x: number; y: number } | null {
  const never =
    'button,label,input,textarea,select,option,code,kbd,samp,pre,script,style,template,svg,h1,h2,h3,h4,h5,h6,dfn,del,a[href],[contenteditable],[hidden],nav,header,footer,aside';
  const data = Object.getOwnPropertyDescriptor(CharacterData.prototype, 'data')!.get!;
  const walker = document.createTreeWalker(
    document.querySelector('main') ?? document.body,
    NodeFilter.SHOW_TEXT,
  );
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    // A form answers with its fields.
    if (parent && Element.prototype.closest.call(parent, never)) continue;
    for (const form of forms) {
      const at = (data.call(node) as string).toLowerCase().search(new RegExp(`\\b${form}\\b`));
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + form.length);
      let [box] = range.getClientRects();
      if (!box?.width) continue;
      // Down to the middle of the window where it is out of sight.
      if (box.top < 0 || box.bottom > innerHeight) {
        scrollBy(0, box.top - innerHeight / 2);
        [box] = range.getClientRects();
      }
      const { left, top, width, height } = box!;
      return { x: Math.round(left + width / 2), y: Math.round(top + height / 2) };
    }
  }
  return null;
}

/** A card stands inside the window, whatever its size and the page's direction. */
export async function cardOutside(): Promise<string> {
  const card = document.querySelector('glossary-card')?.shadowRoot?.querySelector(':popover-open');
  if (!card) return '';
  // A sheet comes from below.
  await Promise.all(card.getAnimations().map((each) => each.finished.catch(() => undefined)));
  const { left, top, right, bottom } = card.getBoundingClientRect();
  const inside = left > -1 && top > -1 && right < innerWidth + 1 && bottom < innerHeight + 1;
  return inside ? '' : `${[left, top, right, bottom].map(Math.round)} in ${innerWidth} x ${innerHeight}`;
}

export function cardIsOpen(): boolean {
  const card = document.querySelector('glossary-card')?.shadowRoot?.querySelector(':popover-open');
  const box = card?.getBoundingClientRect();
  // Seen, too: whatever the host lays over everything lies below it.
  return (
    !!box &&
    document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)?.localName === 'glossary-card'
  );
}

export function selectAll(): string {
  (document.activeElement as HTMLElement | null)?.blur();
  document.execCommand('selectAll');
  const text = String(getSelection());
  getSelection()?.removeAllRanges();
  return text;
}

/** Takes us out; what then is left, of the document as written and of styles. */
export async function takeOut(through = ''): Promise<string> {
  document.querySelector('glossary-embed')?.remove();
  await new Promise((resolve) => setTimeout(resolve, 50));
  const highlights = 'highlights' in CSS ? CSS.highlights.size : 0;
  const page = document.documentElement.cloneNode(true) as Element;
  if (through)
    for (const each of [...page.querySelectorAll(through)].reverse()) each.replaceWith(...each.childNodes);
  const html = page.outerHTML.replace(/<script[^>]* data-ours[^>]*><\/script>/g, '');
  return `highlights ${highlights}, sheets ${document.adoptedStyleSheets.length}\n${html.replaceAll('<', '\n<')}`;
}
