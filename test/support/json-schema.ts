type Schema = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const typeOf = (value: unknown) =>
  Array.isArray(value) ? 'array' : value === null ? 'null' : (typeof value as string);

/** What a keyword asks of a value; keywords that only describe ask nothing. */
type Check = (asked: unknown, value: unknown, root: Schema, whole: Schema) => boolean;
const describing: Check = () => true;
const checks: Readonly<Record<string, Check>> = {
  ...Object.fromEntries(
    ['$schema', '$id', '$defs', 'title', 'description', 'format'].map((key) => [key, describing]),
  ),
  $ref: (ref, value, root) => {
    const name = /^#\/\$defs\/(\w+)$/.exec(ref as string)?.[1];
    const target = (root['$defs'] as Record<string, Schema>)[name ?? ''];
    if (!target) throw new Error(`nothing at ${String(ref)}`);
    return accepts(target, value, root);
  },
  type: (type, value) => type === typeOf(value),
  enum: (of, value) => (of as unknown[]).includes(value),
  minimum: (min, value) => typeof value !== 'number' || value >= (min as number),
  maximum: (max, value) => typeof value !== 'number' || value <= (max as number),
  maxLength: (max, value) => typeof value !== 'string' || [...value].length <= (max as number),
  pattern: (source, value) => typeof value !== 'string' || new RegExp(source as string, 'u').test(value),
  items: (each, value, root) =>
    !Array.isArray(value) || value.every((item) => accepts(each as Schema, item, root)),
  required: (names, value) =>
    !isObject(value) || (names as string[]).every((name) => Object.hasOwn(value, name)),
  properties: (table, value, root) =>
    !isObject(value) ||
    Object.entries(table as Record<string, Schema>).every(
      ([name, schema]) => !Object.hasOwn(value, name) || accepts(schema, value[name], root),
    ),
  propertyNames: (names, value, root) =>
    !isObject(value) || Object.keys(value).every((name) => accepts(names as Schema, name, root)),
  additionalProperties: (each, value, root, whole) =>
    !isObject(value) ||
    Object.entries(value).every(
      ([name, item]) =>
        Object.hasOwn((whole['properties'] ?? {}) as object, name) || accepts(each as Schema, item, root),
    ),
  not: (schema, value, root) => !accepts(schema as Schema, value, root),
  anyOf: (schemas, value, root) => (schemas as Schema[]).some((schema) => accepts(schema, value, root)),
};

/**
 * Whether a JSON Schema (draft 2020-12) accepts a value. Knows the keywords that ours uses and throws at any
 * other, so that a new one cannot pass unread.
 */
export function accepts(schema: Schema, value: unknown, root: Schema = schema): boolean {
  return Object.entries(schema).every(([keyword, asked]) => {
    const check = checks[keyword];
    if (!check) throw new Error(`unknown keyword ${keyword}`);
    return check(asked, value, root, schema);
  });
}
