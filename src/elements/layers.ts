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
  if (event.key !== 'Escape' || event.isComposing || event.keyCode === 229 || event.defaultPrevented) return;
  if (![...layers].at(-1)!.escape(event)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** Puts a layer on top; the function returned takes it away again, wherever it then lies. */
export function pushLayer(layer: Layer): () => void {
  layers.add(layer);
  addEventListener('keydown', onKeydown, true);
  return () => {
    layers.delete(layer);
    if (!layers.size) removeEventListener('keydown', onKeydown, true);
  };
}
