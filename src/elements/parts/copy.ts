import type { Id } from '../../core/model.js';
import { GlossaryCodeCopyEvent } from '../events.js';
import { say } from './locale.js';
import type { View } from './view.js';

/**
 * Copies the code that stands before the button and says in the status below what happened. Where the browser
 * refuses the clipboard (no secure context, no permission), the code is selected instead and the status says so.
 */
export async function copyCode(button: Element, toolkitId: Id, view: View): Promise<void> {
  const code = button.previousElementSibling!;
  const status = button.parentElement!.nextElementSibling!;
  status.textContent = ''; // so that a second copy is announced, too
  try {
    await navigator.clipboard.writeText(code.textContent);
    status.textContent = say(view, 'codeCopied');
    button.dispatchEvent(new GlossaryCodeCopyEvent(toolkitId));
  } catch {
    getSelection()?.selectAllChildren(code);
    status.textContent = say(view, 'codeNotCopied');
  }
}
