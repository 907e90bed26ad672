import '../../src/define.js';
import type { GlossaryEmbed } from '../../src/elements/embed/glossary-embed.js';
import { getInstance, type Instance } from '../../src/elements/store.js';
import { smallGlossary, workshop } from '../fixtures/small-glossary.js';
import { waitUntil } from './wait-until.js';

let count = 0;
let parts: Element[] = [];
let end = new AbortController();
const warn = console.warn;

/** What was said on the console since the last `leave`. */
export const warnings: string[] = [];

/** Puts elements on the page; taken away by `leave`. */
export function put<T extends Element>(...elements: T[]): T {
  parts.push(...elements);
  document.body.append(...elements);
  return elements[0]!;
}

/** A part of the page that holds this HTML. */
export function host(markup = workshop): HTMLElement {
  const root = document.createElement('main');
  root.innerHTML = markup;
  return put(root);
}

export interface EmbedPage {
  embed: GlossaryEmbed;
  root: HTMLElement;
  instance: Instance;
  /** Our events in order: `ready`, `linked 3`, `error /entries/0`. */
  log: string[];
}

/** A `<glossary-embed>` of a name of its own, not yet on the page; it has the small glossary. */
export function make(
  attributes: Record<string, string> = {},
  glossary: unknown = smallGlossary,
): GlossaryEmbed {
  const embed = document.createElement('glossary-embed');
  embed.setAttribute('name', `embed-${++count}`);
  for (const [name, value] of Object.entries(attributes)) embed.setAttribute(name, value);
  if (glossary !== undefined) embed.glossary = glossary;
  return embed;
}

export function listen(embed: GlossaryEmbed): string[] {
  const log: string[] = [];
  const on = (type: string, line: (event: Event) => string) =>
    embed.addEventListener(type, (event) => log.push(line(event)), { signal: end.signal });
  on('glossary-ready', () => 'ready');
  on('glossary-linked', (event) => `linked ${(event as Event & { count: number }).count}`);
  on('glossary-error', (event) =>
    ['error', ...(event as Event & { problems: { path: string }[] }).problems.map(({ path }) => path)].join(
      ' ',
    ),
  );
  return log;
}

/** A page with its `<glossary-embed>`, as soon as that says that it is ready. */
export async function embedPage(
  attributes: Record<string, string> = {},
  { markup, glossary = smallGlossary }: { markup?: string; glossary?: unknown } = {},
): Promise<EmbedPage> {
  const root = host(markup);
  const embed = make(attributes, glossary);
  const log = listen(embed);
  put(embed);
  await embed.updateComplete;
  await embed.ready;
  return { embed, root, log, instance: getInstance(embed.name) };
}

/** The words that are marked in an element, in reading order. */
export const marked = (root: Element): string[] =>
  [...root.querySelectorAll('glossary-term')].map((each) => each.textContent ?? '');

export const launcher = (embed: GlossaryEmbed) =>
  embed.shadowRoot?.querySelector<HTMLButtonElement>('[part="launcher"]') ?? undefined;
/** The panel's dialog, if it is open. */
export const dialog = (embed: GlossaryEmbed) =>
  embed.shadowRoot
    ?.querySelector('glossary-panel')
    ?.shadowRoot?.querySelector<HTMLDialogElement>('dialog:is(:popover-open, :modal)') ?? undefined;
/** The question that the panel shows the answer to. */
export const question = (embed: GlossaryEmbed) =>
  dialog(embed)?.querySelector('[part~="question"]')?.textContent?.trim();
export const shows = (embed: GlossaryEmbed, words: string) =>
  waitUntil(() => question(embed)?.includes(words), `the panel shows ${words}`);

/** A page that is still being read: write what comes, and close it. Ours is defined in it already. */
export async function reading(head = ''): Promise<{ page: Document; view: Window & typeof globalThis }> {
  const frame = put(document.createElement('iframe'));
  const page = frame.contentDocument!;
  page.open();
  page.write(
    `<!doctype html><script>import("/src/define.ts").then(() => (window.isDefined = true))</script>${head}`,
  );
  const view = frame.contentWindow as Window & typeof globalThis & { isDefined?: boolean };
  await waitUntil(() => view.isDefined, 'our tags are defined', { timeout: 10_000 });
  return { page, view };
}

/** As long as our own glossary would take to load in that page: what waits for something else has waited by then. */
export const aWhile = (view: Window & typeof globalThis) =>
  view.Function(
    'return import("/src/bundled/source.ts").then((it) => it.openBundled())',
  )() as Promise<unknown>;

export function start(): void {
  console.warn = (...words: unknown[]) => warnings.push(words.join(' '));
}

/** Takes the page away. */
export function leave(): void {
  for (const part of parts) part.remove();
  parts = [];
  end.abort();
  end = new AbortController();
  console.warn = warn;
  warnings.length = 0;
  if (location.hash) history.replaceState(null, '', location.pathname + location.search);
}
