/**
 * An id from a term, in any script: small letters and digits with hyphens between, Latin letters without their
 * accents. `C`, `C++` and `C#` stay apart; a term without letters gives its code points.
 */
export function slug(term: string): string {
  const words = term
    .normalize('NFKD')
    .toLowerCase()
    .replace(/([a-z])[\u0300-\u036f]+/g, '$1')
    .normalize('NFC')
    .replace(/['’\u00ad\u200b-\u200d]/g, '')
    .replaceAll('+', ' plus ')
    .replaceAll('#', ' sharp ')
    .replaceAll('&', ' and ')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .slice(0, 100)
    .replace(/^[-\p{M}]+|[-\p{Cs}]+$/gu, '');
  return words || 'u' + Array.from(term.slice(0, 8), (sign) => sign.codePointAt(0)!.toString(16)).join('-');
}
