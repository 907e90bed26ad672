/**
 * Attributes of an element that are properties, too, by the attribute's name, with what the property is where the
 * attribute is not there: a text, `false`, or a number.
 */
export type Attributes = Readonly<Record<string, string | false | number>>;

/** An attribute's name as that of its property, and of its place in a `dataset`. */
export const camelCase = (name: string): string =>
  // Not by an expression: to compile one is work on every page that takes up our script.
  name.split('-').reduce((before, word) => before + word[0]!.toUpperCase() + word.slice(1));

/** Properties that stand for attributes, as those of HTML's own elements do; `null` takes the attribute away. */
export function defineProperties(prototype: HTMLElement, attributes: Attributes): void {
  for (const [name, initial] of Object.entries(attributes))
    Object.defineProperty(prototype, camelCase(name), {
      configurable: true,
      enumerable: true,
      get(this: HTMLElement) {
        const value = this.getAttribute(name);
        if (initial === false) return value !== null;
        return typeof initial === 'number' && value !== null ? Number(value) : (value ?? initial);
      },
      set(this: HTMLElement, value: unknown) {
        if (initial === false) this.toggleAttribute(name, !!value);
        else if (value == null) this.removeAttribute(name);
        else this.setAttribute(name, String(value));
      },
    });
}

/** Takes up what a page has set on the element before its class was there. */
export function takeProperties(element: HTMLElement): void {
  const own = element as unknown as Record<string, unknown>;
  for (const name of Object.keys(element)) {
    if (!(name in Object.getPrototypeOf(element))) continue;
    const value = own[name];
    delete own[name];
    own[name] = value;
  }
}
