/** Parses the arguments the app was started with. */
import { identifierSchema } from '../../content/stretch.ts';
import { longestReportedAbsenceMinutes, type Command } from '../../core/app/command.ts';
import { longestPauseMinutes } from '../../core/reminders/pause.ts';
import { longestSnoozeMinutes } from '../../core/settings/settings.ts';
import { readDuration } from '../../core/time/duration.ts';
import { MINUTE } from '../../core/time/moment.ts';
import * as m from '../../messages/compiled/messages.js';
import type { Request } from './protocol.ts';

/** A parsed command line. */
export type CommandLine =
  /** No command: start the app or, if it's running, open its window. */
  | { readonly kind: 'open' }
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | { readonly kind: 'request'; readonly request: Request; readonly json: boolean }
  /** `text` says what is wrong. */
  | { readonly kind: 'usageError'; readonly text: string };

/**
 * Parses a command line.
 *
 * @param argv the executable's name and its arguments
 * @param unpackaged whether the app runs unpackaged, so that its folder comes before the command
 */
export function parseCommandLine(argv: readonly string[], unpackaged: boolean): CommandLine {
  const [name, ...values] = commandWords(argv.slice(1), unpackaged);
  if (name === undefined) return { kind: 'open' };
  if (isHelp(name) || name === 'help' || values.some(isHelp)) return { kind: 'help' };
  if (name === '--version') return values.length > 0 ? tooManyWords(name, values) : { kind: 'version' };

  const [first, ...rest] = values;
  const surplus = rest.length > 0 ? tooManyWords(name, rest) : undefined;
  switch (name) {
    case 'start':
      return surplus ?? start(first);
    case 'pause':
      return surplus ?? pause(first);
    case 'snooze':
      return surplus ?? snooze(first);
    case 'was-away':
      return surplus ?? wasAway(first);
    case 'status':
      return surplus ?? status(first);
  }
  const request = requestsWithoutValue.get(name);
  if (!request) return usageError(m.command_line_unknown_command({ word: name }));
  return values.length > 0 ? tooManyWords(name, values) : requested(request);
}

const requestsWithoutValue: ReadonlyMap<string, Request> = new Map<string, Request>([
  ['resume', { kind: 'command', command: { name: 'resume' } }],
  ['skip', { kind: 'command', command: { name: 'skip' } }],
  ['undo-skip', { kind: 'command', command: { name: 'undoSkip' } }],
  ['still-sitting', { kind: 'command', command: { name: 'stillSitting' } }],
  ['choose', { kind: 'show', screen: 'home' }],
  ['settings', { kind: 'show', screen: 'settings' }],
  ['quit', { kind: 'quit' }],
]);

/**
 * Returns the command and its values. Leaves out what comes before them: Chromium's and Electron's switches, a file
 * that is loaded before the app (`-r`, which Playwright uses) and the app's folder.
 */
function commandWords(args: readonly string[], unpackaged: boolean): readonly string[] {
  let folderExpected = unpackaged;
  for (let index = 0; index < args.length; index++) {
    const word = args[index] ?? '';
    if (!folderExpected && (isHelp(word) || word === '--version')) return args.slice(index);
    if (folderExpected && (word === '-r' || word === '--require')) index++;
    else if (word.startsWith('-')) continue;
    else if (folderExpected) folderExpected = false;
    else return args.slice(index);
  }
  return [];
}

function isHelp(word: string): boolean {
  return word === '--help' || word === '-h';
}

function start(stretch: string | undefined): CommandLine {
  if (stretch === undefined) return requestedCommand({ name: 'start' });
  if (!identifierSchema.safeParse(stretch).success) {
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

function status(option: string | undefined): CommandLine {
  if (option === undefined) return requested({ kind: 'status' });
  if (option !== '--json') return tooManyWords('status', [option]);
  return { kind: 'request', request: { kind: 'status' }, json: true };
}

/** Returns a duration in minutes, or undefined if the word isn't a whole number of minutes from 1 to `max`. */
function wholeMinutes(word: string, max: number): number | undefined {
  const minutes = (readDuration(word) ?? 0) / MINUTE;
  return Number.isInteger(minutes) && minutes >= 1 && minutes <= max ? minutes : undefined;
}

function requestedCommand(command: Command): CommandLine {
  return requested({ kind: 'command', command });
}

function requested(request: Request): CommandLine {
  return { kind: 'request', request, json: false };
}

function tooManyWords(command: string, [surplus = '']: readonly string[]): CommandLine {
  return usageError(m.command_line_too_many_words({ command, word: surplus }));
}

function usageError(text: string): CommandLine {
  return { kind: 'usageError', text };
}
