import * as schema from './schema.js';
import { schemaDocs } from './schema-docs.js';
import type { ObjectSpec, Spec } from './schema-dsl.js';
import { visible } from './schema-read.js';

/** A JSON Schema, or a part of one. */
export type JsonSchema = { [keyword: string]: unknown };

/** Where the schema will be found; also its `$id`. */
export const schemaUri = 'https://unpkg.com/glossary-embed/data/glossary.schema.json';

/** The objects that get a name of their own in `$defs`. */
const named = new Map<Spec, string>([
  [schema.link, 'Link'],
  [schema.form, 'Form'],
  [schema.faq, 'Faq'],
  [schema.crosswalk, 'Crosswalk'],
  [schema.source, 'Source'],
  [schema.callout, 'Callout'],
  [schema.discount, 'Discount'],
  [schema.offer, 'Offer'],
  [schema.toolkit, 'Toolkit'],
  [schema.category, 'Category'],
  [schema.entry, 'Entry'],
]);

/** What the fields' own specs cannot say. */
const extra: Readonly<Record<string, JsonSchema>> = {
  Discount: { not: { required: ['percent', 'amount'] } },
};

const describe = (key: string): JsonSchema => (schemaDocs[key] ? { description: schemaDocs[key] } : {});

function objectSchema(spec: ObjectSpec, key: string): JsonSchema {
  const required = spec.fields.filter((field) => field.required).map(({ name }) => name);
  return {
    type: 'object',
    properties: Object.fromEntries(
      spec.fields.map(({ name, spec: field }) => [
        name,
        { ...describe(`${key}.${name}`), ...reference(field, `${key}.${name}`) },
      ]),
    ),
    ...(required.length ? { required } : {}),
    ...extra[key],
  };
}

function definition(spec: Spec, key: string): JsonSchema {
  switch (spec.kind) {
    case 'text':
      return {
        type: 'string',
        maxLength: spec.max,
        pattern: (spec.pattern ?? visible).source,
        ...(spec === schema.date ? { format: 'date' } : {}),
      };
    case 'number':
      return { type: 'number', minimum: spec.min, maximum: spec.max };
    case 'flag':
      return { type: 'boolean' };
    case 'choice':
      return { enum: spec.of };
    case 'list':
      return { type: 'array', items: reference(spec.of, key) };
    case 'map':
      return {
        type: 'object',
        propertyNames: definition(spec.key, key),
        additionalProperties: definition(spec.of, key),
      };
    default: {
      const whole = objectSchema(spec, key);
      const short = spec.fields.find(({ name }) => name === spec.short);
      return short ? { anyOf: [definition(short.spec, key), whole] } : whole;
    }
  }
}

/** A named object by reference, everything else in place. */
function reference(spec: Spec, key: string): JsonSchema {
  const name = named.get(spec);
  return name ? { $ref: `#/$defs/${name}` } : definition(spec, key);
}

/**
 * The format as JSON Schema (draft 2020-12), for editors and other tools. It says what a schema can say; duplicate ids,
 * dangling references and owners of forms are `validateGlossary`'s. Unknown fields are allowed.
 */
export function jsonSchema(): JsonSchema {
  const root = objectSchema(schema.glossary as ObjectSpec, 'Glossary');
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: schemaUri,
    title: 'Glossary',
    ...describe('Glossary'),
    ...root,
    properties: {
      $schema: { description: 'Address of this schema, for editors.', type: 'string' },
      ...(root['properties'] as JsonSchema),
    },
    $defs: Object.fromEntries(
      [...named].map(([spec, name]) => [name, { ...describe(name), ...definition(spec, name) }]),
    ),
  };
}

/** Every key that `schemaDocs` must have, no more and no fewer. */
export function documentedKeys(): string[] {
  const walk = (spec: Spec, key: string): string[] => {
    if (spec.kind === 'list') return named.has(spec.of) ? [] : walk(spec.of, key);
    if (spec.kind !== 'object') return [];
    return spec.fields.flatMap(({ name, spec: field }) => [
      `${key}.${name}`,
      ...(named.has(field) ? [] : walk(field, `${key}.${name}`)),
    ]);
  };
  const objects: [Spec, string][] = [[schema.glossary, 'Glossary'], ...named];
  return objects.flatMap(([spec, key]) => [key, ...walk(spec, key)]);
}
