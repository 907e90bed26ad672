import type { Toolkit } from '../../core/model.js';
import { GlossaryCodeCopyEvent } from '../events.js';
import { say } from './locale.js';
import type { View } from './view.js';

/**
 * Copies the code that stands beside the button and says in the status below what happened. Where the browser
 * refuses the clipboard (no secure context, no permission), the code is selected instead and the status says so.
 */
export async function copyCode(button: HTMLElement, toolkit: Toolkit, view: View): Promise<void> {
  const offer = button.closest('[part="offer"]');
  const code = offer?.querySelector('[part="code"]');
  const status = offer?.querySelector('[part="status"]');
  if (!code || !status) return;
  status.textContent = ''; // so that a second copy is announced, too
  try {
    await navigator.clipboard.writeText(code.textContent);
    status.textContent = say(view, 'codeCopied');
  } catch {
    getSelection()?.selectAllChildren(code);
    status.textContent = say(view, 'codeNotCopied');
    return;
  }
  button.dispatchEvent(new GlossaryCodeCopyEvent(toolkit.id));
}
