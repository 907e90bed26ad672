/** The look of what panel and entry have in common; after `tokens`. */
export { baseStyles } from './base-styles.js';
export { entryStyles } from './entry-styles.js';
export { toolkitStyles } from './toolkit-styles.js';
