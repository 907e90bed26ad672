import { within, wrong, type Report } from './report.js';

/** The words in which `schema.ts` is written, and how each is read. */

/**
 * What is read is a copy of what the spec knows of the value: known keys one by one, own keys only. What is wrong is
 * reported and left out; undefined when the value as a whole is of no use. Goes only as deep as the spec, whatever the
 * input.
 */
interface Reader {
  read(value: unknown, error: Report): unknown;
}
/** A text and the rule it follows; `max` in UTF-16 code units. */
export interface TextSpec extends Reader {
  readonly max: number;
  readonly pattern: RegExp;
}
export interface NumberSpec extends Reader {
  readonly min: number;
  readonly max: number;
}
export interface ChoiceSpec extends Reader {
  readonly of: readonly (string | boolean)[];
}
export interface ListSpec extends Reader {
  readonly items: Spec;
}
export interface MapSpec extends Reader {
  readonly keys: TextSpec;
  readonly values: TextSpec;
}
export interface ObjectSpec extends Reader {
  readonly required: Table;
  readonly optional: Table;
  /** The field that a plain text in the object's place stands for. */
  readonly short: string | undefined;
}
export type Spec = TextSpec | NumberSpec | ChoiceSpec | ListSpec | MapSpec | ObjectSpec;

declare const out: unique symbol;
declare const input: unique symbol;
declare const leftOut: unique symbol;
/** A spec that carries the type of what is read (`Out`) and of what may be written (`In`). */
export type Node<Out, In = Out, S extends Spec = Spec> = S & { readonly [out]?: Out; readonly [input]?: In };
/** The type that reading gives. */
export type Read<N> = N extends { readonly [out]?: infer T } ? NonNullable<T> : never;
/** The type that an author writes. */
export type Written<N> = N extends { readonly [input]?: infer T } ? NonNullable<T> : never;

type Table = Readonly<Record<string, Node<unknown>>>;
type Flat<T> = { -readonly [K in keyof T]: T[K] };
type FilledIn<O> = { [K in keyof O]: O[K] extends { readonly [leftOut]: true } ? K : never }[keyof O];
type ReadTable<R, O> = Flat<
  { [K in keyof R]: Read<R[K]> } & { [K in FilledIn<O>]: Read<O[K]> } & {
    [K in Exclude<keyof O, FilledIn<O>>]?: Read<O[K]>;
  }
>;
type WrittenTable<R, O> = Flat<{ [K in keyof R]: Written<R[K]> } & { [K in keyof O]?: Written<O[K]> }>;

/** Something that can be seen: not only white space, control and invisible characters. */
const visible = /[^\p{Cc}\p{Cf}\p{Z}\p{DI}]/u;

/** `write` says what to write instead of a value that breaks the rule; `test` is what a pattern cannot say. */
export const text = (
  max: number,
  write = 'text',
  pattern = visible,
  test?: (value: string) => boolean,
): Node<string, string, TextSpec> => ({
  max,
  pattern,
  read(value, error) {
    const isText = typeof value === 'string';
    if (isText && value.length > max)
      return error(`this is ${value.length} characters long`, '', `Keep it within ${max}`);
    if (isText && pattern.test(value) && test?.(value) !== false) return value.trim();
    return isText && pattern === visible
      ? error('there is nothing to see in this text')
      : wrong(error, value, write);
  },
});
export const number = (min: number, max: number): Node<number, number, NumberSpec> => ({
  min,
  max,
  read: (value, error) =>
    typeof value === 'number' && value >= min && value <= max
      ? value
      : wrong(error, value, `a number from ${min} to ${max}`),
});
export const choice = <const T extends readonly (string | boolean)[]>(
  ...of: T
): Node<T[number], T[number], ChoiceSpec> => ({
  of,
  read: (value, error) => (of.includes(value as string) ? value : wrong(error, value, of.join(' or '))),
});
export const flag: Node<boolean> = /* @__PURE__ */ choice(true, false);

/** Reads what an author gave into a copy; false when nothing is left of it. */
export const take = <K extends string | number>(
  copy: Record<K, unknown>,
  key: K,
  spec: Spec,
  given: unknown,
  error: Report,
) => {
  const read = spec.read(given, within(error, key));
  if (read === undefined) return false;
  copy[key] = read;
  return true;
};

/** In a list what is wrong leaves a hole, so that the others stand where the author put them (see `withoutHoles`). */
export const list = <O, I>(items: Node<O, I>): Node<O[], readonly I[], ListSpec> => ({
  items,
  read(value, error) {
    if (!Array.isArray(value)) return wrong(error, value, 'a list: [ … ]');
    const copy: unknown[] = [];
    value.forEach((given, i) => take(copy, i, items, given, error));
    return copy;
  },
});

/** The own members of an object; undefined for anything else. */
function membersOf(value: unknown, error: Report, write = 'an object: { … }') {
  if (typeof value !== 'object' || !value || Array.isArray(value)) return wrong(error, value, write);
  if (Object.hasOwn(value, '__proto__')) return error('a key is named __proto__');
  return { ...value } as Record<string, unknown>;
}

export const map = (
  keys: TextSpec,
  values: TextSpec,
): Node<Record<string, string>, Record<string, string>, MapSpec> => ({
  keys,
  values,
  read(value, error) {
    const members = membersOf(value, error);
    // without a prototype: a key such as "constructor" is then there only when the author wrote it
    const copy: Record<string, unknown> = Object.create(null);
    for (const name in members)
      if (keys.read(name, within(error, name))) take(copy, name, values, members[name], error);
    return members && copy;
  },
});

/**
 * An object; a wrong optional field is left out of it, a wrong or missing required one takes it down. Its field
 * `short` alone may be written for it, if there is one.
 */
export const object = <const R extends Table, const O extends Table, S extends keyof R & string = never>(
  required: R,
  optional: O,
  short?: S,
): Node<ReadTable<R, O>, WrittenTable<R, O> | ([S] extends [never] ? never : string), ObjectSpec> => {
  const fields: Table = { ...optional, ...required };
  // Not `in`: a page may have put more on the prototype of all objects.
  const names = Object.keys(fields);
  return {
    required,
    optional,
    short,
    read(value, error) {
      const members =
        short && typeof value === 'string'
          ? { [short]: value }
          : membersOf(value, error, `${short ? 'text or ' : ''}an object: { … }`);
      if (!members) return members;
      const copy: Record<string, unknown> = {};
      let isGood = true;
      for (let i = 0; i < names.length; i++) {
        const name = names[i]!;
        const given = members[name];
        if (given === undefined && !(name in required)) continue;
        if (!take(copy, name, fields[name]!, given, error) && name in required) isGood = false;
      }
      return isGood ? copy : undefined;
    },
  };
};

/** An object that anything wrong in it takes down: without that, it would say something else. */
export const whole = <N extends Spec>(spec: N): N => ({
  ...spec,
  read(value, error) {
    let isGood = true;
    const read = spec.read(value, (...saying) => {
      isGood = false;
      return error(...saying);
    });
    return isGood ? read : undefined;
  },
});

/** A field that may be left out and is then filled in by the reader; only the type says so. */
export const filled = <N extends Spec>(spec: N) => spec as N & { readonly [leftOut]: true };

/** Closes, in all lists of what was read, the holes that bad items left. */
export function withoutHoles(value: unknown): unknown {
  if (Array.isArray(value)) return value.flatMap((item) => [withoutHoles(item)]);
  const copy = value as Record<string, unknown>;
  if (typeof value === 'object') for (const name of Object.keys(copy)) copy[name] = withoutHoles(copy[name]);
  return copy;
}
