import { partOf } from '../part.js';
import type * as Front from './front.js';

let loading: Promise<typeof Front | void> | undefined;

/** What no page needs before its marks. */
export const loadFront = (): Promise<typeof Front | void> =>
  (loading ??= partOf(import('./front.js'), 'the panel'));
