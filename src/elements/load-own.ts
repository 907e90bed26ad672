import { layeredSource } from '../core/layered-source.js';
import { GlossaryError, loading } from '../core/messages.js';
import type { Glossary, Problem } from '../core/model.js';
import { readGlossaryText } from '../core/parse-text.js';
import { plainSource } from '../core/plain-source.js';
import { readGlossary } from '../core/read-glossary.js';
import type { GlossarySource } from '../core/source.js';
import { safeUrl } from '../core/url.js';

/**
 * When an answer is given up: after `idle` milliseconds without a byte, `whole` milliseconds in all, `bytes` once
 * decoded (a small compressed file may be far larger than it looks).
 */
export const limits = { idle: 10_000, whole: 30_000, bytes: 32_000_000 };

function opened({ glossary, problems }: { glossary?: Glossary; problems: Problem[] }): GlossarySource {
  if (!glossary) throw new GlossaryError(problems);
  return plainSource(glossary, problems);
}

export const fromObject = (glossary: unknown): GlossarySource => opened(readGlossary(glossary));
export const fromText = (json: string): GlossarySource => opened(readGlossaryText(json));

/** Says of what was refused where it came from. */
function named(address: string, open: () => GlossarySource): GlossarySource {
  try {
    return open();
  } catch (error) {
    if (!(error instanceof GlossaryError)) throw error;
    throw new GlossaryError(
      error.problems.map((each) => ({ ...each, message: `${address}: ${each.message}` })),
    );
  }
}

/** Each address, in the order given; one that fails fails all, so that a page never shows half of what was meant. */
export async function fromAddresses(
  addresses: readonly string[],
  bundled: () => Promise<GlossarySource>,
  signal?: AbortSignal,
): Promise<GlossarySource> {
  const sources = await Promise.all(
    addresses.map(async (address) => {
      if (address === 'bundled') return bundled();
      const text = await fetchText(address, signal);
      // A page instead of a file is what a wrong path gives on many servers, whatever they call it.
      if (/^\s*</.test(text)) throw new GlossaryError([loading.notJson(address, 'a page')]);
      return named(address, () => fromText(text));
    }),
  );
  return sources.length === 1 ? sources[0]! : layeredSource(sources);
}

async function fetchText(address: string, signal?: AbortSignal): Promise<string> {
  const fail = (problem: Problem): never => {
    throw new GlossaryError([problem]);
  };
  if (!safeUrl(address) || /^mailto:/i.test(address)) fail(loading.address(address));
  const stop = new AbortController();
  const give = () => stop.abort();
  signal?.addEventListener('abort', give);
  const whole = setTimeout(give, limits.whole);
  let idle = setTimeout(give, limits.idle);
  try {
    const response = await fetch(address, { credentials: 'omit', signal: stop.signal });
    if (!response.ok || response.status === 204) fail(loading.status(address, response.status));
    // A page is refused by its type; anything else is judged by what it holds.
    const type = response.headers.get('content-type') ?? '';
    if (/html/i.test(type)) fail(loading.notJson(address, type));
    const reader = response.body!.getReader();
    const decoder = new TextDecoder();
    let text = '';
    for (let bytes = 0; ;) {
      const { done, value } = await reader.read();
      if (done) return text + decoder.decode();
      clearTimeout(idle);
      idle = setTimeout(give, limits.idle);
      if ((bytes += value.length) > limits.bytes) fail(loading.tooLarge(address, '32 MB'));
      text += decoder.decode(value, { stream: true });
    }
  } catch (error) {
    if (error instanceof GlossaryError) throw error;
    return fail(
      stop.signal.aborted && !signal?.aborted ? loading.timeout(address) : loading.unreachable(address),
    );
  } finally {
    clearTimeout(whole);
    clearTimeout(idle);
    signal?.removeEventListener('abort', give);
    // Whatever has not been read yet is not wanted any more.
    stop.abort();
  }
}
