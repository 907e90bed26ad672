import { hydrateRoot } from 'react-dom/client';
import { App } from './app.jsx';

window.hydrate = () => {
  const before = [...document.querySelectorAll('#app *')];
  hydrateRoot(document.querySelector('#app'), <App />, {
    onRecoverableError: (error) => window.report('recoverable', error),
  });
  // The server's own elements must be those that the app goes on with.
  window.busy = new Promise((resolve) => setTimeout(resolve, 100)).then(() =>
    window.report('kept', before.filter((each) => each.isConnected).length, 'of', before.length),
  );
};
// Late: once the page was there for a while, as an island does that waits until it is looked at.
if (!location.search.includes('late')) window.hydrate();
