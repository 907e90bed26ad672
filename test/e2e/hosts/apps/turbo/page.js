document.addEventListener('turbo:load', () => window.report('loaded', document.title));
document.addEventListener('turbo:render', ({ detail }) => window.report('rendered', detail.isPreview));
const ours = 'glossary-term, glossary-card, glossary-embed, glossary-panel';
/** What of ours a snapshot has kept: Turbo clones the body a moment after it has told everyone. */
const { cloneNode } = Node.prototype;
window.addEventListener('turbo:before-cache', () => {
  setTimeout(() => {
    const page = cloneNode.call(document.body, true);
    window.report('at the time of the snapshot', page.querySelectorAll(ours).length);
  });
});
window.kept = () => {
  const found = [];
  const { snapshotCache } = window.Turbo.session.view;
  for (const each of Object.values(snapshotCache.snapshots ?? snapshotCache.entries ?? {}))
    found.push(each.element.querySelectorAll(ours).length);
  return found;
};
