import { isOurs } from './define.js';
import { embedByScript } from './elements/embed/by-script.js';

/** The drop-in script. */
if (isOurs) embedByScript();
