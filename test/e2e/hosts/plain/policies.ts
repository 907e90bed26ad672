/** What a server, other scripts and other markup of the page may do to us. */
import { step, texts } from '../steps.ts';
import type { Host, Step } from '../support/types.ts';
import { all, marked, panel, says, single, wait } from './checks.ts';

const app = 'plain';
const change = step('a text changes', 'change');
const read: Step = { name: 'it is read', act: texts };
const csp = (policy: string) => ({ 'content-security-policy': policy });
const strict =
  "default-src 'none'; script-src 'self' 'nonce-recorder'; style-src 'self'; connect-src 'self'; img-src data:";
const checked = (check: Step['check'], ...steps: Step[]): Step[] =>
  steps.map((each) => ({ ...each, ...(check && { check }) }));
/** Waits for what needs no trusted types, and then for what does. */
const typed = (comes: boolean): Step => ({
  name: 'the panel is asked for',
  act: texts,
  async check(driver) {
    const known = await driver.evaluate(() => 'trustedTypes' in window);
    return panel(comes || !known)(driver);
  },
});

const policies: Host[] = [
  {
    name: 'A policy without unsafe-inline',
    app,
    page: 'policy.html',
    hazards: [29],
    headers: csp(strict),
    unforced: true,
    steps: [typed(true), change],
  },
  {
    name: 'Trusted Types, lit-html allowed twice, host has Lit',
    app: 'lit',
    page: 'client.html',
    hazards: [30],
    headers: csp("require-trusted-types-for 'script'; trusted-types lit-html 'allow-duplicates'"),
    unforced: true,
    steps: [typed(true), step('a text changes', 'change'), step('it loses its terms', 'change')],
  },
  {
    name: 'Trusted Types, lit-html allowed once, host has Lit',
    app: 'lit',
    page: 'client.html',
    hazards: [30],
    headers: csp("require-trusted-types-for 'script'; trusted-types lit-html"),
    unforced: true,
    warns: [/^warn: Glossary: .*panel could not be loaded/],
    browserSays: /trusted ?type|createPolicy|content security policy/i,
    lacking: { firefox: '', webkit: '' },
    steps: [step('a text changes', 'change'), typed(false)],
  },
  {
    name: "trusted-types 'none'",
    app,
    page: 'policy.html',
    hazards: [31],
    headers: csp("require-trusted-types-for 'script'; trusted-types 'none'"),
    unforced: true,
    warns: [/^warn: Glossary: .*panel could not be loaded/, /^app: refused by trusted-types /],
    browserSays: /trusted ?type|createPolicy|content security policy/i,
    steps: [change, typed(false)],
  },
  {
    name: 'connect-src refuses the glossary',
    app,
    page: 'policy.html',
    hazards: [32],
    headers: csp(`${strict.replace("connect-src 'self'", "connect-src 'none'")}`),
    unforced: true,
    refused: true,
    warns: [/^warn: Glossary: .*could not be loaded/, /^app: refused by connect-src glossary\.json/],
    browserSays: /connect|content.security.policy|fetch/i,
    steps: [change],
  },
  {
    name: 'connect-src refuses all, the bundled glossary',
    app,
    page: 'bundled.html',
    hazards: [32],
    headers: csp(`${strict.replace("connect-src 'self'", "connect-src 'none'")}`),
    unforced: true,
    settings: { glossary: 'bundled' },
    forms: ['isms', 'statement of applicability', 'soc 2'],
    steps: [read],
  },
];

