import { pushLayer } from '../layers.js';

/** Where the panel covers the page: narrow, or so low or enlarged that nothing would be left beside it. */
const covers = '(max-width: 44em), (max-height: 25em)';

/** The element that has the focus, looked up through open shadow roots. */
function focused(): HTMLElement | undefined {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active instanceof HTMLElement && active !== document.body ? active : undefined;
}

/**
 * The shell over the page. One `<dialog>` in two ways: in the top layer as a popover, beside the page that stays
 * usable; or modal, where it covers the page. Changes over when the window does.
 */
export class DialogShell {
  readonly #narrow = matchMedia(covers);
  readonly #escape: (event: KeyboardEvent) => boolean;
  #dialog: HTMLDialogElement | undefined;
  #opener: HTMLElement | undefined;
  #leave: (() => void) | undefined;

  /** `escape` says whether it made use of the key. */
  constructor(escape: (event: KeyboardEvent) => boolean) {
    this.#escape = escape;
  }

  get isModal(): boolean {
    return !!this.#dialog?.matches(':modal');
  }

  /** Who gets the focus back; without one who has it now. */
  from(opener = this.#opener ?? focused()): void {
    this.#opener = opener;
  }

  open(dialog: HTMLDialogElement): void {
    this.#dialog = dialog;
    this.#leave = pushLayer({ escape: this.#escape });
    this.#narrow.addEventListener('change', this.#changeOver);
    this.#show();
  }

  /** Closes, and gives the focus back if it is still in here. */
  close(): void {
    const hadFocus = this.isModal || this.#dialog?.contains(focused()!);
    this.#leave?.();
    this.#narrow.removeEventListener('change', this.#changeOver);
    this.#hide();
    if (hadFocus) this.#opener?.focus({ preventScroll: true });
    this.#dialog = this.#opener = undefined;
  }

  #show(): void {
    const dialog = this.#dialog!;
    const { matches } = this.#narrow;
    dialog.toggleAttribute('data-sheet', matches);
    // A dialog that is a popover, too, is only ever one of them at a time.
    dialog.popover = matches ? null : 'manual';
    if (matches) dialog.showModal();
    else dialog.showPopover(this.#opener && { source: this.#opener });
  }

  #hide(): void {
    this.#dialog?.close();
    if (this.#dialog) this.#dialog.popover = null;
  }

  readonly #changeOver = () => {
    const before = focused();
    this.#hide();
    this.#show();
    before?.focus({ preventScroll: true });
  };
}
