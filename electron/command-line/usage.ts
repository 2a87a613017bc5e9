/** The text of `uncurl --help`. */
import * as m from '../../messages/compiled/messages.js';
import { verbs } from './verbs.ts';

const COLUMN = 20;

/** Returns the help text: each command, its value and what it does, in the order of the tray menu. */
export function usage(): string {
  const lines = [
    ...verbs.flatMap(({ help }) => help),
    ['--help, --version', m.command_line_help_help] as const,
  ];
  return [
    m.command_line_usage(),
    m.command_line_without_command(),
    '',
    ...lines.map(([form, meaning]) => `  ${form.padEnd(COLUMN)}${meaning()}`),
    '',
    m.command_line_exit_codes(),
  ].join('\n');
}
