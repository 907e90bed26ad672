// Its templates are compiled in the browser: no command line of its own is needed, and what runs is the same.
import '@angular/compiler';
import { ApplicationRef, Component, inject, provideZonelessChangeDetection, signal } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { changed, everyFrame, intro, lines, plain, shuffled, ticks } from '../../shared/texts.js';

class Page {
  app = inject(ApplicationRef);
  lines = lines;
  text = signal(intro);
  shown = signal(true);
  items = signal(lines.map((line, id) => ({ id, line })));
  tick = signal(ticks[1]);
  name = signal('');
  round = signal(0);
  overlay = signal('');
  mounted = signal(true);
  seed = 1;
  id = 100;
  change() {
    const text = this.text();
    this.text.set(text === intro ? changed : text === changed ? plain : intro);
  }
  shuffle() {
    this.items.set(shuffled(this.items(), this.seed++));
  }
  insert() {
    this.items.set([{ id: this.id++, line: changed }, ...this.items()]);
  }
  drop() {
    this.items.set(this.items().slice(1));
  }
  turn() {
    const { overlay } = this;
    overlay.set(overlay() === '' ? lines[7] : overlay() === lines[7] ? changed : '');
  }
  ngAfterViewChecked() {
    // How many checks there are is a matter of time; what they read is not.
    const reads = document.querySelector('#text')?.textContent;
    if (reads !== this.reads) window.report('hook reads', (this.reads = reads));
  }
  run() {
    window.busy = everyFrame(ticks.length * 3, (i) => {
      this.tick.set(ticks[i % ticks.length]);
      this.app.tick();
      window.report('frame shows', document.querySelector('#tick').textContent);
    });
  }
  swap() {
    window.busy = (async () => {
      for (let i = 1; i <= 100; i++) {
        this.round.set(i);
        this.app.tick();
        if (i % 10 === 0) await new Promise((resolve) => setTimeout(resolve, 130));
      }
    })();
  }
}
const template = `
  <p>Where the tails end, a dovetail <b>{{ 'joint' }}</b> begins; no veneer hides it.</p>
  <p id="text">{{ text() }}</p>
  <p id="mixed">
    Today {{ items().length }} things are said, {{ shown() ? 'and the lathe is one of them' : 'and that is all' }},
    by {{ name() || 'nobody' }}.
  </p>
  <p id="cond">@if (shown()) { {{ lines[0] }} }</p>
  @if (shown()) { <p id="block">{{ lines[1] }}</p> }
  <p id="tick">{{ tick() }}</p>
  @if (mounted()) {
    <ul id="list">
      @for (item of items(); track item.id) { <li>{{ item.line }}</li> }
    </ul>
  }
  @if (round() % 2) {
    <p>Round {{ round() }}: the veneer is next, then the chisel.</p>
  } @else {
    <div>Round {{ round() }}: the burl is on the lathe.</div>
  }
  <p><label>Name <input id="name" [value]="name()" (input)="name.set($event.target.value)" /></label></p>
  <p id="echo">You wrote: {{ name() }}</p>
  @if (overlay()) { <p id="portal">{{ overlay() }}</p> }
  <p>
    <button id="change" (click)="change()">Change</button>
    <button id="toggle" (click)="shown.set(!shown())">Toggle</button>
    <button id="shuffle" (click)="shuffle()">Shuffle</button>
    <button id="insert" (click)="insert()">Insert</button>
    <button id="drop" (click)="drop()">Drop</button>
    <button id="remount" (click)="mounted.set(!mounted())">Mount</button>
    <button id="overlay" (click)="turn()">Overlay</button>
    <button id="run" (click)="run()">Run</button>
    <button id="swap" (click)="swap()">Swap</button>
  </p>
`;

bootstrapApplication(Component({ selector: 'shop-page', template })(Page) ?? Page, {
  providers: [provideZonelessChangeDetection()],
}).catch((error) => window.report('failed', error));
