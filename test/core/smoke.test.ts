import { expect } from '@open-wc/testing';
import { getInstance } from '../../src/elements/store.js';
it('store', () => { expect(getInstance()).to.equal(getInstance('default')); });
