/**
 * What runs inside the page. Each function stands for itself: it is sent as text.
 */
import type { Snapshot } from './types.ts';

declare global {
  interface Window {
    said: string[];
    /** An app tells what it has seen of itself. */
    report(...what: unknown[]): void;
    /** A step has taken us out, or the page does not let us in. */
    withoutUs?: boolean;
  }
}

/** The first script of every page, with us and without: keeps what the page says. */
export function recorder(): void {
  window.said = [];
  const say = (kind: string, what: unknown[]): void => {
    window.said.push(
      `${kind}: ${what.map((each) => (each instanceof Error ? `${each.name}: ${each.message}` : String(each))).join(' ')}`,
    );
  };
  window.report = (...what) => say('app', what);
  const { console } = window;
  for (const level of ['debug', 'log', 'info', 'warn', 'error'] as const) {
    const original = console[level].bind(console);
    console[level] = (...what: unknown[]) => {
      say(level, what);
      original(...what);
    };
  }
  addEventListener('error', (event) => {
    if (event instanceof ErrorEvent) say('uncaught', [event.message]);
  });
  addEventListener('unhandledrejection', ({ reason }) => say('rejected', [reason]));
}

/** Resolves once our glossary, if it is here, has marked the page, and nothing has changed for a while. */
export async function settled(quiet: number): Promise<void> {
  const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  if (document.readyState !== 'complete')
    await new Promise((resolve) => addEventListener('load', resolve, { once: true }));
  if (document.querySelector('script[data-ours][src]') && !window.withoutUs) {
    for (let tries = 0; tries < 100 && !document.querySelector('glossary-embed'); tries++) await wait(20);
    const embed = document.querySelector('glossary-embed') as (Element & { ready?: Promise<void> }) | null;
    await embed?.ready;
  }
  await (window as { busy?: Promise<void> }).busy;
  let last = performance.now();
  const observer = new MutationObserver(() => (last = performance.now()));
  observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  const end = last + 5000;
  const moving = () =>
    document.getAnimations().some((each) => {
      const { iterations = 1 } = each.effect?.getTiming() ?? {};
      return (
        each.playState === 'running' &&
        iterations !== Infinity &&
        !(each.timeline && 'source' in each.timeline)
      );
    });
  while (performance.now() < end && (performance.now() - last < quiet || moving())) await wait(20);
  observer.disconnect();
}

export function said(): string[] {
  return window.said.splice(0);
}

/** The page less ours: our words unwrapped, what stands beside them joined, our elements left out; `through` as ours. */
export function snapshot(through = ''): Snapshot {
  const ours = new Set(['glossary-embed', 'glossary-card', 'glossary-panel']);
  const result: Snapshot = {
    text: document.body.innerText,
    dom: [],
    styles: [],
    boxes: [],
    paths: [],
    focus: '',
    scroll: [scrollX, scrollY, document.documentElement.scrollWidth, document.documentElement.scrollHeight],
  };
  const names: string[] = [];
  const all = getComputedStyle(document.documentElement);
  for (let i = 0; i < all.length; i++) if (!all[i]!.startsWith('--')) names.push(all[i]!);
  const read = (element: Element, pseudo?: string) => {
    const style = getComputedStyle(element, pseudo);
    return names.map((name) => style.getPropertyValue(name));
  };
  const unlike = (values: string[], parent: string[] | undefined) =>
    names.flatMap((name, i) => (values[i] === parent?.[i] ? [] : `${name}: ${values[i]}`)).join('; ');
  // What stands in the node, whatever the node itself says: ours may answer for it.
  const data = Object.getOwnPropertyDescriptor(CharacterData.prototype, 'data')!.get!;
  // A form answers with its fields for any name that a field has.
  const getter = <Result>(prototype: object, name: string) => {
    const { get } = Object.getOwnPropertyDescriptor(prototype, name)!;
    return (node: Node) => get!.call(node) as Result;
  };
  const childrenOf = getter<NodeList>(Node.prototype, 'childNodes');
  const parentOf = getter<Element | null>(Node.prototype, 'parentElement');
  const nameOf = getter<string>(Element.prototype, 'localName');
  const attributesOf = getter<NamedNodeMap>(Element.prototype, 'attributes');
  const idOf = getter<string>(Element.prototype, 'id');
  const is = (node: Node, selector: string) => Element.prototype.matches.call(node as Element, selector);
  let text = '';
  const flush = () => {
    if (text) result.dom.push(JSON.stringify(text));
    text = '';
  };
  const state = (element: Element) => {
    if (element instanceof HTMLInputElement) return ` {${element.value}|${element.checked}}`;
    if (element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement)
      return ` {${element.value}}`;
    return '';
  };
  const children = (parent: Node, path: string, style: string[] | undefined) => {
    let index = 0;
    const each = (node: Node): void => {
      if (node instanceof CharacterData && !(node instanceof Text)) {
        flush();
        result.dom.push(`<!--${node.data}-->`);
      } else if (node instanceof Text) text += data.call(node) as string;
      else if (node instanceof Element) {
        if (ours.has(nameOf(node)) || node.hasAttribute('data-ours')) return;
        // Our words: the text in them is the host's; the link in them is ours.
        if (
          nameOf(node) === 'glossary-term' ||
          (through && is(node, through)) ||
          (parentOf(node)?.localName === 'glossary-term' && nameOf(node) === 'a')
        )
          childrenOf(node).forEach(each);
        else element(node, `${path}>${nameOf(node)}:${++index}`, style);
      }
    };
    childrenOf(parent).forEach(each);
    flush();
  };
  const element = (node: Element, path: string, above: string[] | undefined) => {
    flush();
    const attributes = [...attributesOf(node)].map(({ name, value }) => ` ${name}="${value}"`).join('');
    result.dom.push(`<${nameOf(node)}${attributes}>${state(node)}`);
    const shown = node.namespaceURI === 'http://www.w3.org/1999/xhtml' && !is(node, 'head, head *');
    let style = above;
    if (shown) {
      style = read(node);
      const line = [unlike(style, above)];
      for (const pseudo of ['::before', '::after']) {
        const { content } = getComputedStyle(node, pseudo);
        if (content !== 'none' && content !== 'normal')
          line.push(`${pseudo} {${unlike(read(node, pseudo), style)}}`);
      }
      const box = node.getBoundingClientRect();
      result.styles.push(line.join(' '));
      result.boxes.push([box.left + scrollX, box.top + scrollY, box.width, box.height]);
      result.paths.push(
        `${path}${idOf(node) ? `#${idOf(node)}` : ''}${node.classList.length ? `.${[...node.classList].join('.')}` : ''}`,
      );
      if (is(node, ':focus')) result.focus = path;
    }
    if (node.shadowRoot) {
      result.dom.push('#shadow');
      children(node.shadowRoot, `${path}>#shadow`, style);
      result.dom.push('#light');
    }
    children(node, path, style);
    result.dom.push(`</${nameOf(node)}>`);
  };
  // A caret that blinks is looked at in one state.
  const endless = document.getAnimations().filter((each) => each.effect?.getTiming().iterations === Infinity);
  for (const each of endless) {
    each.pause();
    each.currentTime = 0;
  }
  element(document.documentElement, 'html', undefined);
  for (const each of endless) each.play();
  return result;
}
