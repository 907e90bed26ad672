import { parseArgs } from 'node:util';
import { version } from '../core/version.js';
import { type Command, type ExitCode, type Output, UsageError } from './command.js';
import { build } from './commands/build.js';
import { validate } from './commands/validate.js';

/** One file a command in `commands/`, named here. */
const commands: Readonly<Record<string, Command>> = { validate, build };

const usageOf = (command?: Command) => `Usage: glossary ${command?.usage ?? 'COMMAND …'}`;

function help(): string {
  const width = Math.max(...Object.values(commands).map(({ usage }) => usage.length));
  return [
    usageOf(),
    '',
    ...Object.values(commands).map(({ usage, summary }) => `  glossary ${usage.padEnd(width)}  ${summary}`),
    '',
    '  --help      this text; after a command, what it takes',
    '  --version   the version of glossary-embed',
    '',
    'Exit codes: 0 done, 1 the input has problems (each is printed with its place and what to do), 2 wrong usage.',
  ].join('\n');
}

/** Node's own parser words its errors well; it adds advice on `--` that nobody here needs. */
function parse(args: string[], options: Command['options']) {
  try {
    return parseArgs({
      args,
      options: { ...options, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
    });
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    if (!code.startsWith('ERR_PARSE_ARGS_')) throw error;
    throw new UsageError(message.split('. ', 1)[0]!.replace(/\.$/, ''));
  }
}

/**
 * The `glossary` command.
 *
 * @param argv What follows its name.
 * @returns The exit code.
 */
export async function main(argv: readonly string[], output: Output): Promise<ExitCode> {
  const [name, ...rest] = argv;
  if (name === '--help' || name === '-h') {
    output.out(help());
    return 0;
  }
  if (name === '--version' || name === '-v') {
    output.out(version);
    return 0;
  }
  const command = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined;
  try {
    if (!command) {
      if (name === undefined) throw new UsageError('a command is missing');
      throw new UsageError(`there is no ${name.startsWith('-') ? 'option' : 'command'} '${name}'`);
    }
    const { values, positionals } = parse(rest, command.options);
    if (values.help) {
      output.out([usageOf(command), '', command.summary, '', ...command.help].join('\n'));
      return 0;
    }
    return await command.run(positionals, values, output);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const known = command ? '' : ` Commands: ${Object.keys(commands).join(', ')}.`;
    output.err(`glossary: ${error.message}.${known}\n${usageOf(command)}\nglossary --help says more.`);
    return 2;
  }
}
