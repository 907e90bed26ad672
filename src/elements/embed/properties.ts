/** Strings by their attribute, with what they are where it is not there. */
const strings: Record<string, string> = {
  src: '',
  categories: '',
  'skip-terms': '',
  scope: '',
  exclude: '',
  'shadow-roots': '',
  occurrences: 'first',
  mode: 'auto',
  panel: 'button',
  partner: '',
  theme: 'auto',
  name: 'default',
};
const booleans = ['no-offers', 'no-deep-link', 'debug'];
const numbers = ['max-marks'];

export const observed: readonly string[] = [...Object.keys(strings), ...booleans, ...numbers];

/** An attribute's name as that of its property, and of its place in a `dataset`. */
export const camelCase = (name: string): string =>
  name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** Properties that stand for attributes, as those of HTML's own elements do; `null` takes the attribute away. */
export function defineProperties(prototype: HTMLElement): void {
  for (const name of observed) {
    Object.defineProperty(prototype, camelCase(name), {
      configurable: true,
      enumerable: true,
      get(this: HTMLElement) {
        const value = this.getAttribute(name);
        if (booleans.includes(name)) return value !== null;
        if (numbers.includes(name)) return value === null ? NaN : Number(value);
        return value ?? strings[name];
      },
      set(this: HTMLElement, value: unknown) {
        if (booleans.includes(name)) this.toggleAttribute(name, !!value);
        else if (value == null) this.removeAttribute(name);
        else this.setAttribute(name, String(value));
      },
    });
  }
}

/** Takes up what a page has set on the element before its class was there. */
export function takeProperties(element: HTMLElement): void {
  const own = element as unknown as Record<string, unknown>;
  for (const name of [...observed.map(camelCase), 'glossary']) {
    if (!Object.hasOwn(own, name)) continue;
    const value = own[name];
    delete own[name];
    own[name] = value;
  }
}
