/**
 * When the card shows and hides: a pure state machine, so that every timing rule can be tested as data.
 *
 *                 press ─────────────────────────────────────────────┐
 *                                                                    ▼
 *   ┌────────┐ over mark ┌─────────┐        350 ms          ┌─────────────────┐ leave ┌─────────┐
 *   │ closed │──────────▶│ waiting │───────────────────────▶│      open       │──────▶│ leaving │
 *   └────────┘           └─────────┘                        │ by hover/tap/key│◀──────│         │
 *        ▲       leave        │                             └─────────────────┘ over  └─────────┘
 *        ├────────────────────┘                                  │      ▲  ▲       card, mark │
 *        │                                        over other mark│      │  └──────┐          │
 *        │                                                       ▼      │120 ms   │over      │
 *        │                                                    ┌───────────┐   card, mark      │
 *        │                                                    │ switching │───────┘          │
 *        │                                                    └───────────┘                  │
 *        └─── Escape, press again, outside, focus elsewhere, mark gone, 300 ms ◀─────────────┘
 *
 * Only a card opened by hover leaves and switches by itself; one that was opened by press, or that holds the
 * focus, stays until it is closed. Every timer and every request for data carries a token; an answer whose
 * token is not the current one is dropped, so nothing has ever to be cancelled.
 */

/** Milliseconds. Each stands for an intention. */
export const delays = {
  /** The pointer rests on a mark: long enough that reading along with the pointer opens nothing. */
  show: 350,
  /** The pointer left mark and card: long enough to cross the gap between them (WCAG 2.2, 1.4.13). */
  hide: 300,
  /** From mark to mark while a card is open: quick, yet a mark crossed on the way to the card opens nothing. */
  swap: 120,
  /** Open for that long counts as a view. */
  view: 1000,
} as const;

export type OpenedBy = 'hover' | 'tap' | 'key';

/** `M` is whatever stands for a mark; marks are the same when they are `===`. */
export type HoverState<M> =
  | { at: 'closed'; token: number }
  | { at: 'waiting'; token: number; mark: M }
  | {
      /** `leaving` and `switching` are open, too, while a timer runs. */
      at: 'open' | 'leaving' | 'switching';
      token: number;
      mark: M;
      /** Token of what the card shows; changes with every opening and every turn to another term. */
      shown: number;
      by: OpenedBy;
      /** The focus is in the card. */
      inside: boolean;
      next?: M;
    };

export type HoverEvent<M, D = never> =
  /** The pointer that can hover (mouse, pen) is over a mark, over the card, or over neither. */
  | { type: 'over'; mark: M }
  | { type: 'overCard' }
  | { type: 'leave' }
  /** A tap, a click, or Enter or Space on a mark. */
  | { type: 'press'; mark: M; by: 'tap' | 'key' }
  /** A tap or click on neither a mark nor the card. */
  | { type: 'outside' }
  | { type: 'escape' }
  | { type: 'focusCard' }
  | { type: 'focusMark'; mark: M }
  | { type: 'focusElsewhere' }
  /** The card turns to another term, in place. */
  | { type: 'turn' }
  /** The reader goes on to the panel or a page, or the host keeps the card from opening: no focus is moved. */
  | { type: 'dismiss' }
  /** The mark was removed or hidden. */
  | { type: 'gone'; mark: M }
  /** The open mark was scrolled out of sight. */
  | { type: 'away' }
  /** Something scrolled or changed its size. */
  | { type: 'moved' }
  | { type: 'time'; token: number }
  /** The card was open for `delays.view`. */
  | { type: 'viewed'; token: number }
  | { type: 'data'; token: number; data: D };

export type HoverEffect<M, D = never> =
  /** Answer with `time` and the token after `ms`. */
  | { do: 'wait'; ms: number; token: number }
  /** The reader may be about to open this: have its data ready. */
  | { do: 'prepare'; mark: M }
  /** Show the card at the mark, in place of any other. */
  | { do: 'show'; mark: M; by: OpenedBy }
  /** Answer with `data` and the token. */
  | { do: 'load'; token: number }
  | { do: 'fill'; data: D }
  | { do: 'place' }
  | { do: 'hide'; mark: M }
  | { do: 'focusCard' }
  | { do: 'focusMark'; mark: M }
  | { do: 'report' };

