import { resolveId } from '../../core/redirects.js';
import type { Instance, PanelRequest } from '../store.js';

/** `#glossary=<entry>` or `#glossary=<entry>/<question>`. */
function wanted(): (PanelRequest & { termId: string }) | undefined {
  const found = /^#glossary=([^/]+)(?:\/(.+))?$/.exec(location.hash);
  try {
    const [termId, faqId] = found?.slice(1).map((each) => each && decodeURIComponent(each)) ?? [];
    return termId ? { termId, ...(faqId && { faqId }), via: 'link' } : undefined;
  } catch {
    return undefined; // a half-encoded link is somebody else's
  }
}

/** The instances whose panels answer to links. */
const followers = new Set<Instance>();

async function holds({ source }: Instance, id: string): Promise<boolean> {
  const has = (each: string) => !!source?.names.entries.some((entry) => entry.id === each);
  // Only a former id needs more than the names.
  return has(id) || !!resolveId(id, has, (await source?.frame().catch(() => undefined))?.redirects);
}

/** The first instance that knows the entry opens it. */
async function look(instances: Iterable<Instance>): Promise<void> {
  const link = wanted();
  if (!link) return;
  for (const instance of instances) {
    if (!(await holds(instance, link.termId)) || !followers.has(instance)) continue;
    instance.panel?.open(link);
    return;
  }
}
const changed = () => void look(followers);

/** Opens the panel at the entry that the address names, now and whenever the address changes. */
export const deepLink = {
  follow(instance: Instance): void {
    if (followers.has(instance)) return;
    if (!followers.size) addEventListener('hashchange', changed);
    followers.add(instance);
    void look([instance]);
  },
  forget(instance: Instance): void {
    if (followers.delete(instance) && !followers.size) removeEventListener('hashchange', changed);
  },
};
