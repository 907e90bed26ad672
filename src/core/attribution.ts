import type { GlossaryFrame } from './model.js';
import { encode } from './entry-url.js';

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
  const pairs = query.split('&').filter((pair) => pair && nameOf(pair) !== parameter);
  for (const [name, value] of Object.entries({ ...extra, [parameter]: partner }))
    if (!pairs.some((pair) => nameOf(pair) === name)) pairs.push(`${encode(name)}=${encode(value)}`);
  return `${path}?${pairs.join('&')}${hash}`;
}
