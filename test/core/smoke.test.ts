import { expect } from '@open-wc/testing';
import { referenceMatcher } from './reference/reference.js';
it('x', () => { expect(referenceMatcher({entries:[{id:'a',term:'Control',forms:[]}]})('a CONTROLs b')).to.deep.equal([{start:2,end:10,termId:'a'}]); });
