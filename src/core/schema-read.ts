import type { Problem } from './model.js';
import type { ObjectSpec, Spec } from './schema-dsl.js';
import { say, type Saying } from './validate-messages.js';

/** Something that can be seen: not only white space, control and invisible characters. */
export const visible = /[^\p{Cc}\p{Cf}\p{Z}\p{DI}]/u;

/** One reading of one input: what was wrong, and where the items of a shortened list stood. */
export class Reading {
  readonly problems: Problem[] = [];
  readonly #places = new Map<object, number[]>();

  error(path: string, [message, fix]: Saying): undefined {
    this.problems.push({ path, message, fix, severity: 'error' });
  }
  warn(path: string, [message, fix]: Saying): void {
    this.problems.push({ path, message, fix, severity: 'warning' });
  }
  /** Remembers where the items of a list were in the input. */
  keepPlaces(list: object, places: number[]): void {
    this.#places.set(list, places);
  }
  /** Where an item of a list was in the input. */
  place(list: object, index: number): number {
    return this.#places.get(list)?.[index] ?? index;
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A key as a token of a JSON pointer (RFC 6901). */
export const pointer = (key: string) => key.slice(0, 100).replaceAll('~', '~0').replaceAll('/', '~1');

function readObject(spec: ObjectSpec, value: unknown, path: string, to: Reading): unknown {
  if (spec.short && typeof value === 'string') value = { [spec.short]: value };
  if (!isObject(value)) return to.error(path, say.object(value, spec.short));
  if (Object.hasOwn(value, '__proto__')) return to.error(path, say.proto());
  const copy: Record<string, unknown> = {};
  let good = true;
  for (const { name, required, spec: field } of spec.fields) {
    const given = Object.hasOwn(value, name) ? value[name] : undefined;
    if (given === undefined && !required) continue;
    const read = readValue(field, given, `${path}/${name}`, to);
    if (read !== undefined) copy[name] = read;
    else if (required || spec.whole) good = false;
  }
  return good ? copy : undefined;
}

/**
 * A copy of what the spec knows of the value: known keys one by one, own keys only. What is wrong is reported and
 * left out; undefined when the value as a whole is of no use. Goes only as deep as the spec, whatever the input.
 */
export function readValue(spec: Spec, value: unknown, path: string, to: Reading): unknown {
  switch (spec.kind) {
    case 'text': {
      if (typeof value === 'string') {
        if (value.length > spec.max) to.error(path, say.long(value.length, spec.max));
        else if (!(spec.pattern ?? visible).test(value))
          to.error(path, spec.pattern ? say.text(value, spec) : say.empty());
        else if (spec.test && !spec.test(value)) to.error(path, say.text(value, spec));
        else return value.trim();
      } else to.error(path, say.text(value, spec));
      return value === undefined ? value : spec.instead;
    }
    case 'number':
      return typeof value === 'number' && value >= spec.min && value <= spec.max
        ? value
        : to.error(path, say.number(value, spec.min, spec.max));
    case 'flag':
      return typeof value === 'boolean' ? value : to.error(path, say.flag(value));
    case 'choice':
      return spec.of.includes(value as string) ? value : to.error(path, say.choice(value, spec.of));
    case 'list': {
      if (!Array.isArray(value)) return to.error(path, say.list(value));
      const items: unknown[] = [];
      const places: number[] = [];
      for (let i = 0; i < value.length; i++) {
        const item = readValue(spec.of, value[i], `${path}/${i}`, to);
        if (item === undefined) continue;
        items.push(item);
        places.push(i);
      }
      if (items.length < value.length) to.keepPlaces(items, places);
      return items;
    }
    case 'map': {
      if (!isObject(value)) return to.error(path, say.object(value));
      // without a prototype: a key such as "constructor" is then there only when the author wrote it
      const copy: Record<string, unknown> = Object.create(null);
      for (const name of Object.keys(value)) {
        const at = `${path}/${pointer(name)}`;
        if (name === '__proto__') return to.error(path, say.proto());
        const read = readValue(spec.key, name, at, to) && readValue(spec.of, value[name], at, to);
        if (read !== undefined) copy[name] = read;
      }
      return copy;
    }
    default:
      return readObject(spec, value, path, to);
  }
}
