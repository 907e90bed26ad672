/** Stands in for the network: what was asked for, and answers as servers give them on bad days. */
export interface Ask {
  url: string;
  init?: RequestInit | undefined;
}
export const asks: Ask[] = [];

const real = window.fetch;

/** From now on every request is answered so; as with the real one, its `signal` ends the answer at any time. */
export function pretend(respond: (url: string) => Response | Promise<Response>): void {
  window.fetch = async (input, init) => {
    asks.push({ url: String(input), init });
    const { signal } = init ?? {};
    const ended = new Promise<never>((_, reject) =>
      signal?.addEventListener('abort', () => reject(new DOMException('Aborted', 'AbortError'))),
    );
    ended.catch(() => {});
    const from = (response: Response) =>
      Object.defineProperty(response, 'url', { value: new URL(String(input), location.href).href });
    const response = await Promise.race([respond(String(input)), ended]);
    if (!response.body) return from(response);
    const reader = response.body.getReader();
    const body = new ReadableStream<Uint8Array>({
      async pull(to) {
        try {
          const { done, value } = await Promise.race([reader.read(), ended]);
          if (done) to.close();
          else to.enqueue(value);
        } catch (error) {
          to.error(error);
          void reader.cancel(error).catch(() => {});
        }
      },
    });
    return from(new Response(body, response));
  };
}

export function restore(): void {
  window.fetch = real;
  asks.length = 0;
}

type Body = string | object | ReadableStream<Uint8Array>;

/** An answer; an object is sent as JSON. */
export function answer(body: Body, { status = 200, type = 'application/json' } = {}): Response {
  const text = typeof body === 'string' || body instanceof ReadableStream ? body : JSON.stringify(body);
  const response = new Response(text, { status });
  if (type) response.headers.set('content-type', type);
  else response.headers.delete('content-type');
  return response;
}

const bytes = (part: string | Uint8Array) =>
  typeof part === 'string' ? new TextEncoder().encode(part) : part;

/** A body of these parts, one at a time; then its end, an error, or silence. */
export function dripping(
  parts: readonly (string | Uint8Array)[],
  end?: Error | 'silence',
): ReadableStream<Uint8Array> {
  const left = [...parts];
  return new ReadableStream({
    pull(to) {
      const next = left.shift();
      if (next !== undefined) return to.enqueue(bytes(next));
      if (end === 'silence') return new Promise<void>(() => {});
      if (end) to.error(end);
      else to.close();
      return undefined;
    },
  });
}

/** The same again every so many milliseconds, without end. */
export function endless(part: string, every: number): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(to) {
      if (every) await new Promise((resolve) => setTimeout(resolve, every));
      to.enqueue(bytes(part));
    },
  });
}

/** No answer at all. */
export const never = (): Promise<Response> => new Promise(() => {});
