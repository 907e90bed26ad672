import { pushLayer, type Layer } from '../layers.js';

/** Where the panel covers the page: narrow, or so low or enlarged that nothing would be left beside it. */
const covers = '(max-width: 44em), (max-height: 25em)';

interface DialogHost extends Layer {
  dialog(): HTMLDialogElement | null;
}

/**
 * The shell over the page. One `<dialog>` in two ways: in the top layer as a popover, beside the page that stays
 * usable; or modal, where it covers the page. Changes over when the window does.
 */
export class DialogShell {
  readonly #narrow = matchMedia(covers);
  #opener: HTMLElement | undefined;
  #leave: (() => void) | undefined;

  readonly #host: DialogHost;

  constructor(host: DialogHost) {
    this.#host = host;
  }

  get isShown(): boolean {
    return this.#leave !== undefined;
  }

  get isModal(): boolean {
    return this.#host.dialog()?.matches(':modal') ?? false;
  }

  open(opener: HTMLElement | undefined): void {
    this.#opener = opener ?? this.#opener ?? deepActive();
    if (this.#leave) return;
    this.#leave = pushLayer(this.#host);
    this.#narrow.addEventListener('change', this.#changeOver);
    this.#show();
  }

  /** Closes, and gives the focus back if it is still in here. */
  close(): void {
    if (!this.#leave) return;
    const root = this.#host.dialog()?.getRootNode();
    const hadFocus = this.isModal || (root instanceof ShadowRoot && root.activeElement !== null);
    this.#leave();
    this.#leave = undefined;
    this.#narrow.removeEventListener('change', this.#changeOver);
    this.#hide();
    if (hadFocus && this.#opener?.isConnected) this.#opener.focus({ preventScroll: true });
    this.#opener = undefined;
  }

  #show(): void {
    const dialog = this.#host.dialog();
    if (!dialog) return;
    dialog.toggleAttribute('data-sheet', this.#narrow.matches);
    if (this.#narrow.matches) {
      // A dialog that is a popover, too, is only ever one of them at a time.
      dialog.removeAttribute('popover');
      dialog.showModal();
    } else {
      dialog.setAttribute('popover', 'manual');
      dialog.showPopover(this.#opener?.isConnected ? { source: this.#opener } : {});
    }
  }

  #hide(): void {
    const dialog = this.#host.dialog();
    if (dialog?.open) dialog.close();
    else if (dialog?.matches(':popover-open')) dialog.hidePopover();
  }

  readonly #changeOver = () => {
    const root = this.#host.dialog()?.getRootNode();
    const focused = root instanceof ShadowRoot ? (root.activeElement as HTMLElement | null) : null;
    this.#hide();
    this.#show();
    focused?.focus({ preventScroll: true });
  };
}

/** The element that has the focus, looked up through open shadow roots. */
export function deepActive(): HTMLElement | undefined {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active instanceof HTMLElement && active !== document.body ? active : undefined;
}
