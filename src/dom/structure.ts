/** Where one more element would change what the page's own selectors match: `:first-child`, `:nth-child()`, `a + b` … */

const argument = '\\((?:[^()]|\\([^()]*\\))*\\)';
/** Not `-of-type`: ours has a name of its own. A `+` inside brackets is no combinator. */
const structural = /:(?:first|last|only|nth(?:-last)?)-child|\+(?![^([]*[)\]])/;
/** What one more element would change of what is around it, at any distance. */
const outward = /:has\(.*(child|\*|\+|:not|:empty)/;
/** What is true of an element at some times and in some places; taken out, the selector matches whatever it might. */
const conditions = new RegExp(
  `::[\\w-]+(?:${argument})?|:(?:before|after|hover|active|visited|target|focus[\\w-]*|[\\w-]+-(?:child|of-type)(?:${argument})?|(?:not|has)${argument})`,
  'g',
);

/** Stands for a selector that tells one more element at any distance. */
const anywhere = ':has(*)';

/** What the structural ones in a list of selectors might match, wherever the elements around it come to stand. */
function* loosened(list: string): Generator<string> {
  for (const selector of list.split(/,(?![^(]*\))/)) {
    if (outward.test(selector)) yield anywhere;
    else if (structural.test(selector)) yield selector.replace(conditions, ':is(*)').replace(/\S+\s*\+/g, '');
  }
}

/** The loosened selectors of a sheet; `*` where its rules cannot be read. */
function* selectorsOf(sheet: CSSStyleSheet | CSSGroupingRule, around = ''): Generator<string> {
  let rules: CSSRuleList;
  // Guard, other origins: "where a sheet cannot be read"
  try {
    rules = sheet.cssRules;
  } catch {
    return yield '*'; // from another origin
  }
  for (const rule of rules) {
    let inside = around;
    if (rule instanceof CSSStyleRule) {
      inside = rule.selectorText.replaceAll('&', `:is(${around || '*'})`);
      yield* loosened(inside);
    }
    if (rule instanceof CSSImportRule && rule.styleSheet) yield* selectorsOf(rule.styleSheet);
    if ('cssRules' in rule) yield* selectorsOf(rule as CSSGroupingRule, inside);
  }
}

const probe = document.createDocumentFragment();
const isValid = (selector: string): boolean => {
  try {
    probe.querySelector(selector);
    return true;
  } catch {
    return false; // more than is understood here
  }
};

/** Selector of the elements that might look different once there is one more beside them; none where all of the page might. */
export function structureOf({ styleSheets, adoptedStyleSheets }: DocumentOrShadowRoot): string | undefined {
  const all = new Set([...styleSheets, ...adoptedStyleSheets].flatMap((sheet) => [...selectorsOf(sheet)]));
  // Guard, hazard 27: "beside a link where the page says"
  if (all.has(anywhere)) return undefined;
  return [...all].map((selector) => (isValid(selector) ? selector : '*')).join();
}
