import { getInstance, type Instance } from '../store.js';
import type { ViewElement } from '../view-element.js';

/** Keeps an element up to date with the instance that it names, whichever of the two comes first. */
export class InstanceController {
  /** `getName` is asked at each update, since the name may change. */
  constructor(
    host: ViewElement,
    private readonly getName: () => string,
  ) {
    let followed: Instance | undefined;
    const changed = () => host.requestUpdate();
    host.follow(() => {
      const instance = host.isConnected ? this.value : undefined;
      if (instance === followed) return;
      followed?.removeEventListener('change', changed);
      instance?.addEventListener('change', changed);
      followed = instance;
      // A page that was away for long may hold an offer that has ended.
      document[instance ? 'addEventListener' : 'removeEventListener']('visibilitychange', changed);
    });
  }

  get value(): Instance {
    return getInstance(this.getName() || undefined);
  }
}
