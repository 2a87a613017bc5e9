/** Reads the words that the app was started with. */
import { identifierSchema } from '../../content/stretch.ts';
import type { Command } from '../../core/app/command.ts';
import { readDuration } from '../../core/time/duration.ts';
import { MINUTE } from '../../core/time/moment.ts';
import * as m from '../../messages/compiled/messages.js';
import type { Request } from './protocol.ts';

/** What a process was started for. */
export type Asked =
  /** No word: the app itself or, where it runs, its window. */
  | { readonly kind: 'open' }
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | { readonly kind: 'request'; readonly request: Request; readonly json: boolean }
  | { readonly kind: 'mistake'; readonly text: string };

const LONGEST_PAUSE_MINUTES = 24 * 60;
const LONGEST_SNOOZE_MINUTES = 60;
const LONGEST_ABSENCE_MINUTES = 4 * 60;

/**
 * Understands a command line.
 *
 * @param given the arguments, the executable's name first
 * @param unpackaged whether the app's folder stands before its words, as it does unless the app is packaged
 */
export function readArguments(given: readonly string[], unpackaged: boolean): Asked {
  const [verb, ...values] = wordsOf(given.slice(1), unpackaged);
  if (verb === undefined) return { kind: 'open' };
  if (isHelp(verb) || verb === 'help' || values.some(isHelp)) return { kind: 'help' };
  if (verb === '--version') return values.length > 0 ? tooMany(verb, values) : { kind: 'version' };

  const [first, ...more] = values;
  const surplus = more.length > 0 ? tooMany(verb, more) : undefined;
  switch (verb) {
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
  const request = plainRequests.get(verb);
  if (!request) return mistake(m.command_line_unknown_word({ word: verb }));
  return values.length > 0 ? tooMany(verb, values) : asking(request);
}

/** The words that say all by themselves. */
const plainRequests: ReadonlyMap<string, Request> = new Map<string, Request>([
  ['resume', { ask: 'command', command: { name: 'resume' } }],
  ['skip', { ask: 'command', command: { name: 'skip' } }],
  ['undo-skip', { ask: 'command', command: { name: 'undoSkip' } }],
  ['still-sitting', { ask: 'command', command: { name: 'stillSitting' } }],
  ['choose', { ask: 'show', screen: 'home' }],
  ['settings', { ask: 'show', screen: 'settings' }],
  ['quit', { ask: 'quit' }],
]);

/**
 * The app's own words: what follows Chromium's and Electron's switches, a file that was loaded before the app (`-r`,
 * which Playwright uses), and the app's folder.
 */
function wordsOf(values: readonly string[], unpackaged: boolean): readonly string[] {
  let folderIsAhead = unpackaged;
  for (let index = 0; index < values.length; index++) {
    const value = values[index] ?? '';
    if (!folderIsAhead && (isHelp(value) || value === '--version')) return values.slice(index);
    if (folderIsAhead && (value === '-r' || value === '--require')) index++;
    else if (value.startsWith('-')) continue;
    else if (folderIsAhead) folderIsAhead = false;
    else return values.slice(index);
  }
  return [];
}

function isHelp(value: string): boolean {
  return value === '--help' || value === '-h';
}

function start(stretch: string | undefined): Asked {
  if (stretch === undefined) return commanding({ name: 'start' });
  if (!identifierSchema.safeParse(stretch).success) {
    return mistake(m.command_line_no_stretch_id({ word: stretch }));
  }
  return commanding({ name: 'start', stretch });
}

function pause(until: string | undefined): Asked {
  if (until === undefined) return commanding({ name: 'pause', until: 'resumed' });
  if (until === 'tomorrow') return commanding({ name: 'pause', until });
  const minutes = wholeMinutes(until, LONGEST_PAUSE_MINUTES);
  if (minutes === undefined) return mistake(m.command_line_no_pause({ word: until }));
  return commanding({ name: 'pause', until: { minutes } });
}

function snooze(length: string | undefined): Asked {
  if (length === undefined) return commanding({ name: 'snooze' });
  const minutes = wholeMinutes(length, LONGEST_SNOOZE_MINUTES);
  if (minutes === undefined) {
    return mistake(m.command_line_no_snooze({ word: length, most: LONGEST_SNOOZE_MINUTES }));
  }
  return commanding({ name: 'snooze', minutes });
}

function wasAway(length: string | undefined): Asked {
  if (length === undefined) return mistake(m.command_line_no_length());
  const minutes = wholeMinutes(length, LONGEST_ABSENCE_MINUTES);
  if (minutes === undefined) return mistake(m.command_line_no_absence_length({ word: length }));
  return commanding({ name: 'wasAway', minutes });
}

function status(how: string | undefined): Asked {
  if (how === undefined) return asking({ ask: 'status' });
  if (how !== '--json') return tooMany('status', [how]);
  return { kind: 'request', request: { ask: 'status' }, json: true };
}

/** A duration in whole minutes, from one up to a most; undefined when the word is none. */
function wholeMinutes(word: string, most: number): number | undefined {
  const minutes = (readDuration(word) ?? 0) / MINUTE;
  return Number.isInteger(minutes) && minutes >= 1 && minutes <= most ? minutes : undefined;
}

function commanding(command: Command): Asked {
  return asking({ ask: 'command', command });
}

function asking(request: Request): Asked {
  return { kind: 'request', request, json: false };
}

function tooMany(verb: string, [surplus = '']: readonly string[]): Asked {
  return mistake(m.command_line_too_many_words({ verb, word: surplus }));
}

function mistake(text: string): Asked {
  return { kind: 'mistake', text };
}
