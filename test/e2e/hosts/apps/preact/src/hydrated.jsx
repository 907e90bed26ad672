import { hydrate } from 'preact';
import { App } from './app.jsx';

window.hydrate = () => {
  const before = [...document.querySelectorAll('#app *')];
  hydrate(<App />, document.querySelector('#app'));
  window.busy = new Promise((resolve) => setTimeout(resolve, 100)).then(() =>
    window.report('kept', before.filter((each) => each.isConnected).length, 'of', before.length),
  );
};
// Late: once the page was there for a while, as an island does that waits until it is looked at.
if (!location.search.includes('late')) window.hydrate();
