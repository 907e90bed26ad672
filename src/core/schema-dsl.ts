/**
 * The words in which `schema.ts` is written. A field of a table may be left out, unless it is marked: `'name!'` is
 * required, `'name='` may be left out and is filled in by the reader.
 */

/** A text and the rule it follows; `max` in UTF-16 code units. */
export interface TextSpec {
  readonly kind: 'text';
  readonly max: number;
  /** What to write instead of a value that breaks the rule; completes "Write …". */
  readonly write: string;
  readonly pattern?: RegExp;
  /** What a pattern cannot say. */
  readonly test?: (value: string) => boolean;
  /** What stands in for a refused value, so that the rest of its object can be kept. */
  readonly instead?: string;
}
export interface NumberSpec {
  readonly kind: 'number';
  readonly min: number;
  readonly max: number;
}
export interface FlagSpec {
  readonly kind: 'flag';
}
export interface ChoiceSpec {
  readonly kind: 'choice';
  readonly of: readonly string[];
}
export interface ListSpec {
  readonly kind: 'list';
  readonly of: Spec;
}
export interface MapSpec {
  readonly kind: 'map';
  readonly key: TextSpec;
  readonly of: TextSpec;
}
export interface ObjectSpec {
  readonly kind: 'object';
  readonly fields: readonly Field[];
  /** One wrong field spoils the object: without it, it would say something else. */
  readonly whole: boolean;
  /** The field that a plain text in the object's place stands for. */
  readonly short: string | undefined;
}
export interface Field {
  readonly name: string;
  readonly required: boolean;
  readonly spec: Spec;
}
export type Spec = TextSpec | NumberSpec | FlagSpec | ChoiceSpec | ListSpec | MapSpec | ObjectSpec;

declare const out: unique symbol;
declare const input: unique symbol;
/** A spec that carries the type of what is read (`Out`) and of what may be written (`In`). */
export type Node<Out, In = Out> = Spec & { readonly [out]?: Out; readonly [input]?: In };
/** A text's spec, which also serves where no type is needed: the keys and values of a map. */
export interface TextNode extends TextSpec {
  readonly [out]?: string;
  readonly [input]?: string;
}
/** The type that reading gives. */
export type Read<N> = N extends { readonly [out]?: infer T } ? NonNullable<T> : never;
/** The type that an author writes. */
export type Written<N> = N extends { readonly [input]?: infer T } ? NonNullable<T> : never;

type Table = Record<string, Node<unknown>>;
type Flat<T> = { -readonly [K in keyof T]: T[K] };
type Optional<K> = K extends `${string}${'!' | '='}` ? never : K;
type Filled<K> = K extends `${infer N}=` ? N : never;
type Needed<K> = K extends `${infer N}!` ? N : never;
type ReadTable<F> = Flat<
  { [K in keyof F as Needed<K>]: Read<F[K]> } & { [K in keyof F as Filled<K>]: Read<F[K]> } & {
    [K in keyof F as Optional<K>]?: Read<F[K]>;
  }
>;
type WrittenTable<F> = Flat<
  { [K in keyof F as Needed<K>]: Written<F[K]> } & {
    [K in keyof F as Optional<K> | Filled<K>]?: Written<F[K]>;
  }
>;

export const text = (
  max: number,
  write = 'text',
  pattern?: RegExp,
  test?: TextSpec['test'],
  instead?: string,
): TextNode => ({ kind: 'text', max, write, pattern, test, instead });
export const number = (min: number, max: number): Node<number> => ({ kind: 'number', min, max });
export const flag: Node<boolean> = { kind: 'flag' };
export const choice = <const T extends readonly string[]>(...of: T): Node<T[number]> => ({
  kind: 'choice',
  of,
});
export const list = <O, I>(of: Node<O, I>): Node<O[], readonly I[]> => ({ kind: 'list', of });
export const map = (key: TextSpec, of: TextSpec): Node<Record<string, string>> => ({ kind: 'map', key, of });

const objectSpec = (table: Table, whole: boolean, short?: string): ObjectSpec => ({
  kind: 'object',
  fields: Object.entries(table).map(([key, spec]) => ({
    name: key.replace(/\W/, ''),
    required: key.endsWith('!'),
    spec,
  })),
  whole,
  short,
});
/** An object; a wrong optional field is left out of it, a wrong or missing required one takes it down. */
export const object = <const F extends Table>(table: F): Node<ReadTable<F>, WrittenTable<F>> =>
  objectSpec(table, false);
/** An object that any wrong field takes down, and for which its field `short` alone may be written, if there is one. */
export const whole = <const F extends Table, S extends Needed<keyof F> = never>(
  table: F,
  short?: S,
): Node<ReadTable<F>, WrittenTable<F> | ([S] extends [never] ? never : string)> =>
  objectSpec(table, true, short);
