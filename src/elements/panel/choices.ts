import { html, nothing, type TemplateResult } from 'lit/html.js';

interface Choice {
  readonly key: string;
  readonly label: unknown;
  readonly chosen: boolean;
  readonly act: (event: Event) => void;
}

const kinds = {
  tab: { part: 'tabs', role: 'tablist' },
  chip: { part: 'chips', role: 'radiogroup' },
  'rail-letter': { part: 'rail', role: 'toolbar' },
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
export function choices(kind: keyof typeof kinds, label: string, all: readonly Choice[]): TemplateResult {
  const { part, role } = kinds[kind];
  const tab = kind === 'tab';
  const chip = kind === 'chip';
  return html`<div part=${part} role=${role} aria-label=${label} @keydown=${rove}>
    ${all.map(
      ({ key, label, chosen, act }) =>
        html`<button
          id="${kind}-${key}"
          part=${tab && chosen ? 'tab tab-selected' : kind}
          role=${tab ? kind : chip ? 'radio' : nothing}
          aria-controls=${tab ? 'list' : nothing}
          aria-selected=${tab ? chosen : nothing}
          aria-checked=${chip ? chosen : nothing}
          tabindex=${chosen ? 0 : -1}
          @click=${act}
        >
          ${label}
        </button>`,
    )}
  </div>`;
}
