/** What makes a card finer, and is not needed to read one: it comes after the marks (see `cardDetails`). */
export const detailStyles = `\
[part=loading]{min-block-size:5em}\
.card>:not(h2,div),[part=abbr],[part=loading]{font-size:max(.875em,13px);color:var(--_muted)}\
[part=footer]{justify-content:space-between;padding-block-start:8px;border-block-start:1px solid var(--_hairline)}\
[data-side=above]{--_from:-4px}\
[part=back]{justify-self:start}\
.sheet[data-side=above]{inset:0 0 auto;padding-block:calc(14px + env(safe-area-inset-top)) 14px;border-radius:0}\
[part=abbr]{padding:0 6px;border:1px solid var(--_hairline);border-radius:4px;font-weight:400}\
:is(a,button):hover,[part=chip]{text-decoration:underline;text-decoration-thickness:from-font;text-underline-offset:.2em}\
.sheet :is(a,button){line-height:44px}\
.sheet [part=close]{position:absolute;inset-block-start:3px;inset-inline-end:3px;inline-size:44px;font-size:1.25em;text-align:center}\
.sheet h2{padding-inline-end:32px}\
@keyframes in{from{opacity:0;translate:0 var(--_from,4px)}}\
@media (prefers-reduced-motion:no-preference){\
.card{animation:in var(--_motion)}\
[part=loading]{animation:in .2s .3s backwards}\
}\
`;
