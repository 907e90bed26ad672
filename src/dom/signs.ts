/**
 * Signs that a framework or an editor owns nodes of the page, or may yet take them over. A missing sign proves nothing
 * (Solid leaves none): links heal wherever they are.
 */

/** Own properties that React, Preact, Vue, Lit, Svelte, Solid, Angular, Alpine, Lexical, ProseMirror and CodeMirror leave. */
const owned = /^_|^\$\$|vnode|^pmView|^cm[TV]/;

/** An element that a framework or an editor has laid its hands on. */
export const isOwned = (element: Element): boolean =>
  Object.getOwnPropertyNames(element).some((name) => owned.test(name));

/** Roots of applications that were rendered on a server, and of frameworks that leave a mark there. */
const rendered =
  '[data-reactroot],[data-v-app],[data-server-rendered],[data-hk],[data-svelte-h],[ng-version],[ng-app],[ng-server-context],' +
  '[q\\:container],[x-data],astro-island,#app,#root,#__next,#__nuxt,#___gatsby';
/** What applications leave on `window` before or while they hydrate. */
const globals = /^(__(next|nuxt|svelte|remix|react_router|preact|vue|q_)|_\$HY|\$nuxt)/i;
/** Comments between which React, Vue, Svelte, Solid, Lit, Angular, Qwik and Astro find their nodes again. */
const hint =
  /^( |\/?\$[?!]?|\/|!\$|#|[[\]].?|\[-?\d|\??lit.*|\/?lit-part.*|bindings=.*|container|ng-.*|\/?qv.*|astro:.*)?$/s;

/** Scripts that can change the page, ours apart. */
const hasScripts = () =>
  [...document.scripts].some(
    ({ type, src, dataset }) =>
      /^$|^module$|javascript/i.test(type) &&
      dataset.glossary === undefined &&
      !/glossary-embed[^/]*$/.test(src),
  );

function hasHint(): boolean {
  const comments = document.createTreeWalker(document.body, NodeFilter.SHOW_COMMENT);
  while (comments.nextNode()) if (hint.test((comments.currentNode as Comment).data)) return true;
  return false;
}

/**
 * Whether nodes of this page may yet be taken over by what was rendered on a server: until the page has loaded with
 * all its scripts, and for good where its markup shows it.
 */
export const mayHydrate = (): boolean =>
  // Guard, hazard 3: "are highlights while the page loads its scripts"
  (document.readyState !== 'complete' && hasScripts()) ||
  // Guard, hazard 3: "highlights everywhere on a page that"
  !!document.querySelector(rendered) ||
  // Guard, hazard 3: "where a framework has left"
  Object.getOwnPropertyNames(window).some((name) => globals.test(name)) ||
  hasHint();