export interface Step<M, D = never> {
  state: HoverState<M>;
  effects: HoverEffect<M, D>[];
}

export const closed: HoverState<never> = { at: 'closed', token: 0 };

/** One step: what is so after the event, and what is to be done. */
export function hover<M, D = never>(state: HoverState<M>, event: HoverEvent<M, D>): Step<M, D> {
  type Open = Exclude<HoverState<M>, { at: 'closed' | 'waiting' }>;
  type Effect = HoverEffect<M, D>;
  const token = state.token + 1;
  const open = 'shown' in state ? state : undefined;
  /** It neither leaves nor switches by itself. */
  const kept = open && (open.inside || open.by !== 'hover');
  const to = (next: HoverState<M>, ...effects: Effect[]): Step<M, D> => ({ state: next, effects });
  const stay = to(state);
  /** Open as before, but for the change; no timer runs. */
  const still = (change: Partial<Open>, ...effects: Effect[]) =>
    open ? to({ ...open, at: 'open', token, next: undefined, ...change }, ...effects) : stay;
  const rest = () => (open?.at === 'open' ? stay : still({}));
  const wait = (ms: number): Effect => ({ do: 'wait', ms, token });
  const hide: Effect[] = open ? [{ do: 'hide', mark: open.mark }] : [];

  const show = (mark: M, by: OpenedBy) => {
    const inside = by === 'key';
    const effects: Effect[] = [...hide, { do: 'show', mark, by }, { do: 'load', token }];
    if (inside) effects.push({ do: 'focusCard' });
    return to({ at: 'open', token, mark, shown: token, by, inside }, ...effects);
  };
  const close = (returns?: boolean) => {
    if (state.at === 'closed') return stay;
    const back = returns && open && (open.inside || open.by === 'key');
    return to(
      { at: 'closed', token },
      ...hide,
      ...(back ? [{ do: 'focusMark', mark: open.mark } as const] : []),
    );
  };
  const shows = 'token' in event && open && event.token === open.shown;

  switch (event.type) {
    case 'over': {
      const { mark } = event;
      if (!open) {
        if (state.at === 'waiting' && state.mark === mark) return stay;
        return to({ at: 'waiting', token, mark }, { do: 'prepare', mark }, wait(delays.show));
      }
      if (open.mark === mark) return rest();
      if (kept || open.next === mark) return stay;
      return still({ at: 'switching', next: mark }, { do: 'prepare', mark }, wait(delays.swap));
    }
    case 'overCard':
      return open ? rest() : close();
    case 'leave':
      if (!open) return close();
      if (kept || open.at === 'leaving') return stay;
      return still({ at: 'leaving' }, wait(delays.hide));
    case 'time':
      if (event.token !== state.token || state.at === 'closed') return stay;
      return state.at === 'leaving' ? close() : show(open?.next ?? state.mark, 'hover');
    case 'press': {
      const { mark, by } = event;
      if (!open || open.mark !== mark) return show(mark, by);
      // What hovering opened is kept by the first press and closed by the second.
      if (open.by !== 'hover') return close(true);
      return by === 'key' ? still({ by, inside: true }, { do: 'focusCard' }) : still({ by });
    }
    case 'escape':
      return close(true);
    case 'away':
      return open && !open.inside ? close() : stay;
    case 'outside':
    case 'dismiss':
      return close();
    case 'gone': {
      const { mark } = event;
      if (open?.next === mark) return rest();
      return 'mark' in state && state.mark === mark ? close() : stay;
    }
    case 'focusCard':
      return still({ inside: true });
    case 'focusMark':
    case 'focusElsewhere':
      // Shift+Tab from the card to its mark keeps it open; the focus on any other mark is elsewhere.
      if (open && event.type === 'focusMark' && open.mark === event.mark)
        return to({ ...open, inside: false });
      return kept ? close() : stay;
    case 'turn':
      return still({ shown: token }, { do: 'load', token }, { do: 'focusCard' });
    case 'moved':
      return open ? to(state, { do: 'place' }) : stay;
    case 'data':
      return shows ? to(state, { do: 'fill', data: event.data }, { do: 'place' }) : stay;
    case 'viewed':
      return shows ? to(state, { do: 'report' }) : stay;
  }
}
