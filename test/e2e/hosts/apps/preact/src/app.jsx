import { createPortal, flushSync } from 'preact/compat';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { changed, everyFrame, intro, lines, plain, shuffled, ticks } from '../../shared/texts.js';

function Watched({ text }) {
  const ref = useRef(null);
  useLayoutEffect(() => window.report('layout effect reads', ref.current.textContent), [text]);
  return (
    <p id="text" ref={ref}>
      {text}
    </p>
  );
}

export function App() {
  const [text, setText] = useState(intro);
  const [shown, setShown] = useState(true);
  const [items, setItems] = useState(lines.map((line, id) => ({ id, line })));
  const [tick, setTick] = useState(ticks[1]);
  const [name, setName] = useState('');
  const [round, setRound] = useState(0);
  const [portal, setPortal] = useState('');
  const [mounted, setMounted] = useState(true);
  const seed = useRef(1);

  const swap = async () => {
    for (let i = 1; i <= 100; i++) {
      setRound(i);
      await new Promise((resolve) => setTimeout(resolve, i % 10 ? 1 : 130));
    }
  };
  const run = async () => {
    await everyFrame(ticks.length * 3, (i) => {
      flushSync(() => setTick(ticks[i % ticks.length]));
      window.report('frame shows', document.querySelector('#tick').textContent);
    });
  };
  return (
    <>
      <p>
        {'Where the tails end, a dovetail '}
        <b>{'joint'}</b>
        {' begins; no veneer hides it.'}
      </p>
      <Watched text={text} />
      <p id="mixed">
        Today {items.length} things are said, {shown ? 'and the lathe is one of them' : 'and that is all'}, by{' '}
        {name || 'nobody'}.
      </p>
      <p id="cond">{shown && lines[0]}</p>
      {shown && <p id="block">{lines[1]}</p>}
      <p id="tick">{tick}</p>
      {mounted && (
        <ul id="list">
          {items.map(({ id, line }) => (
            <li key={id}>{line}</li>
          ))}
        </ul>
      )}
      {round % 2 ? (
        <p key="odd">Round {round}: the veneer is next, then the chisel.</p>
      ) : (
        <div key="even">Round {round}: the burl is on the lathe.</div>
      )}
      <p>
        <label>
          Name <input id="name" value={name} onInput={(event) => setName(event.target.value)} />
        </label>
      </p>
      <p id="echo">You wrote: {name}</p>
      {portal && createPortal(<p id="portal">{portal}</p>, document.querySelector('#aside'))}
      <p>
        <button
          id="change"
          onClick={() => setText(text === intro ? changed : text === changed ? plain : intro)}
        >
          Change
        </button>
        <button id="toggle" onClick={() => setShown(!shown)}>
          Toggle
        </button>
        <button id="shuffle" onClick={() => setItems(shuffled(items, seed.current++))}>
          Shuffle
        </button>
        <button id="insert" onClick={() => setItems([{ id: Date.now(), line: changed }, ...items])}>
          Insert
        </button>
        <button id="drop" onClick={() => setItems(items.slice(1))}>
          Drop
        </button>
        <button id="remount" onClick={() => setMounted(!mounted)}>
          Mount
        </button>
        <button
          id="overlay"
          onClick={() => setPortal(portal === '' ? lines[7] : portal === lines[7] ? changed : '')}
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
