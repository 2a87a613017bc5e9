/** The words of a script's `do`, most of which are commands of the user. */
import { identifierSchema } from '../../content/stretch.ts';
import { lookUp } from '../../content/look-up.ts';
import type { Command } from '../app/command.ts';
import { comfortSchema } from '../history/entry.ts';
import {
  longestPauseMinutes,
  longestReportedAbsenceMinutes,
  longestSnoozeMinutes,
} from '../settings/longest-times.ts';
import { readDuration } from '../time/duration.ts';
import { MINUTE } from '../time/moment.ts';
import type { Line } from './line.ts';

/** The parsed line, or the problem with the text. */
type ParsedDo = Line | { readonly problem: string };

/** Parses the whole text of a `do`; `value` is the part after the word, if there is one. */
type WordParser = (text: string, value: string | undefined) => ParsedDo;

const words: Readonly<Record<string, WordParser>> = {
  click: withoutValue({ name: 'click' }),
  start: (text, value) =>
    value === undefined
      ? commandLine(text, { name: 'start' })
      : withStretch(text, value, (stretch) => ({ name: 'start', stretch })),
  another: withoutValue({ name: 'startAnother' }),
  'undo-another': withoutValue({ name: 'startReplaced' }),
  snooze: (text, value) =>
    value === undefined
      ? commandLine(text, { name: 'snooze' })
      : withMinutes(text, value, longestSnoozeMinutes, (minutes) => ({ name: 'snooze', minutes })),
  skip: withoutValue({ name: 'skip' }),
  'undo-skip': withoutValue({ name: 'undoSkip' }),
  finish: (text, value) => (value === undefined ? { type: 'finish', word: text } : takesNoValue(text)),
  close: withoutValue({ name: 'close' }),
  'pause-session': withoutValue({ name: 'pauseSession' }),
  'resume-session': withoutValue({ name: 'resumeSession' }),
  'next-phase': withoutValue({ name: 'nextPhase' }),
  'previous-phase': withoutValue({ name: 'previousPhase' }),
  'restart-stretch': withoutValue({ name: 'restartStretch' }),
  'switch-sides': withoutValue({ name: 'switchSides' }),
  'switch-variant': (text, value) => {
    const variant = identifierSchema.safeParse(value);
    if (variant.success) return commandLine(text, { name: 'switchVariant', variant: variant.data });
    return { problem: `"${text}" needs the id of a variant, such as "switch-variant seated"` };
  },
  feel: (text, value) => {
    const comfort = comfortSchema.safeParse(value);
    if (comfort.success) return commandLine(text, { name: 'answerComfort', comfort: comfort.data });
    return { problem: `"${text}" needs an answer: "feel better", "feel same" or "feel worse"` };
  },
  'set-aside': (text, value) => withStretch(text, value, (stretch) => ({ name: 'setAside', stretch })),
  'bring-back': (text, value) => withStretch(text, value, (stretch) => ({ name: 'bringBack', stretch })),
  pause: (text, value) => {
    if (value === undefined) return commandLine(text, { name: 'pause', until: 'resumed' });
    if (value === 'tomorrow') return commandLine(text, { name: 'pause', until: 'tomorrow' });
    return withMinutes(text, value, longestPauseMinutes, (minutes) => ({
      name: 'pause',
      until: { minutes },
    }));
  },
  resume: withoutValue({ name: 'resume' }),
  'still-sitting': withoutValue({ name: 'stillSitting' }),
  standing: withoutValue({ name: 'standing' }),
  sitting: withoutValue({ name: 'sitting' }),
  'was-away': (text, value) =>
    withMinutes(text, value, longestReportedAbsenceMinutes, (minutes) => ({ name: 'wasAway', minutes })),
  quit: (text, value) => withDuration(text, value, (ms) => ({ type: 'quit', ms })),
  reboot: (text, value) => withDuration(text, value, (ms) => ({ type: 'reboot', ms })),
  restart: (text, value) => (value === undefined ? { type: 'restart' } : takesNoValue(text)),
};

/** Parses the text of a `do`, such as "skip" or "pause 30m". */
export function parseDo(text: string): ParsedDo {
  const [name = '', ...rest] = text.split(' ');
  const word = lookUp(words, name);
  if (!word) return { problem: `"${text}" is not one of: ${Object.keys(words).join(', ')}` };
  return word(text, rest.length > 0 ? rest.join(' ') : undefined);
}

function commandLine(text: string, command: Command): ParsedDo {
  return { type: 'command', command, word: text };
}

function withoutValue(command: Command): WordParser {
  return (text, value) => (value === undefined ? commandLine(text, command) : takesNoValue(text));
}

function withStretch(
  text: string,
  value: string | undefined,
  command: (stretch: string) => Command,
): ParsedDo {
  const stretch = identifierSchema.safeParse(value);
  if (stretch.success) return commandLine(text, command(stretch.data));
  const [name = ''] = text.split(' ');
  return { problem: `"${text}" needs the id of a stretch, such as "${name} side-bend"` };
}

function withMinutes(
  text: string,
  value: string | undefined,
  most: number,
  command: (minutes: number) => Command,
): ParsedDo {
  const ms = value === undefined ? undefined : readDuration(value);
  if (ms === undefined) return needsDuration(text);
  const minutes = ms / MINUTE;
  if (!Number.isInteger(minutes) || minutes > most) {
    return { problem: `"${text}" must be in whole minutes, at most ${String(most)}` };
  }
  return commandLine(text, command(minutes));
}

function withDuration(text: string, value: string | undefined, line: (ms: number) => Line): ParsedDo {
  const ms = value === undefined ? undefined : readDuration(value);
  return ms === undefined ? needsDuration(text) : line(ms);
}

function needsDuration(text: string): ParsedDo {
  const [name = ''] = text.split(' ');
  return { problem: `"${text}" needs a duration, such as "${name} 30m"` };
}

function takesNoValue(text: string): ParsedDo {
  const [name = ''] = text.split(' ');
  return { problem: `"${name}" takes no value, but the script has "${text}"` };
}
