import { css, html, LitElement, nothing } from 'lit';
import { cache } from 'lit/directives/cache.js';
import { repeat } from 'lit/directives/repeat.js';
import { changed, everyFrame, intro, lines, plain, shuffled, ticks } from '../../shared/texts.js';

/** A list in a shadow root; the author may name it to us. */
class ShopList extends LitElement {
  static properties = { items: { attribute: false } };
  static styles = css`
    li {
      margin: 4px 0;
    }
    li:first-child {
      font-weight: bold;
    }
  `;
  items = [];
  constructor() {
    super();
    delete this.items;
    this.items = [];
  }
  render() {
    return html`<ul>
      ${repeat(
        this.items,
        ({ id }) => id,
        ({ line }) => html`<li>${line}</li>`,
      )}
    </ul>`;
  }
}
customElements.define('shop-list', ShopList);

/** The rest, in the page itself. */
class ShopPage extends LitElement {
  static properties = Object.fromEntries(
    ['text', 'shown', 'items', 'tick', 'name', 'round', 'overlay', 'mounted'].map((name) => [
      name,
      { state: true },
    ]),
  );
  #seed = 1;
  constructor() {
    super();
    this.text = intro;
    this.shown = true;
    this.items = lines.map((line, id) => ({ id, line }));
    this.tick = ticks[1];
    this.name = '';
    this.round = 0;
    this.overlay = '';
    this.mounted = true;
  }
  createRenderRoot() {
    return this;
  }
  updated() {
    window.report('updated reads', this.querySelector('#text').textContent);
  }
  #change() {
    const { text } = this;
    this.text = text === intro ? changed : text === changed ? plain : intro;
  }
  #turn() {
    this.overlay = this.overlay === '' ? lines[7] : this.overlay === lines[7] ? changed : '';
  }
  async #frames() {
    await everyFrame(ticks.length * 3, async (i) => {
      this.tick = ticks[i % ticks.length];
      await this.updateComplete;
      window.report('frame shows', this.querySelector('#tick').textContent);
    });
  }
  async #swap() {
    for (let i = 1; i <= 100; i++) {
      this.round = i;
      await this.updateComplete;
      if (i % 10 === 0) await new Promise((resolve) => setTimeout(resolve, 130));
    }
  }
  render() {
    const { text, shown, items, tick, name, round, overlay, mounted } = this;
    return html`
      <p>Where the tails end, a dovetail <b>${'joint'}</b> begins; no veneer hides it.</p>
      <p id="text">${text}</p>
      <p id="mixed">
        Today ${items.length} things are said, ${shown ? 'and the lathe is one of them' : 'and that is all'},
        by ${name || 'nobody'}.
      </p>
      <p id="cond">${shown ? lines[0] : nothing}</p>
      ${shown ? html`<p id="block">${lines[1]}</p>` : nothing}
      <p id="tick">${tick}</p>
      ${
        mounted
          ? html`<ul id="list">
              ${repeat(
                items,
                ({ id }) => id,
                ({ line }) => html`<li>${line}</li>`,
              )}
            </ul>`
          : nothing
      }
      <shop-list .items=${items}></shop-list>
      ${cache(
        round % 2
          ? html`<p>Round ${round}: the veneer is next, then the chisel.</p>`
          : html`<div>Round ${round}: the burl is on the lathe.</div>`,
      )}
      <p>
        <label
          >Name <input id="name" .value=${name} @input=${(event) => (this.name = event.target.value)}
        /></label>
      </p>
      <p id="echo">You wrote: ${name}</p>
      ${overlay ? html`<p id="portal">${overlay}</p>` : nothing}
      <p>
        <button id="change" @click=${this.#change}>Change</button>
        <button id="toggle" @click=${() => (this.shown = !shown)}>Toggle</button>
        <button id="shuffle" @click=${() => (this.items = shuffled(items, this.#seed++))}>Shuffle</button>
        <button id="insert" @click=${() => (this.items = [{ id: Date.now(), line: changed }, ...items])}>
          Insert
        </button>
        <button id="drop" @click=${() => (this.items = items.slice(1))}>Drop</button>
        <button id="remount" @click=${() => (this.mounted = !mounted)}>Mount</button>
        <button id="overlay" @click=${this.#turn}>Overlay</button>
        <button id="run" @click=${() => (window.busy = this.#frames())}>Run</button>
        <button id="swap" @click=${() => (window.busy = this.#swap())}>Swap</button>
      </p>
    `;
  }
}
customElements.define('shop-page', ShopPage);
