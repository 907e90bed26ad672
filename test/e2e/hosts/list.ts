import { frameworkSteps, hydrateStep, overlaySteps, step, swapSteps } from './steps.ts';
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

const kept = [step('a part that is kept', 'count', 'count')];

export const hosts: readonly Host[] = [
  ...framework('react', 'React 19', [1, 2, 4], true, ...overlaySteps, ...swapSteps),
  ...framework('vue', 'Vue 3', [5, 6], true, ...overlaySteps, ...kept, ...swapSteps, ...kept),
];
