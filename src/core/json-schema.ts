import * as schema from './schema.js';
import { schemaDocs } from './schema-docs.js';
import { flag, type ObjectSpec, type Spec } from './schema-dsl.js';

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

const fieldsOf = ({ required, optional }: ObjectSpec) => Object.entries({ ...required, ...optional });

const describe = (key: string): JsonSchema => (schemaDocs[key] ? { description: schemaDocs[key] } : {});

function objectSchema(spec: ObjectSpec, key: string): JsonSchema {
  const required = Object.keys(spec.required);
  return {
    type: 'object',
    properties: Object.fromEntries(
      fieldsOf(spec).map(([name, field]) => [
        name,
        { ...describe(`${key}.${name}`), ...reference(field, `${key}.${name}`) },
      ]),
    ),
    ...(required.length ? { required } : {}),
    ...extra[key],
  };
}

function definition(spec: Spec, key: string): JsonSchema {
  if ('pattern' in spec)
    return {
      type: 'string',
      maxLength: spec.max,
      pattern: spec.pattern.source,
      ...(spec === schema.date ? { format: 'date' } : {}),
    };
  if ('min' in spec) return { type: 'number', minimum: spec.min, maximum: spec.max };
  if (spec === flag) return { type: 'boolean' };
  if ('of' in spec) return { enum: spec.of };
  if ('items' in spec) return { type: 'array', items: reference(spec.items, key) };
  if ('keys' in spec)
    return {
      type: 'object',
      propertyNames: definition(spec.keys, key),
      additionalProperties: definition(spec.values, key),
    };
  const whole = objectSchema(spec, key);
  return spec.short ? { anyOf: [definition(spec.required[spec.short]!, key), whole] } : whole;
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
  const root = objectSchema(schema.glossary, 'Glossary');
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
    if ('items' in spec) return named.has(spec.items) ? [] : walk(spec.items, key);
    if (!('required' in spec)) return [];
    return fieldsOf(spec).flatMap(([name, field]) => [
      `${key}.${name}`,
      ...(named.has(field) ? [] : walk(field, `${key}.${name}`)),
    ]);
  };
  const objects: [Spec, string][] = [[schema.glossary, 'Glossary'], ...named];
  return objects.flatMap(([spec, key]) => [key, ...walk(spec, key)]);
}
