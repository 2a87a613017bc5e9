/** The text of `uncurl --help`, and of `uncurl help` about one command. */
import * as m from '../../messages/compiled/messages.js';
import { verbs, type HelpLine } from './verbs.ts';

const COLUMN = 20;

/**
 * Returns the help text: each command, its value and what it does, in the order of the tray menu.
 *
 * @param name the command to which the text is limited
 */
export function usage(name?: string): string {
  const lines = verbs
    .filter((verb) => name === undefined || verb.name === name)
    .flatMap(({ help }) => help)
    .map(asLine);
  if (name !== undefined) return lines.join('\n');
  return [
    m.command_line_usage(),
    m.command_line_without_command(),
    '',
    ...lines,
    asLine(['--help, --version', m.command_line_help_help]),
    '',
    m.command_line_exit_codes(),
  ].join('\n');
}

function asLine([form, meaning]: HelpLine): string {
  return `  ${form.padEnd(COLUMN)}${meaning()}`;
}
