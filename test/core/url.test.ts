import { expect } from '@open-wc/testing';
import { withAttribution } from '../../src/core/attribution.js';
import { entryHref, safeUrl } from '../../src/core/url.js';
import payloads from '../fixtures/url-payloads.json';

describe('safeUrl', () => {
  for (const { url, verdict } of payloads)
    it(`${verdict}s ${JSON.stringify(url)}`, () => {
      expect(safeUrl(url)).to.equal(verdict === 'allow' ? url : undefined);
    });

  const more: [url: unknown, allowed: boolean, why: string][] = [
    ['HTTPS://Example.com', true, 'a scheme in capitals'],
    ['http://example.com:8080/x', true, 'a port'],
    ['http://example.com:port/x', false, 'a port that is none'],
    ['https://[2001:db8::1]/x', true, 'an IPv6 address'],
    ['https://[2001:db8::1', false, 'an unclosed IPv6 address'],
    ['https://user@example.com/', false, 'a user without password'],
    ['https://example.com/@user', true, 'an @ in the path'],
    ['//example.com/x', false, 'scheme-relative'],
    ['///example.com', false, 'three slashes'],
    ['/\\example.com', false, 'a backslash after the slash'],
    ['/a\\b', false, 'a backslash in the path'],
    ['/\t/example.com', false, 'a tab that a browser would drop'],
    ['#top', true, 'a hash'],
    ['../up/page.html', true, 'up a folder'],
    ['page.html?x=a:b', true, 'a colon after the query began'],
    ['a:b', false, 'an unknown scheme'],
    ['über/uns', true, 'letters of any script'],
    ['my%20page.html', true, 'an escaped blank'],
    ['my page.html', false, 'a blank'],
    ['/x%00y', false, 'an escaped null'],
    ['/x%7fy', false, 'an escaped delete'],
    ['/x\u202ey', false, 'an invisible character inside'],
    ['/x\ud800y', false, 'half a surrogate pair'],
    ['mailto:', false, 'no address'],
    ['/' + 'a'.repeat(9000), false, 'longer than 8192'],
    [null, false, 'null'],
    [{ toString: () => 'https://example.com' }, false, 'an object that looks like one'],
    [new String('/x'), false, 'a boxed string'],
  ];
  for (const [url, allowed, why] of more)
    it(`${allowed ? 'allows' : 'refuses'} ${why}`, () => {
      expect(safeUrl(url)).to.equal(allowed ? url : undefined);
    });

  it('answers soon on a long hostile address', () => {
    const begun = performance.now();
    for (const part of ['%0', 'a:', '@', '[', '/.', 'é']) safeUrl('https://' + part.repeat(4000));
    expect(performance.now() - begun).to.be.below(2000);
  });

  it('agrees with the URL parser that what is allowed stays on http, https or mailto', () => {
    for (const { url } of payloads)
      if (safeUrl(url) !== undefined)
        expect(new URL(url, 'https://host.example/a/').protocol).to.match(/^(https?|mailto):$/);
  });
});

describe('withAttribution', () => {
  const extra = { utm_source: 'glossary', utm_medium: 'a b' };
  const rows: [title: string, url: string, partner: string, result: string, attribution?: object][] = [
    ['adds a query', '/t', 'acme', '/t?ref=acme'],
    ['adds to the query', '/t?a=1', 'acme', '/t?a=1&ref=acme'],
    ['stays before the hash', '/t?a=1#buy?x=2', 'acme', '/t?a=1&ref=acme#buy?x=2'],
    ['a hash alone', '/t#buy', 'acme', '/t?ref=acme#buy'],
    ['encodes', '/t', 'a&b=c#d é', '/t?ref=a%26b%3Dc%23d%20%C3%A9'],
    ['never twice', '/t?ref=acme', 'acme', '/t?ref=acme'],
    ['takes the place of another partner', '/t?ref=old&x=1&ref=older', 'acme', '/t?x=1&ref=acme'],
    ['knows its name when escaped', '/t?r%65f=old', 'acme', '/t?ref=acme'],
    ['is not misled by a similar name', '/t?href=1&pref=2', 'acme', '/t?href=1&pref=2&ref=acme'],
    ['keeps a malformed escape', '/t?a=%zz&%E0%A4=1', 'acme', '/t?a=%zz&%E0%A4=1&ref=acme'],
    ['keeps a second question mark', '/t?a=b?c', 'acme', '/t?a=b?c&ref=acme'],
    ['an empty query', '/t?', 'acme', '/t?ref=acme'],
    ['without a partner as given', '/t?ref=own', '', '/t?ref=own'],
    ['mail as given', 'mailto:a@b.example', 'acme', 'mailto:a@b.example'],
    ['half a surrogate pair does not throw', '/t', '\ud800', '/t?ref=%EF%BF%BD'],
    ['the glossary names the parameter', '/t?ref=own', 'acme', '/t?ref=own&via=acme', { parameter: 'via' }],
    [
      'further pairs',
      '/t',
      'acme',
      '/t?utm_source=glossary&utm_medium=a%20b&ref=acme',
      { parameter: 'ref', extra },
    ],
    [
      "the address's own pair stays",
      '/t?utm_source=x&utm_medium=y',
      'acme',
      '/t?utm_source=x&utm_medium=y&ref=acme',
      { parameter: 'ref', extra },
    ],
  ];
  for (const [title, url, partner, result, attribution] of rows)
    it(title, () => {
      const how = attribution as { parameter: string } | undefined;
      const once = withAttribution(url, how, partner);
      expect(once).to.equal(result);
      expect(withAttribution(once, how, partner), 'a second time').to.equal(result);
    });
});

describe('entryHref', () => {
  const rows: [title: string, entryUrl: string | undefined, id: string, href: string | undefined][] = [
    ['puts the id in', 'https://example.com/g/{id}', 'soc-2', 'https://example.com/g/soc-2'],
    ['wherever it stands', '/g/{id}/?t={id}#x', 'a', '/g/a/?t=a#x'],
    ['encodes the id', '/g/{id}', 'a/b é', '/g/a%2Fb%20%C3%A9'],
    ['takes $ as it is', '/g/{id}', '$&', '/g/%24%26'],
    ['no address without one', undefined, 'a', undefined],
    ['no address without a place for the id', '/g', 'a', undefined],
    ['no address that is refused', 'javascript:alert({id})', 'a', undefined],
  ];
  for (const [title, entryUrl, id, href] of rows)
    it(title, () => {
      expect(entryHref(entryUrl, id)).to.equal(href);
    });
});
