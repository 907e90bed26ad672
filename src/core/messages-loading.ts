import { problem } from './messages.js';

/** Why a glossary could not be had from an address. */
export const status = (url: string, code: number) =>
  problem(`${url} answered with status ${code}`, 'Check the address');
export const unreachable = (url: string) =>
  problem(`${url} could not be loaded`, 'Check the address, and that its server allows this origin (CORS)');
export const notAllowed = (url: string) =>
  problem(`the address ${url} is not allowed`, 'Use https:, or a path of this site');
export const timeout = (url: string) =>
  problem(`${url} took too long`, 'Serve the file faster, or make it smaller');
export const tooLarge = (url: string, limit: string) =>
  problem(`${url} is larger than ${limit}`, 'Split the glossary');
export const notJson = (what: string, found: string) =>
  problem(`${what} is no JSON: ${found}`, 'Correct it, or point src at a glossary’s JSON file');
