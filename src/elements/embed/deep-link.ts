import type { Instance } from '../store.js';

/** The instances whose panels answer to links. */
const followers = new Set<Instance>();

/** `#glossary=<entry>` or `#glossary=<entry>/<question>`: the first instance that knows the entry opens it. */
async function look(instances: Iterable<Instance>): Promise<void> {
  const found = /^#glossary=([^/]+)\/?(.*)/.exec(location.hash) ?? [];
  const [, termId, faqId] = found.map(decodeURIComponent);
  if (!termId) return;
  for (const instance of instances) {
    const { source } = instance;
    // Only a former id needs more than the names.
    const isThere =
      source?.names.entries.some(({ id }) => id === termId) ||
      (await source?.card(termId).catch(() => undefined));
    if (isThere && followers.has(instance)) {
      instance.panel?.open({ termId, faqId, via: 'link' });
      return;
    }
  }
}
// Guard, addresses: "that is none of ours opens nothing"
const follow = (instances: Iterable<Instance>) => look(instances).catch(() => {}); // a half-encoded link is somebody else's
const changed = () => follow(followers);

/** Opens the panel at the entry that the address names, now and whenever the address changes. */
export const deepLink = {
  follow(instance: Instance): void {
    if (followers.has(instance)) return;
    followers.add(instance);
    addEventListener('hashchange', changed);
    void follow([instance]);
  },
  forget(instance: Instance): void {
    followers.delete(instance);
    // Guard, hazard 38: "taken away, it leaves no listener behind"
    if (!followers.size) removeEventListener('hashchange', changed);
  },
};
