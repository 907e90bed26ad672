import { pushLayer, type Layer } from '../layers.js';

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
export function dialogShell(layer: Layer & { close(): void }) {
  const narrow = matchMedia(covers);
  /** The dialog while it is open. */
  let dialog: HTMLDialogElement | undefined;
  let opener: HTMLElement | undefined;
  let leave: () => void;

  const isModal = () => !!dialog?.matches(':modal');
  const show = () => {
    const { matches } = narrow;
    dialog!.toggleAttribute('data-sheet', matches);
    // A dialog that is a popover, too, is only ever one of them at a time.
    dialog!.popover = matches ? null : 'manual';
    if (matches) dialog!.showModal();
    else dialog!.showPopover(opener && { source: opener });
  };
  const hide = () => {
    dialog!.close();
    dialog!.popover = null;
  };

  return {
    isModal,
    /** Who gets the focus back; without one who has it now. */
    from(next = opener ?? focused()): void {
      opener = next;
    },
    /** Says whether it was closed. */
    open(closed: HTMLDialogElement): boolean {
      if (dialog) return false;
      dialog = closed;
      leave = pushLayer(layer);
      // The veil, which is what of a dialog is not inside (for the keyboard there is Escape), or the "back" of a phone.
      dialog.onclick = dialog.oncancel = (event) => {
        if (event.target !== dialog) return;
        event.preventDefault();
        layer.close();
      };
      narrow.onchange = () => {
        const before = focused();
        hide();
        show();
        before?.focus({ preventScroll: true });
      };
      show();
      return true;
    },
    /** Closes, and gives the focus back if it is still in here. */
    close(): void {
      if (dialog) {
        const hadFocus = isModal() || dialog.contains(focused()!);
        leave();
        narrow.onchange = null;
        hide();
        if (hadFocus) opener?.focus({ preventScroll: true });
      }
      dialog = opener = undefined;
    },
  };
}
