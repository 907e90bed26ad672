import { html, nothing, type TemplateResult } from 'lit/html.js';

/** The part of the group, its role, and that of its buttons. */
const kinds = {
  tab: ['tabs', 'tablist', 'tab'],
  chip: ['chips', 'radiogroup', 'radio'],
  'rail-letter': ['rail', 'toolbar', nothing],
} as const;

const steps: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** Arrow keys, Home and End move among the buttons of a group, by the direction of the writing. */
function rove(event: KeyboardEvent): void {
  const group = event.currentTarget as HTMLElement;
  const buttons = [...group.querySelectorAll('button')];
  const at = buttons.indexOf(event.target as HTMLButtonElement);
  const { key } = event;
  let step = steps[key] ?? 0;
  if (key === 'Home') step = -at;
  else if (key === 'End') step = -at - 1;
  else if (!step || event.ctrlKey || event.altKey || event.metaKey) return;
  else if (/Left|Right/.test(key) && getComputedStyle(group).direction === 'rtl') step = -step;
  event.preventDefault();
  const next = buttons.at((at + step) % buttons.length)!;
  for (const button of buttons) button.tabIndex = button === next ? 0 : -1;
  next.focus();
  if (next.role) next.click();
}

/** Buttons with one tab stop: tabs, or chips of which one is chosen, or letters to jump to. */
export function choices<Key extends string>(
  kind: keyof typeof kinds,
  label: string,
  all: readonly (readonly [key: Key, label: unknown])[],
  chosen: Key,
  act: (key: Key, event: Event) => void,
): TemplateResult {
  const [part, groupRole, role] = kinds[kind];
  return html`<div part=${part} role=${groupRole} aria-label=${label} @keydown=${rove}>
    ${all.map(([key, name]) => {
      const is = key === chosen;
      return html`<button
        id="${kind}-${key}"
        part=${role === 'tab' && is ? 'tab tab-selected' : kind}
        role=${role}
        aria-controls=${role === 'tab' ? 'list' : nothing}
        aria-selected=${role === 'tab' ? is : nothing}
        aria-checked=${role === 'radio' ? is : nothing}
        tabindex=${is ? 0 : -1}
        @click=${(event: Event) => act(key, event)}
      >
        ${name}
      </button>`;
    })}
  </div>`;
}
