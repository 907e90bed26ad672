import type { PageMark } from './page-types.js';

/** Milliseconds for which the words are lit. */
const flash = 1600;

/** Scrolls the words of a mark into view and flashes them. Not part of the first load: it comes with what leads here. */
export function reveal(mark: PageMark): void {
  const range = mark.range();
  const { trigger } = mark;
  const holder = trigger ?? range?.startContainer.parentElement;
  if (!range || !holder) return;
  for (let at: Element | null = holder; at; at = at.parentElement) {
    if (at instanceof HTMLDetailsElement) at.open = true;
    if (at.getAttribute('hidden') === 'until-found') {
      at.dispatchEvent(new Event('beforematch', { bubbles: true }));
      at.removeAttribute('hidden');
    }
  }
  holder.scrollIntoView({ block: trigger ? 'center' : 'nearest' });
  const [box] = mark.rects();
  if (box && (box.top < 0 || box.bottom > innerHeight)) scrollBy(0, box.top - innerHeight / 2);
  // From here Tab and reading go on.
  if (trigger) trigger.focus({ preventScroll: true });
  else getSelection()?.collapse(range.startContainer, range.startOffset);
  mark.flash(true);
  setTimeout(() => mark.flash(false), flash);
}
