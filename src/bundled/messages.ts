import { problem } from '../core/messages.js';

/** A file of the bundled glossary that could not be had. */
export const piece = (error: string) =>
  problem(
    `a part of the bundled glossary could not be loaded (${error})`,
    'Serve the folder parts/ beside the script, and allow it in script-src',
  );
