import Fuse from 'fuse.js';
import Mark from 'mark.js/dist/mark.es6.js';
import tippy from 'tippy.js';

globalThis.stack = { tippy, Mark, Fuse };
