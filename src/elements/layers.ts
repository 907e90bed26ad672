/** Something that lies over the page (card, panel) and may answer Escape. */
export interface Layer {
  /** True when it made use of the key; else the key goes on to the page. */
  escape(event: KeyboardEvent): boolean;
}

const layers = new Set<Layer>();

/**
 * Only the topmost layer answers Escape, and never during composition (keyCode 229: Safari ends a composition
 * before the key). On `window`, capturing: before any listener of the page that might stop it, and so that a
 * dialog of the page below stays open.
 */
function onKeydown(event: KeyboardEvent): void {
  // Guard, hazard 16: "a11y card: Escape belongs to the input method"
  // Guard, hazard 22: "leaves an Escape alone that the page has already used"
  if (event.key !== 'Escape' || event.isComposing || event.keyCode === 229 || event.defaultPrevented) return;
  if (![...layers].at(-1)!.escape(event)) return;
  // Guard, hazard 22: "a11y card: Escape closes the topmost only"
  event.preventDefault();
  // Guard, hazard 22: "the Escape that closes it closes nothing of the page"
  event.stopImmediatePropagation();
}

/** Puts a layer on top; the function returned takes it away again, wherever it then lies. */
export function pushLayer(layer: Layer): () => void {
  layers.add(layer);
  // Guard, hazard 21: "opens where the page stops every event"
  addEventListener('keydown', onKeydown, true);
  return () => {
    layers.delete(layer);
    // Guard, hazard 38: "a11y card: only the topmost layer answers Escape"
    if (!layers.size) removeEventListener('keydown', onKeydown, true);
  };
}
