import { isOurs } from './define.js';
import { embedByScript } from './elements/embed/by-script.js';

/** The drop-in script. */
// Guard, hazard 35: "where another script has the tag, makes none"
if (isOurs) embedByScript();
