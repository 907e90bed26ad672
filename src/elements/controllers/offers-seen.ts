import type { LitElement } from 'lit';
import type { Instance } from '../store.js';
import { GlossaryToolkitViewEvent } from '../events.js';
import { SeenController } from './seen.js';

/** Offers already reported on this page, by instance. */
const reported = new WeakMap<Instance, Set<string>>();

/**
 * Reports `glossary-toolkit-view` for the offers that its host shows: half visible for one second, once a page for
 * each toolkit. An offer that comes into view is drawn again, so that a discount that has ended meanwhile is gone.
 */
export class OffersSeenController extends SeenController {
  constructor(host: LitElement, about: () => { instance: Instance; partner: string }) {
    super(host, {
      select: () => host.renderRoot.querySelectorAll('[data-toolkit]'),
      onShown: () => host.requestUpdate(),
      onSeen: (element) => {
        const { instance, partner } = about();
        const { toolkit, term } = (element as HTMLElement).dataset;
        const known = reported.get(instance) ?? new Set();
        reported.set(instance, known);
        if (!toolkit || known.has(toolkit)) return;
        known.add(toolkit);
        host.dispatchEvent(new GlossaryToolkitViewEvent(toolkit, term, partner));
      },
    });
  }
}
