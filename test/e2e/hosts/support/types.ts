/** What the host pages, the drivers and the runner say to each other. */
export type Engine = 'chromium' | 'firefox' | 'webkit';
export const engines: readonly Engine[] = ['chromium', 'firefox', 'webkit'];

/** How our script comes to the page, and how it is told to mark. */
export type Variant = 'bare' | 'auto' | 'auto-classic' | 'link' | 'highlight';

/** An engine's driver cannot do this: the cell says so, and why. */
export class NotDriven extends Error {}

export interface Size {
  width: number;
  height: number;
  scale?: number;
  touch?: boolean;
}
export interface Media {
  medium?: 'screen' | 'print';
  features?: Readonly<Record<string, string>>;
}

export interface Driver {
  readonly engine: Engine;
  /** A page that nothing was done on yet. */
  open(url: string): Promise<void>;
  /** Runs a function of its own, or a source text, in the page, and awaits its promise. */
  evaluate<Result, Args extends unknown[]>(
    code: (...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>>;
  /** Real input, in the middle of the first element that matches. */
  click(selector: string): Promise<void>;
  hover(selector: string): Promise<void>;
  moveTo(x: number, y: number): Promise<void>;
  clickAt(x: number, y: number): Promise<void>;
  /** A key, or several with `+`: `Escape`, `Control+z`. */
  press(keys: string): Promise<void>;
  type(text: string): Promise<void>;
  /** A finger, in the middle of the first element that matches. */
  tap(selector: string): Promise<void>;
  back(): Promise<void>;
  /** The window's inner size in CSS pixels; `scale` is the zoom. */
  setViewport(size: Size): Promise<void>;
  /** The reader's settings and the medium, until the page is closed. */
  emulateMedia(media: Media): Promise<void>;
  /** What only the browser itself says: errors of the network, refusals, uncaught errors. */
  said(): string[];
  closePage(): Promise<void>;
  close(): Promise<void>;
}

export interface Step {
  name: string;
  /**
   * What a user does; what it returns is the app's own behaviour, and must be the same with us. `withUs` is for what
   * can only be done where we are, before what is done in both.
   */
  act(driver: Driver, withUs: boolean): Promise<unknown>;
  /** With us, once the page has settled: what of ours is amiss. */
  check?(driver: Driver): Promise<readonly string[]>;
  /** With us: what took too long. A busy machine makes it so, too: something to report, not to test. */
  measure?(driver: Driver): Promise<readonly string[]>;
  /** Nothing to mark is on the page now. */
  unmarked?: true;
}

export interface Host {
  name: string;
  /** The folder in apps/ that holds it. */
  app: string;
  /** Path inside the folder's built pages. */
  page: string;
  /** Rows of hazards.json that it tries. */
  hazards: readonly number[];
  /** Settings of ours that the author of this page would write. */
  settings?: Readonly<Record<string, string>>;
  steps: readonly Step[];
  /** What the server says beside the page. */
  headers?: Readonly<Record<string, string>>;
  /** What the page has in its head before our line. */
  before?: string;
  /** Our line, once for each: of this version, or of another one. */
  lines?: readonly ('ours' | 'another version')[];
  /** What is put in the place of `<!--fill-->`. */
  fill?(): string;
  /** Words that may be marked, where the glossary is not the harness's own. */
  forms?: readonly string[];
  /** There is no glossary to be had: nothing is marked, no card comes, and `warns` says why. */
  refused?: true;
  /** What we say in the console during the visit, each exactly once: no more and no less is expected. */
  warns?: readonly RegExp[];
  /** What the browser itself then says of our part. */
  browserSays?: RegExp;
  /** Elements that another script of the page puts round pieces of text, of which there are more where a text of ours is. */
  lookThrough?: string;
  /** Not tried in the forced modes: what is done here has nothing to do with how words are marked. */
  unforced?: true;
  /** Why an engine cannot try this at all. */
  lacking?: Partial<Record<Engine, string>>;
}

/** The page as the host, its scripts and its reader have it: nothing of ours in it. */
export interface Snapshot {
  text: string;
  /** A token a line: tags with attributes and state, comments, merged texts. */
  dom: string[];
  /** One line an element: what differs from its parent's computed style, and of its pseudo-elements. */
  styles: string[];
  /** Left, top, width, height of each element, in CSS pixels of the page. */
  boxes: number[][];
  /** For messages: where each element is. */
  paths: string[];
  focus: string;
  scroll: number[];
}
export interface MarkCount {
  count: number;
  /** Marked words that no form of the glossary has. */
  wrong: string[];
}
export interface Frame {
  step: string;
  own: string;
  said: string[];
  snapshot: Snapshot;
  extra?: string;
  /** What of ours is amiss, where we are on the page: no mark, a stale one, no card. */
  ours: string[];
  /** What took too long. */
  slow: readonly string[];
}
export interface Trace {
  frames: Frame[];
  /** The step that could not be done, and why. */
  ended?: string;
  notDriven?: string;
  marks: number;
}
export interface Difference {
  step: string;
  kind:
    | 'text'
    | 'dom'
    | 'console'
    | 'style'
    | 'box'
    | 'focus'
    | 'scroll'
    | 'behaviour'
    | 'selection'
    | 'ours'
    | 'time'
    | 'run';
  detail: string;
}
export interface Cell {
  host: string;
  engine: Engine;
  variant: Variant;
  differences: Difference[];
  notDriven?: string;
  marks: number;
}
