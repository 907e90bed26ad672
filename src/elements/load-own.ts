import { layeredSource } from '../core/layered-source.js';
import { GlossaryError } from '../core/messages.js';
import * as loading from '../core/messages-loading.js';
import type { Problem } from '../core/model.js';
import { plainSource } from '../core/plain-source.js';
import { readGlossary } from '../core/read-glossary.js';
import type { GlossarySource } from '../core/source.js';
import { safeUrl } from '../core/url.js';

/**
 * When an answer is given up: after `idle` milliseconds without a byte, `whole` milliseconds in all, `bytes` once
 * decoded (a small compressed file may be far larger than it looks).
 */
export const limits = { idle: 10_000, whole: 30_000, bytes: 32_000_000 };

const refuse = (problem: Problem): never => {
  throw new GlossaryError([problem]);
};

/** `where` goes before what is said of a glossary that is refused. */
export function fromObject(input: unknown, where = ''): GlossarySource {
  const { glossary, problems } = readGlossary(input);
  if (glossary) return plainSource(glossary, problems);
  throw new GlossaryError(problems.map((each) => ({ ...each, message: where + each.message })));
}

export function fromText(json: string, address?: string): GlossarySource {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    // A page instead of a file is what a wrong path gives on many servers, whatever they call it.
    refuse(loading.notJson(address ?? 'this', /^\s*</.test(json) ? 'a page' : (error as Error).message));
  }
  return fromObject(value, address && address + ': ');
}

/** Each address, in the order given; one that fails fails all, so that a page never shows half of what was meant. */
export async function fromAddresses(
  addresses: readonly string[],
  bundled: () => Promise<GlossarySource>,
  signal?: AbortSignal,
): Promise<GlossarySource> {
  const sources = await Promise.all(
    addresses.map(async (address) =>
      address === 'bundled' ? bundled() : fromText(await fetchText(address, signal), address),
    ),
  );
  return sources.length > 1 ? layeredSource(sources) : sources[0]!;
}

async function fetchText(address: string, signal?: AbortSignal): Promise<string> {
  if (!safeUrl(address) || /^mailto:/i.test(address)) refuse(loading.notAllowed(address));
  const stop = new AbortController();
  const give = () => stop.abort();
  signal?.addEventListener('abort', give, { signal: stop.signal });
  const whole = setTimeout(give, limits.whole);
  let idle = setTimeout(give, limits.idle);
  try {
    const response = await fetch(address, { credentials: 'omit', signal: stop.signal });
    const { ok, status, headers, body } = response;
    if (!ok || !body) refuse(loading.status(address, status));
    // A page is refused by its type; anything else is judged by what it holds.
    const type = headers.get('content-type') ?? '';
    if (/html/i.test(type)) refuse(loading.notJson(address, type));
    const reader = body!.getReader();
    const decoder = new TextDecoder();
    let text = '';
    for (let bytes = 0; ;) {
      const { done, value } = await reader.read();
      if (done) return text + decoder.decode();
      clearTimeout(idle);
      idle = setTimeout(give, limits.idle);
      if ((bytes += value.length) > limits.bytes) refuse(loading.tooLarge(address, '32 MB'));
      text += decoder.decode(value, { stream: true });
    }
  } catch (error) {
    if (error instanceof GlossaryError) throw error;
    return refuse(
      stop.signal.aborted && !signal?.aborted ? loading.timeout(address) : loading.unreachable(address),
    );
  } finally {
    clearTimeout(whole);
    clearTimeout(idle);
    // Whatever has not been read yet is not wanted any more.
    stop.abort();
  }
}
