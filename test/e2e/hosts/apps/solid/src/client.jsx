import { createEffect, createSignal, For, Match, Show, Switch } from 'solid-js';
import { Portal, render } from 'solid-js/web';
import { changed, everyFrame, intro, lines, plain, shuffled, ticks } from '../../shared/texts.js';

function App() {
  const [text, setText] = createSignal(intro);
  const [shown, setShown] = createSignal(true);
  const [items, setItems] = createSignal(lines.map((line, id) => ({ id, line })));
  const [tick, setTick] = createSignal(ticks[1]);
  const [name, setName] = createSignal('');
  const [round, setRound] = createSignal(0);
  const [overlay, setOverlay] = createSignal('');
  const [mounted, setMounted] = createSignal(true);
  let watched;
  let seed = 1;
  createEffect(() => window.report('effect reads', text().length, watched.textContent));

  const swap = async () => {
    for (let i = 1; i <= 100; i++) {
      setRound(i);
      if (i % 10 === 0) await new Promise((resolve) => setTimeout(resolve, 130));
    }
  };
  const run = () =>
    everyFrame(ticks.length * 3, (i) => {
      setTick(ticks[i % ticks.length]);
      window.report('frame shows', document.querySelector('#tick').textContent);
    });
  return (
    <>
      <p>
        Where the tails end, a dovetail <b>joint</b> begins; no veneer hides it.
      </p>
      <p id="text" ref={watched}>
        {text()}
      </p>
      <p id="mixed">
        Today {items().length} things are said, {shown() ? 'and the lathe is one of them' : 'and that is all'}
        , by {name() || 'nobody'}.
      </p>
      <p id="cond">
        <Show when={shown()}>{lines[0]}</Show>
      </p>
      <Show when={shown()}>
        <p id="block">{lines[1]}</p>
      </Show>
      <p id="tick">{tick()}</p>
      <Show when={mounted()}>
        <ul id="list">
          <For each={items()}>{(item) => <li>{item.line}</li>}</For>
        </ul>
      </Show>
      <Switch>
        <Match when={round() % 2}>
          <p>Round {round()}: the veneer is next, then the chisel.</p>
        </Match>
        <Match when={!(round() % 2)}>
          <div>Round {round()}: the burl is on the lathe.</div>
        </Match>
      </Switch>
      <p>
        <label>
          Name <input id="name" value={name()} onInput={(event) => setName(event.target.value)} />
        </label>
      </p>
      <p id="echo">You wrote: {name()}</p>
      <Show when={overlay()}>
        <Portal mount={document.querySelector('#aside')}>
          <p id="portal">{overlay()}</p>
        </Portal>
      </Show>
      <p>
        <button
          id="change"
          onClick={() => setText(text() === intro ? changed : text() === changed ? plain : intro)}
        >
          Change
        </button>
        <button id="toggle" onClick={() => setShown(!shown())}>
          Toggle
        </button>
        <button id="shuffle" onClick={() => setItems(shuffled(items(), seed++))}>
          Shuffle
        </button>
        <button id="insert" onClick={() => setItems([{ id: Date.now(), line: changed }, ...items()])}>
          Insert
        </button>
        <button id="drop" onClick={() => setItems(items().slice(1))}>
          Drop
        </button>
        <button id="remount" onClick={() => setMounted(!mounted())}>
          Mount
        </button>
        <button
          id="overlay"
          onClick={() => setOverlay(overlay() === '' ? lines[7] : overlay() === lines[7] ? changed : '')}
        >
          Overlay
        </button>
        <button id="run" onClick={() => (window.busy = run())}>
          Run
        </button>
        <button id="swap" onClick={() => (window.busy = swap())}>
          Swap
        </button>
      </p>
    </>
  );
}

render(() => <App />, document.querySelector('#app'));
