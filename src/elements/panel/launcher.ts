import { textFrom } from '../../core/strings.js';
import { launcherStrings } from '../../core/strings-launcher.js';
import { fill, h, set, type Child, type Props } from '../h.js';
import type { Instance } from '../store.js';

const svg = (tag: string, props: Props, ...children: readonly Child[]): Element =>
  fill(set(document.createElementNS('http://www.w3.org/2000/svg', tag), props), ...children);

/**
 * The pill that opens the panel: glyph, "Glossary", the number of terms on this page. Comes before the panel, so it
 * imports nothing of it. Follows the instance until the signal; the caller puts it where it belongs and adopts
 * `launcherStyles` there.
 */
export function createLauncher(instance: Instance, click: () => void, signal?: AbortSignal): HTMLElement {
  const label = h('span', { part: 'launcher-label' });
  const count = h('span', { part: 'launcher-count' });
  const book = svg('path', {
    d: 'M10 5.5C8.5 4.2 6 3.8 3 4v11c3-.2 5.5.2 7 1.5 1.5-1.3 4-1.7 7-1.5V4c-3-.2-5.5.2-7 1.5Zm0 0v11',
    fill: 'none',
    stroke: 'currentColor',
    'stroke-width': '1.6',
    'stroke-linejoin': 'round',
  });
  const button = h(
    'button',
    { part: 'launcher', 'aria-haspopup': 'dialog', click },
    svg('svg', { viewBox: '0 0 20 20', width: '20', 'aria-hidden': 'true' }, book),
    label,
    ' ',
    count,
  );
  const update = () => {
    const { frame, marks, panel } = instance;
    const say = (key: string, count?: number) =>
      textFrom(launcherStrings, frame?.strings, key, count ? { count } : {}, frame?.locale);
    const terms = new Set(marks.map(({ termId }) => termId)).size;
    label.textContent = say('glossary');
    count.textContent = terms ? String(terms) : '';
    set(button, {
      lang: frame?.locale,
      // Begins with the visible words, so that it can be called by them.
      'aria-label': say('glossary') + (terms ? ` ${say('launcherCount', terms)}` : ''),
      'aria-expanded': String(!!panel?.isOpen),
    });
  };
  instance.addEventListener('change', update, { signal });
  update();
  return button;
}

/** Reads the `--_*` tokens of where it stands. */
// Guard, hazard 41: "a11y panel: printed, its launcher is gone"
export const launcherStyles = `\
[part=launcher]{position:fixed;z-index:var(--glossary-launcher-z,2147483000);inset-block:var(--glossary-launcher-block,auto max(16px,env(safe-area-inset-bottom)));inset-inline:var(--glossary-launcher-inline,auto max(16px,env(safe-area-inset-right)));display:var(--glossary-launcher-display,inline-flex);align-items:center;gap:8px;box-sizing:border-box;min-inline-size:44px;block-size:44px;margin:0;padding-block:0;padding-inline:12px 16px;font:600 14px/1 '';font-family:var(--_font);color:var(--_text);background:var(--_surface);border:1px solid var(--_hairline);border-radius:22px;box-shadow:var(--_shadow);cursor:pointer}\
svg{flex:none;color:var(--_accent)}\
[part=launcher]:hover{border-color:var(--_accent)}\
:focus-visible{outline:2px solid var(--_accent);outline-offset:2px}\
[part=launcher-count]{color:var(--_muted);font-weight:400;font-variant-numeric:tabular-nums}\
[part=launcher-count]:empty{display:none}\
@media (max-width:30em){\
[part=launcher]{justify-content:center;padding:0}\
span{display:none}\
}\
@media print{[part=launcher]{display:none}}\
`;
