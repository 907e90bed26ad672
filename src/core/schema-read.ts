import type { Spec } from './schema-dsl.js';
import * as say from './validate-messages.js';

/** Something that can be seen: not only white space, control and invisible characters. */
export const visible = /[^\p{Cc}\p{Cf}\p{Z}\p{DI}]/u;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A key as a token of a JSON pointer (RFC 6901). */
export const pointer = (key: string) => key.slice(0, 100).replaceAll('~', '~0').replaceAll('/', '~1');

/**
 * A copy of what the spec knows of the value: known keys one by one, own keys only. What is wrong is reported and
 * left out; undefined when the value as a whole is of no use. In a list it leaves a hole, so that the others stand
 * where the author put them (see `withoutHoles`). Goes only as deep as the spec, whatever the input.
 */
export function readValue(spec: Spec, value: unknown, path: string, error: say.Report): unknown {
  const wrong = (write: string) => error(path, say.found(value, write));
  switch (spec.kind) {
    case 'text': {
      const { max, write, pattern, test } = spec;
      if (typeof value !== 'string') wrong(write);
      else if (value.length > max) error(path, say.long(value.length, max));
      else if (!pattern && !visible.test(value)) error(path, say.empty);
      else if (pattern?.test(value) === false || test?.(value) === false) wrong(write);
      else return value.trim();
      return value === undefined ? value : spec.instead;
    }
    case 'number':
      return typeof value === 'number' && value >= spec.min && value <= spec.max
        ? value
        : wrong(`a number from ${spec.min} to ${spec.max}`);
    case 'flag':
      return typeof value === 'boolean' ? value : wrong('true or false');
    case 'choice':
      return spec.of.includes(value as string) ? value : wrong(`one of ${spec.of.join(', ')}`);
    case 'list': {
      if (!Array.isArray(value)) return wrong('a list: [ … ]');
      const items: unknown[] = [];
      value.forEach((given, i) => {
        const item = readValue(spec.of, given, `${path}/${i}`, error);
        if (item !== undefined) items[i] = item;
      });
      return items;
    }
  }
  const short = spec.kind === 'object' && spec.short;
  if (short && typeof value === 'string') value = { [short]: value };
  if (!isObject(value)) return wrong(`${short ? 'text or ' : ''}an object: { … }`);
  if (Object.hasOwn(value, '__proto__')) return error(path, say.proto);
  if (spec.kind === 'map') {
    // without a prototype: a key such as "constructor" is then there only when the author wrote it
    const copy: Record<string, unknown> = Object.create(null);
    for (const name of Object.keys(value)) {
      const at = `${path}/${pointer(name)}`;
      const read = readValue(spec.key, name, at, error) && readValue(spec.of, value[name], at, error);
      if (read !== undefined) copy[name] = read;
    }
    return copy;
  }
  const copy: Record<string, unknown> = {};
  let good = true;
  for (const { name, required, spec: field } of spec.fields) {
    const given = Object.hasOwn(value, name) ? value[name] : undefined;
    if (given === undefined && !required) continue;
    const read = readValue(field, given, `${path}/${name}`, error);
    if (read !== undefined) copy[name] = read;
    else if (required || spec.whole) good = false;
  }
  return good ? copy : undefined;
}

/** Closes, in all lists of what was read, the holes that bad items left. */
export function withoutHoles(value: unknown): unknown {
  if (Array.isArray(value)) return value.flatMap((item) => [withoutHoles(item)]);
  if (isObject(value)) for (const name of Object.keys(value)) value[name] = withoutHoles(value[name]);
  return value;
}
