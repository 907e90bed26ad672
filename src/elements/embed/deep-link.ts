import { resolveId } from '../../core/redirects.js';
import type { GlossarySource } from '../../core/source.js';
import type { PanelPort } from '../store.js';

/** `#glossary=<entry>` or `#glossary=<entry>/<question>`. */
function wanted(): { termId: string; faqId?: string } | undefined {
  const found = /^#glossary=([^/]+)(?:\/(.+))?$/.exec(location.hash);
  if (!found) return undefined;
  try {
    const [termId, faqId] = found.slice(1).map((each) => each && decodeURIComponent(each));
    return { termId: termId!, ...(faqId && { faqId }) };
  } catch {
    return undefined; // a half-encoded link is somebody else's
  }
}

/** The panels that answer to links, with their glossaries. */
const followers = new Map<PanelPort, GlossarySource>();

async function look(): Promise<void> {
  const link = wanted();
  if (!link) return;
  for (const [panel, source] of followers) {
    const { redirects } = await source.frame().catch(() => ({ redirects: undefined }));
    const has = (id: string) => source.names.entries.some((entry) => entry.id === id);
    if (!followers.has(panel) || !resolveId(link.termId, has, redirects)) continue;
    panel.open({ ...link, via: 'link' });
    return;
  }
}
const changed = () => void look();

/** Opens the panel at the entry that the address names, now and whenever the address changes. */
export const deepLink = {
  follow(panel: PanelPort, source: GlossarySource): void {
    if (!followers.size) addEventListener('hashchange', changed);
    followers.set(panel, source);
    changed();
  },
  forget(panel: PanelPort | undefined): void {
    if (!panel || !followers.delete(panel)) return;
    if (!followers.size) removeEventListener('hashchange', changed);
  },
};
