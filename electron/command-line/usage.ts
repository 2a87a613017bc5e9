/** The text of `uncurl --help`. */
import * as m from '../../messages/compiled/messages.js';

const COLUMN = 20;

/** Returns the help text: each command, its value and what it does, in the order of the tray menu. */
export function usage(): string {
  const lines: [string, string][] = [
    ['start [stretch]', m.command_line_help_start()],
    ['choose', m.command_line_help_choose()],
    ['snooze [time]', m.command_line_help_snooze()],
    ['skip', m.command_line_help_skip()],
    ['undo-skip', m.command_line_help_undo_skip()],
    ['was-away <time>', m.command_line_help_was_away()],
    ['still-sitting', m.command_line_help_still_sitting()],
    ['pause [time]', m.command_line_help_pause()],
    ['resume', m.command_line_help_resume()],
    ['status [--json]', m.command_line_help_status()],
    ['settings', m.command_line_help_settings()],
    ['quit', m.command_line_help_quit()],
    ['--help, --version', m.command_line_help_help()],
  ];
  return [
    m.command_line_usage(),
    m.command_line_without_command(),
    '',
    ...lines.map(([command, meaning]) => `  ${command.padEnd(COLUMN)}${meaning}`),
    '',
    m.command_line_exit_codes(),
  ].join('\n');
}
