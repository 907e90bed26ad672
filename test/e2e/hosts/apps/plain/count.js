/** Counts what is called back, of the page and of whoever else is on it; `quiet` is asked with the browser's own timers. */
(() => {
  const calls = { observed: 0, timed: 0, framed: 0 };
  const native = { setTimeout: window.setTimeout, Observer: window.MutationObserver };
  const counted = (kind, callback) =>
    function (...given) {
      calls[kind]++;
      return callback.apply(this, given);
    };
  for (const name of ['setTimeout', 'setInterval']) {
    const timer = window[name];
    window[name] = (callback, ...rest) => timer(counted('timed', callback), ...rest);
  }
  for (const name of ['requestAnimationFrame', 'requestIdleCallback']) {
    const frame = window[name];
    if (frame) window[name] = (callback, ...rest) => frame(counted('framed', callback), ...rest);
  }
  for (const name of ['MutationObserver', 'IntersectionObserver', 'ResizeObserver']) {
    const Native = window[name];
    window[name] = class extends Native {
      constructor(callback, ...rest) {
        super(counted('observed', callback), ...rest);
      }
    };
  }
  let linked = 0;
  document.addEventListener('glossary-linked', () => linked++);
  /** What is called in that time, after `change`. */
  window.callsIn = async (ms, change) => {
    for (const kind of Object.keys(calls)) calls[kind] = 0;
    linked = 0;
    change?.();
    await new Promise((resolve) => native.setTimeout.call(window, resolve, ms));
    return { ...calls, linked };
  };
  const open = new Map();
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  const keyOf = (target, type, listener, options) => {
    const name = [window, document, window.visualViewport].indexOf(target);
    return name < 0 || !listener
      ? undefined
      : `${name} ${type} ${!!(options?.capture ?? options)} ${idOf(listener)}`;
  };
  const ids = new WeakMap();
  let last = 0;
  const idOf = (listener) => ids.get(listener) ?? (ids.set(listener, ++last), last);
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    const key = keyOf(this ?? window, type, listener, options);
    if (key && !options?.signal?.aborted) {
      open.set(key, type);
      if (options?.signal) addEventListener.call(options.signal, 'abort', () => open.delete(key));
      if (options?.once) addEventListener.call(this ?? window, type, () => open.delete(key), { once: true });
    }
    return addEventListener.call(this ?? window, type, listener, options);
  };
  EventTarget.prototype.removeEventListener = function (type, listener, options) {
    open.delete(keyOf(this ?? window, type, listener, options));
    return removeEventListener.call(this ?? window, type, listener, options);
  };
  /** Listeners on window, document and viewport that nobody has taken away. */
  window.listeners = () => [...open.values()].sort();
})();
