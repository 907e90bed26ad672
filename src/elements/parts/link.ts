import { html, nothing } from 'lit/html.js';
import type { Id } from '../../core/model.js';
import { entryHref, safeUrl } from '../../core/url.js';
import type { View } from './view.js';

/** A link where its address is allowed, else its words. One that leaves the site gets `rel`; none opens a window. */
export function link(url: unknown, words: unknown): unknown {
  const href = safeUrl(url);
  return href
    ? html`<a part="link" href=${href} rel=${/^http/i.test(href) ? 'noopener' : nothing}>${words}</a>`
    : words;
}

/**
 * The way to another entry: opens in place by a plain click; a modified click follows the link, where the entry has
 * a page. An id that leads nowhere is shown as text.
 */
export function entryLink({ resolve, frame, onOpen }: View, id: Id, words?: unknown, part = 'link'): unknown {
  const target = resolve(id);
  if (!target) return words ?? id;
  const label = words ?? target.term;
  const href = entryHref(frame.entryUrl, target.id);
  const open =
    onOpen &&
    ((event: MouseEvent) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      onOpen(target.id, event);
    });
  if (href) return html`<a part=${part} href=${href} @click=${open}>${label}</a>`;
  return open ? html`<button part=${part} @click=${open}>${label}</button>` : label;
}
