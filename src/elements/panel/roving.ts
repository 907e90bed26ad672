const steps: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/**
 * One tab stop for a group of buttons: arrow keys, Home and End move among them, by the direction of the writing.
 * Returns the button that has the focus now, if the key was one of these.
 */
export function rove(event: KeyboardEvent, selector: string): HTMLElement | undefined {
  const group = event.currentTarget as HTMLElement;
  const buttons = [...group.querySelectorAll<HTMLElement>(selector)];
  const at = buttons.indexOf(event.target as HTMLElement);
  let step = steps[event.key];
  if (event.key === 'Home') step = -at;
  else if (event.key === 'End') step = buttons.length - 1 - at;
  else if (!step || event.ctrlKey || event.altKey || event.metaKey) return undefined;
  else if (/Left|Right/.test(event.key) && getComputedStyle(group).direction === 'rtl') step = -step;
  event.preventDefault();
  const next = buttons[(at + step + buttons.length) % buttons.length];
  for (const button of buttons) button.tabIndex = button === next ? 0 : -1;
  next?.focus();
  return next;
}
