import type { ViewElement } from '../view-element.js';
import { GlossaryToolkitViewEvent } from '../events.js';
import type { Instance } from '../store.js';
import { whenSeen } from './seen.js';

/** Offers already reported on this page, by instance. */
const reported = new Set<string>();

/**
 * Reports `glossary-toolkit-view` for the offers that its host shows: half visible for one second, once a page for
 * each toolkit.
 */
export const reportOffers = (
  host: ViewElement,
  about: () => { readonly instance: Instance; readonly partner: string },
): void =>
  whenSeen(host, '[data-toolkit]', 0.5, ({ dataset: { toolkit = '', term } }) => {
    const { instance, partner } = about();
    const key = `${instance.name} ${toolkit}`;
    if (reported.has(key)) return;
    reported.add(key);
    host.dispatchEvent(new GlossaryToolkitViewEvent(toolkit, term, partner));
  });
