const fragments = await Promise.all([1, 2, 3].map(async (i) => (await fetch(`fragments/${i}.html`)).text()));
const at = (id) => document.getElementById(id);
at('hundred').onclick = () => {
  window.busy = (async () => {
    for (let i = 0; i < 100; i++) {
      await window.htmx.ajax('GET', `fragments/${(i % 3) + 1}.html`, {
        target: '#swapped',
        swap: 'innerHTML',
      });
      if (i % 10 === 0) await new Promise((resolve) => setTimeout(resolve, 130));
    }
  })();
};
/** A hundred times; each must come out as the fragment has it. */
const morphs = (morph) => () => {
  window.busy = (async () => {
    for (let i = 0; i < 100; i++) {
      const wanted = document.createElement('div');
      wanted.innerHTML = fragments[i % 3];
      morph(at('swapped'), fragments[i % 3]);
      const shown = at('swapped').textContent;
      if (shown !== wanted.textContent) window.report('round', i, 'shows', shown);
      if (i % 10 === 0) await new Promise((resolve) => setTimeout(resolve, 130));
    }
  })();
};
at('idiomorph').onclick = morphs((to, html) => window.Idiomorph.morph(to, html, { morphStyle: 'innerHTML' }));
at('morphdom').onclick = morphs((to, html) => window.morphdom(to, `<div id="swapped">${html}</div>`));
