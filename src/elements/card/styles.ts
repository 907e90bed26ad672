/*
 * The host is nothing but a place; what is seen is `.card`, which no style of the page reaches. The card itself takes
 * the focus where the reading begins; it is no tab stop, so its border is ring enough. In forced colours the browser
 * draws edges and rings in its own.
 * Guard, hazard 25: "no style of the page reaches it"
 * Guard, hazard 41: "a11y card: not in print"
 */
export const styles = `\
:host{display:contents!important}\
.card{all:initial;color-scheme:inherit;position:fixed;inset:0 auto auto 0;box-sizing:border-box;display:grid;grid-template-columns:minmax(0,1fr);align-content:start;gap:8px;inline-size:min(21em,100vw - 16px);padding:14px 16px;overflow:auto;overscroll-behavior:contain;overflow-wrap:anywhere;font:400 var(--_size)/1.5 var(--_font);color:var(--_text);background:var(--_surface);border:1px solid var(--_hairline);border-radius:var(--_radius);box-shadow:var(--_shadow);-webkit-text-size-adjust:none}\
.card:not(:popover-open){display:none}\
.sheet{inset:auto 0 0;inline-size:100%;max-block-size:60vh;padding-block-end:calc(14px + env(safe-area-inset-bottom));border-radius:var(--_radius) var(--_radius) 0 0}\
h2,p,ul{margin:0;padding:0;font:inherit}\
h2,[part=link]{font-weight:600}\
h2,ul,[part=footer]{display:flex;flex-wrap:wrap;gap:4px 12px;align-items:baseline;list-style:''}\
button,a{all:unset;min-block-size:24px;color:var(--_accent);border-radius:3px;cursor:pointer}\
:focus-visible{outline:2px solid var(--_accent);outline-offset:2px}\
.card:focus-visible{outline-width:1px;outline-offset:-1px}\
@media print{.card{display:none}}\
`;
