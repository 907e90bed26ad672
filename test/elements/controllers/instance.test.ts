import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';
import { InstanceController } from '../../../src/elements/controllers/instance.js';
import { getInstance } from '../../../src/elements/store.js';
import { ViewElement } from '../../../src/elements/view-element.js';

class InstanceProbe extends ViewElement {
  static override readonly attributes = { for: '' };
  static override readonly styles = '';
  declare for: string;
  readonly instance = new InstanceController(this, () => this.for || 'default');
  drawn = 0;
  protected render() {
    this.drawn++;
    return html`${this.instance.value.settings.partner}`;
  }
}
customElements.define('instance-probe', InstanceProbe);

const partner = (name: string, value: string) => {
  const instance = getInstance(name);
  instance.update({ settings: { ...instance.settings, partner: value } });
};
const shown = (probe: InstanceProbe) => probe.shadowRoot!.textContent;

describe('an element and the instance that it names', () => {
  it('the instance first', async () => {
    partner('first', 'a');
    expect(shown(await fixture<InstanceProbe>('<instance-probe for="first"></instance-probe>'))).to.equal(
      'a',
    );
  });

  it('the element first', async () => {
    const probe = await fixture<InstanceProbe>('<instance-probe for="later"></instance-probe>');
    expect(shown(probe)).to.equal('');
    partner('later', 'b');
    await probe.updateComplete;
    expect(shown(probe)).to.equal('b');
  });

  it('no name means the default one', async () => {
    const probe = await fixture<InstanceProbe>('<instance-probe></instance-probe>');
    expect(probe.instance.value).to.equal(getInstance());
  });

  it('another name: follows the new one and lets go of the old one', async () => {
    partner('new', 'n');
    const probe = await fixture<InstanceProbe>('<instance-probe for="old"></instance-probe>');
    probe.for = 'new';
    await probe.updateComplete;
    expect(shown(probe)).to.equal('n');
    const { drawn } = probe;
    partner('old', 'o');
    await probe.updateComplete;
    expect(probe.drawn).to.equal(drawn);
    partner('new', 'm');
    await probe.updateComplete;
    expect(shown(probe)).to.equal('m');
  });

  it('out of the page it hears nothing; back in it, it has caught up', async () => {
    const probe = await fixture<InstanceProbe>('<instance-probe for="away"></instance-probe>');
    const parent = probe.parentElement!;
    probe.remove();
    const { drawn } = probe;
    partner('away', 'x');
    await probe.updateComplete;
    expect(probe.drawn).to.equal(drawn);
    parent.append(probe);
    await probe.updateComplete;
    expect(shown(probe)).to.equal('x');
  });
});
