/** The listeners on window, document and viewport that were added in `during` and are still there, as `document click`. */
export async function listenersLeft(during: () => Promise<unknown>): Promise<string[]> {
  const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
  const places = new Map<EventTarget, string>([
    [window, 'window'],
    [document, 'document'],
    [visualViewport!, 'viewport'],
  ]);
  const left: { target: EventTarget; type: string; listener: unknown }[] = [];
  const drop = (target: EventTarget, type: string, listener: unknown) => {
    const at = left.findIndex(
      (each) => each.target === target && each.type === type && each.listener === listener,
    );
    if (at >= 0) left.splice(at, 1);
  };
  EventTarget.prototype.addEventListener = function (this: EventTarget | undefined, type, listener, options) {
    const target = this ?? window;
    add.call(target, type, listener, options);
    if (!places.has(target)) return;
    left.push({ target, type, listener });
    if (typeof options === 'object')
      options.signal?.addEventListener('abort', () => drop(target, type, listener));
  };
  EventTarget.prototype.removeEventListener = function (
    this: EventTarget | undefined,
    type,
    listener,
    options,
  ) {
    const target = this ?? window;
    remove.call(target, type, listener, options);
    drop(target, type, listener);
  };
  try {
    await during();
  } finally {
    Object.assign(EventTarget.prototype, { addEventListener: add, removeEventListener: remove });
  }
  return left.map(({ target, type }) => `${places.get(target)} ${type}`);
}
