import type { ParseArgsConfig } from 'node:util';

/** Where a command writes; a line at a time, without its end. */
export interface Output {
  out(line: string): void;
  err(line: string): void;
}

/** 0 done, 1 the input has problems, 2 wrong usage. */
export type ExitCode = 0 | 1 | 2;

export interface Command {
  /** Arguments and options, as in "validate FILE… [--strict]". */
  usage: string;
  /** One line. */
  summary: string;
  /** What each argument and option is, a line each. */
  help: readonly string[];
  options: NonNullable<ParseArgsConfig['options']>;
  /**
   * @throws {UsageError} when the arguments make no sense.
   */
  run(
    args: readonly string[],
    options: Readonly<Record<string, unknown>>,
    output: Output,
  ): ExitCode | Promise<ExitCode>;
}

/** What was typed cannot be meant: exit code 2, with a usage line. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
