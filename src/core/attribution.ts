import type { GlossaryFrame } from './model.js';
import { encode } from './url.js';

/** The name in a `name=value` pair; a malformed escape is left as it is. */
function nameOf(pair: string): string {
  const name = pair.replace(/=.*/, '').replaceAll('+', ' ');
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/**
 * The address with the partner's parameter in its query, before its hash, encoded, exactly once; `extra` pairs
 * (`utm_…`) are added where the address has none of that name. Without a partner, and for `mailto:`, unchanged.
 * The parameter's name is the glossary's `attribution.parameter`, by default `ref`.
 */
export function withAttribution(
  url: string,
  attribution: GlossaryFrame['attribution'],
  partner: string | undefined,
): string {
  if (!partner || /^mailto:/i.test(url)) return url;
  const { parameter = 'ref', extra } = attribution ?? {};
  const [, path, query = '', hash] = /^([^?#]*)(?:\?([^#]*))?(.*)/.exec(url)!;
  const own = query.split('&').filter((pair) => pair && nameOf(pair) !== parameter);
  const names = own.map(nameOf);
  const more = Object.entries(extra ?? {}).filter(([name]) => name !== parameter && !names.includes(name));
  const pairs = [...more, [parameter, partner]].map((pair) => pair.map((part) => encode(part!)).join('='));
  return `${path}?${[...own, ...pairs].join('&')}${hash}`;
}
