import { expect } from '@open-wc/testing';
import { closed, hover, type HoverEffect, type HoverEvent, type HoverState } from '../../src/core/hover.js';

/**
 * One row is one test: what happens, from a closed card on, and what the card is asked to do in the end.
 * Marks are A and B; `tick` is the timer set last, `oldTick` the one before it, `data` the answer to the last
 * request, `oldData` to the one before. The last column gives the effects of the last step alone, then where
 * the machine stands.
 */
type Row = [title: string, steps: string, effects: string, state: string];

/** Milliseconds: written out, so that the contract's numbers stand here and not the code's. */
const [show, hide, swap, view] = [350, 300, 120, 1000];

const rows: Record<string, Row[]> = {
  'a11y card: hover shows after 350 ms': [
    ['the pointer on a mark waits and warms the data', 'over A', `prepare A, wait ${show}`, 'waiting A'],
    ['after the wait the card shows', 'over A; tick', 'show A hover, load', 'open A hover'],
    ['leaving before that opens nothing', 'over A; leave; oldTick', '', 'closed'],
    ['moving on the same mark does not start again', 'over A; over A', '', 'waiting A'],
    ['another mark starts its own wait', 'over A; over B', `prepare B, wait ${show}`, 'waiting B'],
    ['the timer of a mark that was left is dropped', 'over A; over B; oldTick', '', 'waiting B'],
    ['leaving the page with nothing open', 'leave', '', 'closed'],
  ],
  'a11y card: hides 300 ms after the pointer left, and the pointer may cross into it': [
    ['leaving waits', 'open A; leave', `wait ${hide}`, 'leaving A hover'],
    ['after the wait it hides, the focus stays where it is', 'open A; leave; tick', 'hide A', 'closed'],
    ['leaving twice waits once', 'open A; leave; leave', '', 'leaving A hover'],
    ['crossing into the card keeps it', 'open A; leave; overCard', '', 'open A hover'],
    ['the late timer of a crossing is dropped', 'open A; leave; overCard; oldTick', '', 'open A hover'],
    ['leaving the card waits again', 'open A; leave; overCard; leave', `wait ${hide}`, 'leaving A hover'],
    ['back on the mark keeps it', 'open A; leave; over A', '', 'open A hover'],
  ],
  'moving from mark to mark while open switches quickly': [
    ['a short wait', 'open A; over B', `prepare B, wait ${swap}`, 'switching A hover'],
    ['then the other', 'open A; over B; tick', 'hide A, show B hover, load', 'open B hover'],
    ['a mark crossed on the way to the card', 'open A; over B; overCard; oldTick', '', 'open A hover'],
    ['also while leaving', 'open A; leave; over B; tick', 'hide A, show B hover, load', 'open B hover'],
    ['back to the first', 'open A; over B; over A; oldTick', '', 'open A hover'],
    ['off again', 'open A; over B; leave', `wait ${hide}`, 'leaving A hover'],
    ['resting on the other does not start again', 'open A; over B; over B', '', 'switching A hover'],
    ['the other goes away', 'open A; over B; gone B; oldTick', '', 'open A hover'],
  ],
  'a11y card: focus alone never opens': [
    ['focus on a mark', 'focusMark A', '', 'closed'],
    ['focus on a mark under the pointer', 'over A; focusMark A', '', 'waiting A'],
    ['focus on another mark, card open by hover', 'open A; focusMark B', '', 'open A hover'],
  ],
  'a11y card: Enter or Space opens and moves in': [
    ['closed', 'key A', 'show A key, load, focusCard', 'open A key inside'],
    ['open by hover', 'open A; key A', 'focusCard', 'open A key inside'],
    ['open at another mark', 'open A; key B', 'hide A, show B key, load, focusCard', 'open B key inside'],
    ['while waiting', 'over A; key A', 'show A key, load, focusCard', 'open A key inside'],
    ['the timer of that wait is dropped', 'over A; key A; oldTick', '', 'open A key inside'],
    ['on the mark again closes', 'key A; focusMark A; key A', 'hide A, focusMark A', 'closed'],
  ],
  'a11y card: a tap opens, a second tap or one outside closes': [
    ['a tap opens, the focus stays', 'tap A', 'show A tap, load', 'open A tap'],
    ['the second closes', 'tap A; tap A', 'hide A', 'closed'],
    ['outside closes', 'tap A; outside', 'hide A', 'closed'],
    ['outside closes what hovering opened', 'open A; outside', 'hide A', 'closed'],
    ['outside, with the focus inside, leaves the focus to the tap', 'key A; outside', 'hide A', 'closed'],
    ['outside with nothing open', 'outside', '', 'closed'],
    ['outside while waiting', 'over A; outside; oldTick', '', 'closed'],
    ['on another mark', 'tap A; tap B', 'hide A, show B tap, load', 'open B tap'],
    ['on what hovering opened keeps it', 'open A; tap A', '', 'open A tap'],
    ['kept by a tap while leaving', 'open A; leave; tap A; oldTick', '', 'open A tap'],
    ['what a tap opened does not leave with the pointer', 'tap A; leave', '', 'open A tap'],
    ['nor switch under it', 'tap A; over B', '', 'open A tap'],
  ],
  'a11y card: Escape closes and the focus returns only from inside': [
    ['opened by keyboard', 'key A; escape', 'hide A, focusMark A', 'closed'],
    [
      'opened by keyboard, focus back on the mark',
      'key A; focusMark A; escape',
      'hide A, focusMark A',
      'closed',
    ],
    ['opened by tap', 'tap A; escape', 'hide A', 'closed'],
    ['opened by hover: the focus is somewhere in the page', 'open A; escape', 'hide A', 'closed'],
    ['opened by hover, focus moved in', 'open A; focusCard; escape', 'hide A, focusMark A', 'closed'],
    ['while leaving', 'open A; leave; escape', 'hide A', 'closed'],
    ['while waiting', 'over A; escape; oldTick', '', 'closed'],
    ['with nothing open', 'escape', '', 'closed'],
  ],
  'a11y card: the focus inside keeps it, Tab out of it closes it': [
    ['leaving does nothing', 'open A; focusCard; leave', '', 'open A hover inside'],
    ['moving in stops the leaving', 'open A; leave; focusCard; oldTick', '', 'open A hover inside'],
    ['other marks do not take over', 'open A; focusCard; over B', '', 'open A hover inside'],
    ['Tab out of the card closes it', 'key A; focusElsewhere', 'hide A', 'closed'],
    ['Tab out to another mark closes it', 'key A; focusMark B', 'hide A', 'closed'],
    ['Shift+Tab to its mark keeps it', 'key A; focusMark A', '', 'open A key'],
    ['from its mark onward closes it', 'key A; focusMark A; focusElsewhere', 'hide A', 'closed'],
    ['tapped open, Tab away closes it', 'tap A; focusElsewhere', 'hide A', 'closed'],
    ['hovered open, typing elsewhere keeps it', 'open A; focusElsewhere', '', 'open A hover'],
    ['focus in the card of nothing', 'focusCard', '', 'closed'],
  ],
  'late answers are dropped': [
    ['data in time', 'open A; data', 'fill, place', 'open A hover'],
    ['data while leaving', 'open A; leave; data', 'fill, place', 'leaving A hover'],
    ['data after the card closed', 'open A; outside; data', '', 'closed'],
    ['data of the mark before', 'open A; key B; oldData', '', 'open B key inside'],
    ['data of the term before a turn', 'open A; turn; oldData', '', 'open A hover'],
    ['data of the term after a turn', 'open A; turn; data', 'fill, place', 'open A hover'],
    ['data of the first opening in the second', 'tap A; tap A; tap A; oldData', '', 'open A tap'],
  ],
  'turning to another term in place': [
    ['loads it and keeps the focus in the card', 'open A; turn', 'load, focusCard', 'open A hover'],
    ['stops the leaving', 'open A; leave; turn; oldTick', '', 'open A hover'],
    ['nothing to turn', 'turn', '', 'closed'],
  ],
  'the page moves': [
    ['scroll and resize place it anew', 'open A; moved', 'place', 'open A hover'],
    ['closed, they do nothing', 'over A; moved', '', 'waiting A'],
    ['scrolled away it closes', 'open A; away', 'hide A', 'closed'],
    ['unless the focus is inside', 'key A; away', '', 'open A key inside'],
    ['the mark goes away', 'open A; gone A', 'hide A', 'closed'],
    ['the mark goes away under the focus', 'key A; gone A', 'hide A', 'closed'],
    ['the mark goes away while waiting', 'over A; gone A; oldTick', '', 'closed'],
    ['another mark goes away', 'open A; gone B', '', 'open A hover'],
  ],
  'going on to the panel or a page': [
    ['closes and moves no focus', 'key A; dismiss', 'hide A', 'closed'],
    ['closed, it does nothing', 'dismiss', '', 'closed'],
  ],
  [`open for ${view} ms counts as a view`]: [
    ['in time', 'open A; viewed', 'report', 'open A hover'],
    ['after a turn', 'open A; turn; viewed', 'report', 'open A hover'],
    ['closed before', 'tap A; tap A; viewed', '', 'closed'],
    ['another is shown by then', 'open A; tap B; oldViewed', '', 'open B tap'],
  ],
};

