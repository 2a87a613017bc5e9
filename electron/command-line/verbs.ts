/** The commands of the command line. The parser, the help text and the tests of the documentation read this table. */
import { identifierPattern } from '../../content/identifier.ts';
import type { Command } from '../../core/app/command.ts';
import { linkedScreenOf, screenOf } from '../../core/navigation/link.ts';
import { linkedScreens } from '../../core/navigation/linked-screens.ts';
import type { MainScreen } from '../../core/navigation/main-screen.ts';
import {
  longestPauseMinutes,
  longestReportedAbsenceMinutes,
  longestSnoozeMinutes,
} from '../../core/settings/longest-times.ts';
import { readDuration } from '../../core/time/duration.ts';
import { MINUTE } from '../../core/time/moment.ts';
import * as m from '../../messages/compiled/messages.js';
import { namesInLine } from '../../messages/in-line.ts';
import { requested, unexpectedWord, usageError, type CommandLine } from './command-line.ts';

export interface Verb {
  readonly name: string;
  /** How the help text shows it: its name with its values, and what it does. */
  readonly help: readonly HelpLine[];
  /** Reads the words after the name. */
  readonly read: (values: readonly string[]) => CommandLine;
}

export type HelpLine = readonly [form: string, meaning: () => string];
type ReadValue = (value: string | undefined) => CommandLine;

/** In the order of the tray menu. */
export const verbs: readonly Verb[] = [
  oneValue('start', ['start [stretch]', m.command_line_help_start], start),
  noValue('choose', m.command_line_help_choose, showing({ name: 'library' })),
  oneValue('snooze', ['snooze [time]', m.command_line_help_snooze], snooze),
  noValue('skip', m.command_line_help_skip, requestedCommand({ name: 'skip' })),
  noValue('undo-skip', m.command_line_help_undo_skip, requestedCommand({ name: 'undoSkip' })),
  oneValue('was-away', ['was-away <time>', m.command_line_help_was_away], wasAway),
  noValue('still-sitting', m.command_line_help_still_sitting, requestedCommand({ name: 'stillSitting' })),
  noValue('standing', m.command_line_help_standing, requestedCommand({ name: 'standing' })),
  noValue('sitting', m.command_line_help_sitting, requestedCommand({ name: 'sitting' })),
  oneValue('pause', ['pause [time]', m.command_line_help_pause], pause),
  noValue('resume', m.command_line_help_resume, requestedCommand({ name: 'resume' })),
  {
    name: 'status',
    help: [
      ['status [--json]', m.command_line_help_status],
      ['status --follow', m.command_line_help_follow],
    ],
    read: status,
  },
  noValue('settings', m.command_line_help_settings, showing({ name: 'settings' })),
  oneValue('open', ['open <link>', () => m.command_line_help_open({ screens: screenNames() })], open),
  noValue('quit', m.command_line_help_quit, requested({ kind: 'quit' })),
];

function noValue(name: string, meaning: () => string, commandLine: CommandLine): Verb {
  const read: Verb['read'] = ([word]) => (word === undefined ? commandLine : unexpectedWord(name, word));
  return { name, help: [[name, meaning]], read };
}

function oneValue(name: string, help: HelpLine, readValue: ReadValue): Verb {
  const read: Verb['read'] = ([value, surplus]) =>
    surplus === undefined ? readValue(value) : unexpectedWord(name, surplus);
  return { name, help: [help], read };
}

function start(stretch: string | undefined): CommandLine {
  if (stretch === undefined) return requestedCommand({ name: 'start' });
  if (!identifierPattern.test(stretch)) {
    return usageError(m.command_line_invalid_stretch_id({ word: stretch }));
  }
  return requestedCommand({ name: 'start', stretch });
}

function pause(until: string | undefined): CommandLine {
  if (until === undefined) return requestedCommand({ name: 'pause', until: 'resumed' });
  if (until === 'tomorrow') return requestedCommand({ name: 'pause', until });
  const minutes = wholeMinutes(until, longestPauseMinutes);
  if (minutes === undefined) {
    return usageError(m.command_line_invalid_pause({ word: until, hours: longestPauseMinutes / 60 }));
  }
  return requestedCommand({ name: 'pause', until: { minutes } });
}

function snooze(length: string | undefined): CommandLine {
  if (length === undefined) return requestedCommand({ name: 'snooze' });
  const minutes = wholeMinutes(length, longestSnoozeMinutes);
  if (minutes === undefined) {
    return usageError(m.command_line_invalid_snooze({ word: length, minutes: longestSnoozeMinutes }));
  }
  return requestedCommand({ name: 'snooze', minutes });
}

function wasAway(length: string | undefined): CommandLine {
  const hours = longestReportedAbsenceMinutes / 60;
  if (length === undefined) return usageError(m.command_line_missing_absence({ hours }));
  const minutes = wholeMinutes(length, longestReportedAbsenceMinutes);
  if (minutes === undefined) return usageError(m.command_line_invalid_absence({ word: length, hours }));
  return requestedCommand({ name: 'wasAway', minutes });
}

function status(words: readonly string[]): CommandLine {
  const unexpected = words.find(
    (word, index) => !['--json', '--follow'].includes(word) || words.indexOf(word) < index,
  );
  if (unexpected !== undefined) return unexpectedWord('status', unexpected);
  const kind = words.includes('--follow') ? 'followStatus' : 'status';
  return requested({ kind }, words.includes('--json'));
}

function open(link: string | undefined): CommandLine {
  if (link === undefined) return usageError(m.command_line_missing_link());
  const screen = screenOf(link);
  return screen ? showing(screen) : usageError(whyNoScreen(link));
}

/** Says what would be accepted instead of a link that names no screen. */
function whyNoScreen(link: string): string {
  const linked = linkedScreenOf(link);
  if (!linked) return m.command_line_invalid_link({ word: link, screens: screenNames() });
  const { start, examples } = linked;
  const links = namesInLine(examples.map((value) => `${start.name}/${value}`));
  return links === ''
    ? m.command_line_link_takes_nothing({ word: link, screen: start.name })
    : m.command_line_invalid_link_value({ word: link, screen: start.name, links });
}

function screenNames(): string {
  return namesInLine(linkedScreens.map(({ start }) => start.name));
}

/** Returns a duration in minutes, or undefined if the word isn't a whole number of minutes from 1 to `max`. */
function wholeMinutes(word: string, max: number): number | undefined {
  const minutes = (readDuration(word) ?? 0) / MINUTE;
  return Number.isInteger(minutes) && minutes >= 1 && minutes <= max ? minutes : undefined;
}

function showing(screen: MainScreen): CommandLine {
  return requested({ kind: 'show', screen });
}

function requestedCommand(command: Command): CommandLine {
  return requested({ kind: 'command', command });
}
