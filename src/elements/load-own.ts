import { lateSource } from '../core/late-source.js';
import { layeredSource } from '../core/layered-source.js';
import { GlossaryError, problem } from '../core/messages.js';
import { plainSource } from '../core/plain-source.js';
import { readingGlossary } from '../core/read-glossary.js';
import type { GlossarySource } from '../core/source.js';
import type { Steps } from '../core/steps.js';
import { safeUrl } from '../core/url.js';
import { inSlices } from '../dom/slices.js';
import type { Origin } from './load.js';

/**
 * When an answer is given up: after `idle` milliseconds without a byte, `whole` milliseconds in all, `bytes` once
 * decoded (a small compressed file may be far larger than it looks).
 */
export const limits = { idle: 10_000, whole: 30_000, bytes: 32_000_000 };

const refuse: (message: string, fix: string) => never = (message, fix) => {
  throw new GlossaryError([problem(message, fix)]);
};
const notJson = (what: string, found: string) =>
  refuse(`${what} is no JSON: ${found}`, 'Correct it, or point src at the JSON of a glossary');

/** What comes of reading in slices, until the signal. */
export async function readInSlices<T>(work: Steps<T>, signal?: AbortSignal): Promise<T> {
  const found = await inSlices(work, () => !signal?.aborted);
  signal?.throwIfAborted();
  return found!;
}

/**
 * Names first, and the rest once the page is marked: a page waits for what it needs. Where the names hold an error, all is
 * read at once. `where` goes before what is said of a glossary that is refused.
 */
async function fromObject(input: unknown, signal?: AbortSignal, where = ''): Promise<GlossarySource> {
  const read = (namesOnly?: boolean) => readInSlices(readingGlossary(input, namesOnly), signal);
  const whole = async () => {
    const { glossary, problems } = await read();
    if (glossary) return plainSource(glossary, problems);
    throw new GlossaryError(problems.map((each) => ({ ...each, message: where + each.message })));
  };
  const { glossary, problems } = await read(true);
  // Guard, errors: "bad entries are left out and reported; the others are there"
  if (!glossary || problems[0]) return whole();
  let found: Promise<GlossarySource> | undefined;
  const rest = () => (found ??= whole());
  return { ...lateSource(glossary, rest), rest };
}

/** The value of a JSON text. */
export function parse(json: string, address = 'this'): { manifestVersion?: unknown } | null {
  try {
    return JSON.parse(json) as object | null;
  } catch (error) {
    // A page instead of a file is what a wrong path gives on many servers, whatever they call it.
    // Guard, hazard 44: "an HTML page that says it is JSON"
    return notJson(address, /^\s*</.test(json) ? 'a page' : (error as Error).message);
  }
}

/** What is at an address says itself whether it is a glossary, or leads to the files of one. */
async function fromAddress(address: string, signal?: AbortSignal): Promise<GlossarySource> {
  const [text, base] = await fetchText(address, signal);
  const value = parse(text, address);
  return value?.manifestVersion
    ? (await import('./load-manifest.js')).openManifest(value, base, signal)
    : fromObject(value, signal, address + ': ');
}

/** What is not only ours. Of several addresses one that fails fails all: a page never shows half of what was meant. */
export async function loadOwn(
  { glossary, src, json }: Origin,
  bundled: () => Promise<GlossarySource>,
  signal?: AbortSignal,
): Promise<GlossarySource> {
  if (glossary != null) return fromObject(glossary, signal);
  const addresses = src?.match(/\S+/g);
  if (!addresses) return fromObject(parse(json!), signal);
  const sources = await Promise.all(
    addresses.map((address) => (address === 'bundled' ? bundled() : fromAddress(address, signal))),
  );
  if (!sources[1]) return sources[0]!;
  // Guard, errors: "of several the rest is read before they are put together"
  return layeredSource(await Promise.all(sources.map((source) => source.rest?.() ?? source)));
}

/** The text at an address, and the address that it came from in the end. */
export async function fetchText(
  address: string,
  signal?: AbortSignal,
  // Guard, cookies: "without credentials"
  credentials: RequestCredentials = 'omit',
): Promise<[text: string, from: string]> {
  // Guard, addresses: "an address that is not allowed is not asked for"
  if (!safeUrl(address) || /^mailto:/i.test(address))
    refuse(`the address ${address} is not allowed`, 'Use https:, or a path of this site');
  const stop = new AbortController();
  // Late calls find nothing to stop.
  const give = () => stop.abort();
  // Guard, hazard 38: "giving up from outside ends the request"
  signal?.addEventListener('abort', give);
  // Guard, hazard 44: "a body that never ends"
  setTimeout(give, limits.whole);
  try {
    // Guard, hazard 44: "an answer that never comes"
    let idle = setTimeout(give, limits.idle);
    const { ok, status, headers, body, url } = await fetch(address, { credentials, signal: stop.signal });
    // Guard, hazard 44: "status 404"
    if (!ok || !body) return refuse(`${address} answered with status ${status}`, 'Check the address');
    // A page is refused by its type; anything else is judged by what it holds.
    const type = headers.get('content-type') ?? '';
    // Guard, hazard 44: "an HTML page"
    if (/html/i.test(type)) notJson(address, type);
    const reader = body.getReader();
    const decoder = new TextDecoder();
    let text = '';
    for (let bytes = 0; ;) {
      const { done, value } = await reader.read();
      if (done) return [text + decoder.decode(), url];
      clearTimeout(idle);
      // Guard, hazard 44: "a body that stops coming"
      idle = setTimeout(give, limits.idle);
      // Guard, hazard 44: "a body that is too large"
      if ((bytes += value.length) > limits.bytes)
        refuse(`${address} is larger than 32 MB`, 'Split the glossary');
      text += decoder.decode(value, { stream: true });
    }
  } catch (error) {
    if (error instanceof GlossaryError) throw error;
    return stop.signal.aborted
      ? refuse(`${address} took too long`, 'Serve the file faster, or make it smaller')
      : refuse(
          `${address} could not be loaded`,
          'Check the address, and that its server allows this origin (CORS)',
        );
  } finally {
    // Whatever has not been read yet is not wanted any more.
    // Guard, hazard 44: "a body that is too large"
    give();
  }
}