class Machine {
  state: HoverState<string> = closed;
  timers: number[] = [];
  loads: number[] = [];
  last: HoverEffect<string, object>[] = [];

  run(step: string): void {
    const [word = '', mark = ''] = step.split(' ');
    if (word === 'open') return ['over A', 'tick'].forEach((each) => this.run(each));
    this.send(this.eventOf(word, mark));
  }
  eventOf(word: string, mark: string): HoverEvent<string, object> {
    switch (word) {
      case 'tick':
        return { type: 'time', token: this.timers.at(-1)! };
      case 'oldTick': {
        // The latest timer that was set before the last two steps made it stale.
        const old = this.timers.filter((token) => token !== this.state.token).at(-1)!;
        return { type: 'time', token: old };
      }
      case 'data':
        return { type: 'data', token: this.loads.at(-1)!, data: {} };
      case 'oldData':
        return { type: 'data', token: this.loads.at(-2)!, data: {} };
      case 'viewed':
        return { type: 'viewed', token: this.loads.at(-1)! };
      case 'oldViewed':
        return { type: 'viewed', token: this.loads.at(-2)! };
      case 'key':
      case 'tap':
        return { type: 'press', mark, by: word };
      default:
        return (mark ? { type: word, mark } : { type: word }) as HoverEvent<string, object>;
    }
  }
  send(event: HoverEvent<string, object>): void {
    const { state, effects } = hover(this.state, event);
    this.state = state;
    this.last = effects;
    for (const effect of effects) {
      if (effect.do === 'wait') this.timers.push(effect.token);
      if (effect.do === 'load') this.loads.push(effect.token);
    }
  }
  get effects(): string {
    return this.last
      .map((effect) =>
        [
          effect.do,
          'mark' in effect && effect.mark,
          'by' in effect && effect.by,
          effect.do === 'wait' && effect.ms,
        ]
          .filter(Boolean)
          .join(' '),
      )
      .join(', ');
  }
  get place(): string {
    const { state } = this;
    if (state.at === 'closed') return 'closed';
    if (state.at === 'waiting') return `waiting ${state.mark}`;
    return `${state.at} ${state.mark} ${state.by}${state.inside ? ' inside' : ''}`;
  }
}

describe('hover', () => {
  for (const [group, table] of Object.entries(rows))
    describe(group, () => {
      for (const [title, steps, effects, state] of table)
        it(title, () => {
          const machine = new Machine();
          for (const step of steps.split('; ')) machine.run(step);
          expect(machine.effects).to.equal(effects);
          expect(machine.place).to.equal(state);
        });
    });

  it('changes nothing that it was given', () => {
    const first = hover<string, object>(closed, { type: 'press', mark: 'A', by: 'key' });
    const copy = structuredClone(first.state);
    hover(Object.freeze(first.state), { type: 'escape' });
    expect(first.state).to.deep.equal(copy);
  });

  it('gives every wait and every load a token of its own', () => {
    const machine = new Machine();
    for (const step of 'over A; over B; tick; leave; over A; tick; turn; tap A; tap A'.split('; '))
      machine.run(step);
    const tokens = [...machine.timers, ...machine.loads.filter((token) => !machine.timers.includes(token))];
    expect(new Set(tokens).size).to.equal(tokens.length);
    expect(tokens.length).to.be.greaterThan(6);
  });
});
