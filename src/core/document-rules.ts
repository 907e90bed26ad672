/**
 * Which parts of a document can hold a mark (matching rules 7 and 8), decided by tag name and attributes only,
 * never by computed style, so that a live page and an HTML file are cut into the same runs.
 */

/** The value of an attribute, null where the element has none. Names are lower case. */
export type AttributeOf = (name: string) => string | null | undefined;

/**
 * What an element does to the text around and in it:
 * `none` nothing (`<wbr>`) · `inline` continues the run, its edges are cuts · `block` ends the run · `heading` ends it,
 * starts a section, is read only · `read` ends it, is read only (evidence for context) · `skip` ends it, holds nothing ·
 * `term` a hand-written mark.
 */
export type Kind = 'none' | 'inline' | 'block' | 'heading' | 'read' | 'skip' | 'term';

const kinds = new Map<string, Kind>();
const list = (kind: Kind, tags: string) => tags.split(' ').forEach((tag) => kinds.set(tag, kind));
list('none', 'wbr');
list(
  'inline',
  'abbr acronym b bdi bdo big cite data em font i ins mark nobr q s small span strike strong sub sup time tt u',
);
list('heading', 'h1 h2 h3 h4 h5 h6');
list('read', 'a dfn');
// Guard, hazard 39: "rule 8: never in iframe"
list(
  'skip',
  // Void: they end the run, and that is all.
  'br hr img area ' +
    'button label input textarea select option code kbd samp var pre script style template svg math del canvas iframe audio video ' +
    // Holds no prose, or is not shown as a part of this document.
    'noscript object embed head datalist optgroup progress meter ' +
    // Ours.
    'glossary-embed glossary-card glossary-panel glossary-entry glossary-toolkits',
);
list('term', 'glossary-term');

/** Roles of WAI-ARIA whose elements are what the tags of rule 8 are. */
const roles: Record<string, Kind | undefined> = { heading: 'heading', link: 'read' };
for (const role of 'button checkbox img math menuitem menuitemcheckbox menuitemradio option radio switch tab textbox'.split(
  ' ',
))
  roles[role] = 'skip';

/** True when the content is never to be marked because of an attribute of the element (rule 8). */
function off(attribute: AttributeOf): boolean {
  const editable = attribute('contenteditable')?.toLowerCase();
  return (
    attribute('data-glossary')?.toLowerCase() === 'off' ||
    attribute('inert') != null ||
    (isHidden(attribute) && !isDeferred('', attribute)) ||
    // Guard, hazard 16: "rule 8: never in contenteditable"
    editable === '' ||
    editable === 'true' ||
    editable === 'plaintext-only'
  );
}

const isHidden = (attribute: AttributeOf) =>
  attribute('hidden') != null || attribute('aria-hidden')?.toLowerCase() === 'true';

/** What an element without attributes is; `tag` in lower case. */
export const kindOfTag = (tag: string): Kind => kinds.get(tag) ?? 'block';

/** What the element is; `tag` in lower case. */
export function kindOf(tag: string, attribute: AttributeOf): Kind {
  const kind = kindOfTag(tag);
  if (kind === 'skip' || off(attribute)) return 'skip';
  if (tag === 'abbr' && attribute('title') != null) return 'read';
  const role = attribute('role')?.trim().toLowerCase();
  const plain = kind === 'block' || kind === 'inline';
  // Guard, hazard 37: "rule 8: what an element does to the text in it"
  return (plain && role && Object.hasOwn(roles, role) && roles[role]) || kind;
}

/**
 * True when the content is there but folded away (closed `details`, a hidden tab, `hidden=until-found`, a closed dialog,
 * a popover): it is marked, but does not use up a `first`. The `<summary>` of a closed `details` is in sight.
 */
export function isDeferred(tag: string, attribute: AttributeOf): boolean {
  return (
    ((tag === 'details' || tag === 'dialog') && attribute('open') == null) ||
    attribute('hidden')?.toLowerCase() === 'until-found' ||
    attribute('popover') != null ||
    (attribute('role')?.trim().toLowerCase() === 'tabpanel' && isHidden(attribute))
  );
}

/** Attributes whose change can change an answer above. */
export const decisive = [
  'hidden',
  'inert',
  'aria-hidden',
  'contenteditable',
  'data-glossary',
  'role',
  'title',
];

/** The parts of a page in which prose is expected, when the author named none: these, else … */
export const mainSelector = '[role=main], main';
/** … the only one of these, else the body without … */
export const articleSelector = 'article';
/** … these. */
export const furnitureSelector = 'nav, header, footer, aside';
