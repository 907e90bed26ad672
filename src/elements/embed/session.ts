import { compilingScanner } from '../../core/matcher.js';
import { formatProblem, isError } from '../../core/messages.js';
import type { Problem } from '../../core/model.js';
import { createPageMarks } from '../../dom/page.js';
import type { PageMark, PageMarks } from '../../dom/page-types.js';
import { inSlices } from '../../dom/slices.js';
import { attachCard } from '../card/controller.js';
import { GlossaryErrorEvent, GlossaryLinkedEvent, GlossaryReadyEvent } from '../events-first.js';
import { parsed } from '../../dom/parsed.js';
import { loadSource, problemsOf, type Origin } from '../load.js';
import type { Instance, PanelRequest } from '../store.js';
import { written } from '../term/glossary-term.js';
import type { Front } from './front.js';
import type { GlossaryEmbed } from './glossary-embed.js';
import { loadFront } from './load-front.js';
import { instanceSettings, markSettings } from './settings.js';

/** All that a `<glossary-embed>` does while it has its instance, from loading the glossary to giving all back. */
export interface Session {
  /** Takes up settings that have changed: panel and launcher come and go, marks are drawn anew. */
  configure(): Promise<void>;
  /** Resolves when the panel is open, or cannot be had. */
  open(request: PanelRequest): Promise<void>;
  close(): void;
  go(step: 1 | -1): void;
  refresh(root?: Node): Promise<void>;
  /** Takes marks, card, launcher and panel away and gives the instance back, unless it is the `next` one, too. */
  end(next?: Instance): void;
}

/** Where the element says that its glossary is. */
async function originOf(embed: GlossaryEmbed): Promise<Origin> {
  const { glossary, src } = embed;
  if (glossary != null || src) return { glossary, src };
  // Children of a tag that is still being read are not there yet.
  if (!embed.nextSibling) await parsed();
  return { json: embed.querySelector('script[type="application/json"]')?.textContent };
}

/**
 * `done` is told when the page is marked, or there is nothing to mark it with; `again` when another element has given
 * the instance back, which this one has waited for.
 */
export function createSession(
  embed: GlossaryEmbed,
  instance: Instance,
  done: () => void,
  again: () => void,
): Session {
  const stop = new AbortController();
  const { signal } = stop;
  let marks: PageMarks | undefined;
  let detachCard: (() => void) | undefined;
  /** The settings that the marks were drawn with. */
  let drawn: string;
  /** What opens the glossary and leads to marks comes after the marks. */
  let front: Front | undefined;
  let coming: Promise<void> | undefined;

  const owns = () => instance.owner === embed && !signal.aborted;
  /** Gives the page its turn: each of what follows the marks is a few milliseconds, all together too many. */
  const turn = () => inSlices([].values(), owns);

  /** One warning, one event, with all that is wrong. */
  function report(problems: readonly Problem[]): void {
    const more = problems.length - 1;
    console.warn(
      formatProblem(problems.find(isError) ?? problems[0]!) +
        (more ? ` (and ${more} more: see the glossary-error event)` : ''),
    );
    embed.dispatchEvent(new GlossaryErrorEvent(problems));
  }

  function unmark(): void {
    const before = marks;
    marks = undefined;
    before?.disconnect();
    detachCard?.();
  }

  /** Draws the marks anew, with the settings as they are now. */
  async function mark(): Promise<void> {
    const settings = markSettings(embed);
    drawn = JSON.stringify(settings);
    unmark();
    const changed = (all: readonly PageMark[]) => {
      if (marks !== drawing) return;
      instance.update({ marks: all });
      embed.dispatchEvent(new GlossaryLinkedEvent(all.length));
    };
    const drawing = createPageMarks({
      ...settings,
      instance: instance.name,
      matcher: instance.matcher!,
      names: instance.source!.names,
      onChange: changed,
    });
    marks = drawing;
    detachCard = attachCard(instance, drawing);
    await drawing.start();
    // None where there were some before: not a change that the page's marks know of.
    if (!drawing.marks.length && instance.marks.length) changed([]);
    if (embed.debug && marks === drawing) (await import('../views.js')).explain(embed, instance, drawing);
  }

  async function configure(): Promise<void> {
    if (!owns()) return;
    instance.update({ settings: instanceSettings(embed) });
    if (marks && JSON.stringify(markSettings(embed)) !== drawn) void mark();
    await coming;
    if (owns()) front?.show();
  }

  async function start(): Promise<void> {
    instance.update({ owner: embed, failure: undefined, settings: instanceSettings(embed) });
    try {
      let source = await loadSource(await originOf(embed), signal);
      const compile = async () => {
        const matcher = await inSlices(compilingScanner(source.names), owns);
        // Guard, hazard 38: "taken away while our own words load, it never marks"
        if (!owns()) return;
        instance.update({ source, matcher });
        if (source.problems.some(isError)) report(source.problems);
        // They count as marks.
        await written;
        if (owns()) await mark();
      };
      await compile();
      if (source.rest) {
        source = await source.rest();
        // What is wrong may have taken names away.
        // Guard, errors: "an entry that turns out to be of no use is marked no more"
        // Guard, errors: "and where nothing is, the marks stay, and have their definitions"
        if (source.problems[0]) await compile();
        else instance.update({ source });
      }
      if (!owns()) return;
    } catch (error) {
      if (!owns()) return;
      // Guard, hazard 44: "a glossary that cannot be had leaves the page"
      const failure = problemsOf(error);
      instance.update({ failure });
      return report(failure);
    }
    // A panel of the author's may stand at the end of the page.
    await parsed();
    if (!owns()) return;
    coming = turn()
      .then(loadFront)
      .then((loaded) => {
        if (loaded && owns()) front = loaded.createFront(embed, instance, signal);
      });
    await configure();
    await turn();
    if (!owns()) return;
    await front?.describe(owns);
    embed.dispatchEvent(new GlossaryReadyEvent());
  }

  // Guard, hazard 33: "the second warns once and does nothing"
  if (instance.owner && instance.owner !== embed) {
    // Taken out in this very task: a page that is being replaced.
    if (instance.owner.isConnected)
      console.warn(
        `Glossary: two <glossary-embed> named "${instance.name}"; the second does nothing. Give it another name.`,
      );
    instance.addEventListener('change', () => instance.owner || again(), { signal });
  } else void start().then(() => signal.aborted || done());

  return {
    configure,
    async open(request) {
      await coming;
      if (owns()) await instance.panel?.open(request);
    },
    close() {
      if (owns()) instance.panel?.close();
    },
    go: (step) => front?.go(step),
    async refresh(root) {
      await marks?.refresh(root);
      await configure();
    },
    end(next) {
      const owned = owns();
      stop.abort();
      unmark();
      if (!owned) return;
      instance.update({
        owner: next === instance ? embed : null,
        source: undefined,
        matcher: undefined,
        frame: undefined,
        failure: undefined,
        marks: [],
      });
    },
  };
}