const others: Host[] = [
  {
    name: 'Our script twice',
    app,
    page: 'plain.html',
    hazards: [33],
    lines: ['ours', 'ours'],
    steps: checked(all(marked(7), single), read),
  },
  {
    name: 'Two versions, ours first',
    app,
    page: 'plain.html',
    hazards: [34],
    lines: ['ours', 'another version'],
    unforced: true,
    warns: [/^warn: Glossary: version \S+ is on this page already; version 0\.0\.1 does nothing/],
    steps: [...checked(all(marked(7), single), read), change],
  },
  {
    name: 'Two versions, another one first',
    app,
    page: 'plain.html',
    hazards: [34],
    lines: ['another version', 'ours'],
    unforced: true,
    warns: [/^warn: Glossary: version 0\.0\.1 is on this page already; version \S+ does nothing/],
    steps: [...checked(all(marked(7), single), read), change],
  },
  ...['glossary-embed', 'glossary-term', 'glossary-card'].map((tag): Host => ({
    name: `The page has a <${tag}> of its own`,
    app,
    page: 'plain.html',
    hazards: [35],
    before: `<script>window.withoutUs = true</script><script src="same-tag.js?${tag}"></script>`,
    unforced: true,
    refused: true,
    warns: [/^warn: Glossary: another script has defined <glossary-[a-z]+>; version \S+ does nothing/],
    steps: [{ ...change, act: async (driver, withUs) => (await wait(600), change.act(driver, withUs)) }],
  })),
  {
    name: 'Natives replaced, prototypes with more on them',
    app,
    page: 'plain.html',
    hazards: [36],
    before: '<script src="poison.js"></script>',
    lacking: { webkit: 'its driver answers by natives that this page replaces' },
    steps: [...checked(all(marked(7), single, panel(true)), read), { ...change, check: marked(7) }],
  },
  {
    name: 'Sugar and zone.js on the page',
    app: 'patched',
    page: 'index.html',
    hazards: [36],
    before: ['zone.js/bundles/zone.umd.js', 'sugar/dist/sugar.js']
      .map((file) => `<script src="node_modules/${file}"></script>`)
      .join('')
      .concat('<script src="patch.js"></script>'),
    steps: [...checked(all(marked(7), single, panel(true)), read), { ...change, check: marked(7) }],
  },
  {
    name: 'Names that hide what the document has',
    app,
    page: 'clobbered.html',
    hazards: [37],
    steps: [...checked(all(marked(4), single, panel(true)), read), { ...change, check: marked(4) }],
  },
  {
    name: 'Frames: of the page, sandboxed, written, of another site',
    app,
    page: 'frames.html',
    hazards: [39],
    headers: { 'origin-agent-cluster': '?0' },
    unforced: true,
    steps: [
      {
        name: 'they are looked into by nobody',
        async act(driver) {
          await wait(1000);
          return driver.evaluate(() => [
            ...[...document.querySelectorAll<HTMLIFrameElement>('#same, #written')].map(
              (each) => each.contentDocument!.documentElement.outerHTML,
            ),
            (window as unknown as { framed: { text: string; said: string } }).framed.text,
            (window as unknown as { framed: { text: string; said: string } }).framed.said,
          ]);
        },
        check: all(
          marked(1),
          says('marks in a sandboxed frame with our script', () => {
            const { marks } = (window as unknown as { framed: { marks: number } }).framed;
            return marks === 2 || marks;
          }),
        ),
      },
    ],
  },
  ...(
    [
      ['Shadow roots, not named', undefined, 2],
      ['Shadow roots, named', '#declared, #open, #closed', 6],
    ] as const
  ).map(([name, roots, count]): Host => ({
    name,
    app,
    page: 'shadows.html',
    hazards: [40],
    ...(roots && { settings: { 'shadow-roots': roots } }),
    steps: [
      {
        ...read,
        act: (driver) => driver.evaluate(() => (window as unknown as { closedNow(): string }).closedNow()),
        check: marked(count),
      },
      { ...change, check: marked(roots ? 5 : 2) },
    ],
  })),
];

const glossary = (name: string, kind: string, ms: number, more: Partial<Host>): Host => ({
  name: `A glossary that ${name}`,
  app,
  page: 'plain.html',
  hazards: [44],
  unforced: true,
  settings: { glossary: kind.includes('.') ? kind : `/host/-/glossary/${kind}` },
  steps: [
    {
      ...change,
      async act(driver, withUs) {
        if (withUs) await wait(ms);
        return change.act(driver, withUs);
      },
    },
  ],
  ...more,
});
const none = (why: RegExp): Partial<Host> => ({
  refused: true,
  warns: [why],
  browserSays: /failed to load resource/i,
});
const bad: Host[] = [
  glossary('comes late', 'late', 0, {}),
  glossary('comes bit by bit', 'slow', 0, {}),
  glossary('never ends', 'endless', 0, none(/^warn: Glossary: .*took too long/)),
  glossary('is far too large', 'huge', 0, none(/^warn: Glossary: .*larger than 32 MB/)),
  glossary('is not there', '/host/nothing.json', 0, none(/^warn: Glossary: .*status 404/)),
  glossary('is a page', 'page', 0, none(/^warn: Glossary: .*no JSON/)),
];

export const surroundings: Host[] = [...policies, ...others, ...bad];
