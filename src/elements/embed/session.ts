import { compileMatcher } from '../../core/matcher.js';
import { formatProblem, GlossaryError, isError } from '../../core/messages.js';
import type { Problem } from '../../core/model.js';
import type { GlossarySource } from '../../core/source.js';
import { createPageMarks } from '../../dom/page.js';
import type { PageMark, PageMarks } from '../../dom/page-types.js';
import { attachCard } from '../card/controller.js';
import { GlossaryErrorEvent, GlossaryLinkedEvent, GlossaryReadyEvent } from '../events.js';
import { loadSource, parsed, type Origin } from '../load.js';
import type { Instance, PanelRequest } from '../store.js';
import type { Front } from './front.js';
import type { GlossaryEmbed } from './glossary-embed.js';
import { idle } from './idle.js';
import { instanceSettings, markSettings } from './settings.js';

/** Where the element says that its glossary is. */
async function originOf(embed: GlossaryEmbed): Promise<Origin> {
  const { glossary, src } = embed;
  if (glossary != null || src) return { glossary, src };
  // Children of a tag that is still being read are not there yet.
  if (!embed.nextSibling) await parsed();
  const json = embed.querySelector('script[type="application/json"]')?.textContent;
  return json == null ? {} : { json };
}

/** All that a `<glossary-embed>` does while it has its instance, from loading the glossary to giving all back. */
export class Session {
  readonly #end = new AbortController();
  #marks: PageMarks | undefined;
  #detachCard: (() => void) | undefined;
  /** What opens the glossary; comes after the marks. */
  #front: Front | undefined;
  #coming: Promise<void> | undefined;
  /** The mark that `go` goes on from. */
  #at: PageMark | undefined;

  constructor(
    private readonly embed: GlossaryEmbed,
    readonly instance: Instance,
  ) {
    instance.update({ owner: embed, failure: undefined, settings: instanceSettings(embed) });
  }

  get #ended(): boolean {
    return this.#end.signal.aborted;
  }

  /** Resolves when the page is marked, or there is nothing to mark it with. Never rejects. */
  async start(): Promise<void> {
    const { embed, instance } = this;
    try {
      const source = await loadSource(await originOf(embed), this.#end.signal);
      if (this.#ended) return;
      instance.update({ source, matcher: compileMatcher(source.names) });
      if (source.problems.some(isError)) this.#report(source.problems);
    } catch (error) {
      if (this.#ended) return;
      const problems =
        error instanceof GlossaryError ? error.problems : [{ path: '', message: String(error) }];
      instance.update({ failure: problems });
      this.#report(problems);
      return;
    }
    await this.mark();
    // A panel of the author's may stand at the end of the page.
    await parsed();
    if (this.#ended) return;
    this.#coming = import('./front.js').then(
      ({ Front }) => {
        if (!this.#ended) this.#front = new Front(embed, instance);
      },
      (error: unknown) => console.warn(`Glossary: its panel cannot be opened. ${String(error)}`),
    );
    await this.configure();
    if (this.#ended) return;
    const { source } = instance;
    const describe = () => this.#describe(source!);
    if (source!.names.entries.some(({ id }) => source!.cardNow(id))) await describe();
    else idle(describe);
    embed.dispatchEvent(new GlossaryReadyEvent());
  }

  /** Draws the marks anew, with the settings as they are now. */
  async mark(): Promise<void> {
    const { embed, instance } = this;
    if (!instance.source || !instance.matcher) return;
    this.#unmark();
    const changed = (all: readonly PageMark[]) => {
      if (this.#marks !== marks) return;
      instance.update({ marks: all });
      embed.dispatchEvent(new GlossaryLinkedEvent(all.length));
    };
    const marks = createPageMarks({
      ...markSettings(embed),
      matcher: instance.matcher,
      names: instance.source.names,
      onChange: changed,
    });
    this.#marks = marks;
    this.#detachCard = attachCard(instance, marks);
    await marks.start();
    // None where there were some before: not a change that the page's marks know of.
    if (!marks.marks.length && instance.marks.length) changed([]);
    if (embed.debug && this.#marks === marks) (await import('./debug.js')).explain(embed, instance, marks);
  }

  #unmark(): void {
    const marks = this.#marks;
    this.#marks = this.#at = undefined;
    marks?.disconnect();
    this.#detachCard?.();
    this.#detachCard = undefined;
  }

  /** Definitions for the cards and for `aria-description`, and the launcher's own words, once nobody waits for us. */
  async #describe(source: GlossarySource): Promise<void> {
    try {
      const { strings } = await source.frame();
      if (this.instance.source !== source) return;
      this.#front?.speak(strings, source.names.locale);
      this.instance.update({});
    } catch {
      // The card asks again when it is opened, and says so when it fails.
    }
  }

  /** Tells the elements of this instance how to look and behave; panel and launcher come and go. */
  async configure(): Promise<void> {
    this.instance.update({ settings: instanceSettings(this.embed) });
    await this.#coming;
    if (!this.#ended) this.#front?.configure();
  }

  /** One warning, one event, with all that is wrong. */
  #report(problems: readonly Problem[]): void {
    const [first] = [...problems.filter(isError), ...problems];
    const more =
      problems.length > 1 ? ` (and ${problems.length - 1} more: see the glossary-error event)` : '';
    console.warn(formatProblem(first!) + more);
    this.embed.dispatchEvent(new GlossaryErrorEvent(problems));
  }

  /** Resolves when the panel is open, or cannot be had. */
  async open(request: PanelRequest): Promise<void> {
    await this.#coming;
    await this.#front?.open(request);
  }

  close(): void {
    this.instance.panel?.close();
  }

  go(step: 1 | -1): void {
    const { marks = [] } = this.#marks ?? {};
    const at = this.#at ? marks.indexOf(this.#at) : -1;
    const next = at < 0 ? (step > 0 ? 0 : marks.length - 1) : (at + step + marks.length) % marks.length;
    const mark = (this.#at = marks[next]);
    mark?.reveal();
    mark?.trigger?.focus({ preventScroll: true });
  }

  async refresh(root?: Node): Promise<void> {
    await this.#marks?.refresh(root);
    await this.configure();
  }

  /** Takes marks, card, launcher and panel away and gives the instance back, unless it `stays` with the element. */
  end(stays?: boolean): void {
    const { instance } = this;
    this.#end.abort();
    this.#unmark();
    this.#front?.remove();
    instance.update({
      owner: stays ? this.embed : null,
      source: undefined,
      matcher: undefined,
      failure: undefined,
      marks: [],
    });
  }
}
