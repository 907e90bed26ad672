import { text } from '../../core/strings.js';
import type { Instance } from '../store.js';

/**
 * The pill that opens the panel: glyph, "Glossary", the number of terms on this page. Part of the first load, so it
 * imports nothing of the panel. `strings` are the glossary's own texts, once they are there.
 */
export interface Launcher {
  readonly button: HTMLButtonElement;
  /** Shows the instance's present state; called by itself when the instance changes. */
  update(strings?: Record<string, string>, locale?: string): void;
  remove(): void;
}

/** Makes the launcher; the caller puts `button` where it belongs and adopts `launcherStyles` there. */
export function createLauncher(instance: Instance, open: (opener: HTMLElement) => void): Launcher {
  const button = document.createElement('button');
  button.type = 'button';
  button.part.add('launcher');
  button.setAttribute('aria-haspopup', 'dialog');
  button.append(bookGlyph());
  const label = button.appendChild(document.createElement('span'));
  label.part.add('launcher-label');
  button.append(' ');
  const count = button.appendChild(document.createElement('span'));
  count.part.add('launcher-count');
  button.addEventListener('click', () => open(button));

  let own: Record<string, string> | undefined;
  let lang: string | undefined;
  const update: Launcher['update'] = (strings = own, locale = lang) => {
    own = strings;
    lang = locale;
    const terms = new Set(instance.marks.map((mark) => mark.termId)).size;
    label.textContent = text(own, 'glossary');
    count.textContent = terms ? String(terms) : '';
    const counted = terms ? ` ${text(own, 'launcherCount', { count: terms }, lang)}` : '';
    // Begins with the visible words, so that it can be called by them.
    button.setAttribute('aria-label', text(own, 'glossary') + counted);
    button.setAttribute('aria-expanded', String(instance.panel?.isOpen ?? false));
  };
  const changed = () => update();
  instance.addEventListener('change', changed);
  update();
  return {
    button,
    update,
    remove() {
      instance.removeEventListener('change', changed);
      button.remove();
    },
  };
}

function bookGlyph(): SVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const attributes = { viewBox: '0 0 20 20', width: '20', height: '20', fill: 'none', 'aria-hidden': 'true' };
  for (const [name, value] of Object.entries(attributes)) svg.setAttribute(name, value);
  const path = svg.appendChild(document.createElementNS(svg.namespaceURI, 'path'));
  path.setAttribute(
    'd',
    'M10 5.5C8.5 4.2 6 3.8 3 4v11c3-.2 5.5.2 7 1.5 1.5-1.3 4-1.7 7-1.5V4c-3-.2-5.5.2-7 1.5Zm0 0v11',
  );
  path.setAttribute('stroke', 'currentColor');
  path.setAttribute('stroke-width', '1.6');
  path.setAttribute('stroke-linejoin', 'round');
  return svg as SVGElement;
}

/** Reads the `--_*` tokens of where it stands. */
export const launcherStyles = `
  [part='launcher'] {
    position: fixed;
    z-index: var(--glossary-launcher-z, 2147483000);
    inset-block: var(--glossary-launcher-block, auto max(16px, env(safe-area-inset-bottom)));
    inset-inline: var(--glossary-launcher-inline, auto max(16px, env(safe-area-inset-right)));
    display: var(--glossary-launcher-display, inline-flex);
    align-items: center;
    gap: 8px;
    box-sizing: border-box;
    min-inline-size: 44px;
    block-size: 44px;
    margin: 0;
    padding: 0 16px 0 12px;
    padding-inline: 12px 16px;
    border: 1px solid var(--_hairline);
    border-radius: 22px;
    background: var(--_surface);
    box-shadow: var(--_shadow);
    color: var(--_text);
    font-family: var(--_font);
    font-size: 14px;
    font-weight: 600;
    line-height: 1;
    cursor: pointer;
  }
  [part='launcher'] svg {
    flex: none;
    color: var(--_accent);
  }
  [part='launcher']:hover {
    border-color: var(--_accent);
  }
  [part='launcher']:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  [part='launcher-count'] {
    color: var(--_muted);
    font-weight: 400;
    font-variant-numeric: tabular-nums;
  }
  [part='launcher-count']:empty {
    display: none;
  }
  @media (max-width: 30em) {
    [part='launcher'] {
      justify-content: center;
      padding: 0;
    }
    [part='launcher-label'],
    [part='launcher-count'] {
      display: none;
    }
  }
  @media print {
    [part='launcher'] {
      display: none;
    }
  }
`;
