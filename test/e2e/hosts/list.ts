import { frameworkSteps, hydrateStep, overlaySteps, step, swapSteps } from './steps.ts';
import { editorSteps, readerSteps, undoHazards } from './editors.ts';
import { bootstrapSteps, changeSteps, htmxSteps, tailwindSteps, turboSteps } from './pages.ts';
import { life } from './plain/life.ts';
import { load } from './plain/load.ts';
import { media } from './plain/media.ts';
import { surroundings } from './plain/policies.ts';
import { reader } from './plain/reader.ts';
import type { Host, Step } from './support/types.ts';

/** An app on its own, hydrated from what a server wrote, and hydrated late. */
const framework = (
  app: string,
  title: string,
  hazards: number[],
  hydrated: boolean,
  ...more: Step[]
): Host[] => [
  {
    name: `${title}, client`,
    app,
    page: 'client.html',
    hazards: [...hazards, 14, 18],
    steps: frameworkSteps(...more),
  },
  ...(hydrated
    ? [
        {
          name: `${title}, hydrated`,
          app,
          page: 'hydrated.html',
          hazards: [3, ...hazards, 14, 18],
          steps: frameworkSteps(...more),
        },
        {
          name: `${title}, hydrated late`,
          app,
          page: 'hydrated.html?late',
          hazards: [3, ...hazards, 18],
          steps: [hydrateStep, ...frameworkSteps(...more)],
        },
      ]
    : []),
];

const withSettings = (settings: Host['settings'], all: Host[]): Host[] =>
  all.map((host) => ({ ...host, settings }));

const kept = [step('a part that is kept', 'count', 'count')];

/** A page to write on, and one to read, where the same editor may only show what was written. */
const editor = (app: string, title: string, lockable: boolean): Host[] => [
  { name: `${title}, editor`, app, page: 'editor.html', hazards: undoHazards, steps: editorSteps(app) },
  {
    name: `${title}, read only`,
    app,
    page: 'reader.html',
    hazards: undoHazards,
    steps: readerSteps(lockable),
  },
];

export const hosts: readonly Host[] = [
  ...framework('react', 'React 19', [1, 2, 4], true, ...overlaySteps, ...swapSteps),
  ...framework('vue', 'Vue 3', [5, 6], true, ...overlaySteps, ...kept, ...swapSteps, ...kept),
  ...framework('svelte', 'Svelte 5', [7], true, ...overlaySteps, ...swapSteps),
  ...framework('angular', 'Angular 22', [7], false, ...overlaySteps, ...swapSteps),
  ...framework('solid', 'Solid', [1, 2], false, ...overlaySteps, ...swapSteps),
  ...framework('preact', 'Preact', [1, 2], true, ...overlaySteps, ...swapSteps),
  ...framework('lit', 'Lit', [1, 2], false, ...overlaySteps, ...swapSteps),
  ...withSettings(
    { 'shadow-roots': 'shop-list' },
    framework('lit', 'Lit, shadow roots named', [40], false, ...overlaySteps, ...swapSteps),
  ),
  { name: 'Turbo 8', app: 'turbo', page: 'one.html', hazards: [8, 10], steps: turboSteps },
  ...withSettings({ mode: 'highlight' }, [
    { name: 'Turbo 8, highlights', app: 'turbo', page: 'one.html', hazards: [46], steps: turboSteps },
  ]),
  { name: 'htmx 4, Idiomorph, morphdom', app: 'htmx', page: 'index.html', hazards: [9], steps: htmxSteps },
  ...editor('prosemirror', 'ProseMirror', true),
  ...editor('codemirror', 'CodeMirror 6', false),
  ...editor('lexical', 'Lexical', true),
  { name: 'Bootstrap 5', app: 'bootstrap', page: 'index.html', hazards: [20, 22, 26], steps: bootstrapSteps },
  {
    name: 'Tailwind 4',
    app: 'tailwind',
    page: 'index.html',
    hazards: [20, 22, 23, 26, 27, 28],
    steps: tailwindSteps,
  },
  {
    name: 'A page that resets everything',
    app: 'reset',
    page: 'index.html',
    hazards: [24, 25, 26],
    steps: changeSteps,
  },
  {
    name: 'Structural selectors, flex and grid texts',
    app: 'reset',
    page: 'structure.html',
    hazards: [26, 27, 28],
    steps: changeSteps,
  },
  ...life,
  ...load,
  ...reader,
  ...media,
  ...surroundings,
];
