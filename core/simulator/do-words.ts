/** The words of a script's `do`, most of which are commands of the person. */
import { identifierSchema } from '../../content/stretch.ts';
import { longestReportedAbsenceMinutes, type Command } from '../app/command.ts';
import { longestPauseMinutes } from '../reminders/pause.ts';
import { longestSnoozeMinutes } from '../settings/settings.ts';
import { readDuration } from '../time/duration.ts';
import { MINUTE } from '../time/moment.ts';
import type { Line } from './script.ts';

/** The line that a word stands for, or what is wrong with it. */
type Understood = Line | { readonly refused: string };

/** Each word with what it makes of the text behind it, if there is any. */
const words: Readonly<Record<string, (text: string, value: string | undefined) => Understood>> = {
  click: alone({ name: 'click' }),
  start: (text, value) =>
    value === undefined
      ? commanded(text, { name: 'start' })
      : naming(text, value, (stretch) => ({ name: 'start', stretch })),
  another: alone({ name: 'startAnother' }),
  snooze: (text, value) =>
    value === undefined
      ? commanded(text, { name: 'snooze' })
      : minutesOf(text, value, longestSnoozeMinutes, (minutes) => ({ name: 'snooze', minutes })),
  skip: alone({ name: 'skip' }),
  'undo-skip': alone({ name: 'undoSkip' }),
  finish: alone({ name: 'finish' }),
  close: alone({ name: 'close' }),
  'pause-session': alone({ name: 'pauseSession' }),
  'resume-session': alone({ name: 'resumeSession' }),
  'set-aside': (text, value) => naming(text, value, (stretch) => ({ name: 'setAsideStretch', stretch })),
  'bring-back': (text, value) => naming(text, value, (stretch) => ({ name: 'endSetAside', stretch })),
  pause: (text, value) => {
    if (value === undefined) return commanded(text, { name: 'pause', until: 'resumed' });
    if (value === 'tomorrow') return commanded(text, { name: 'pause', until: 'tomorrow' });
    return minutesOf(text, value, longestPauseMinutes, (minutes) => ({ name: 'pause', until: { minutes } }));
  },
  resume: alone({ name: 'resume' }),
  'still-sitting': alone({ name: 'stillSitting' }),
  'was-away': (text, value) =>
    minutesOf(text, value, longestReportedAbsenceMinutes, (minutes) => ({ name: 'wasAway', minutes })),
  quit: (text, value) => {
    const ms = value === undefined ? undefined : readDuration(value);
    return ms === undefined ? needsDuration(text) : { type: 'quit', ms };
  },
  restart: (text, value) => (value === undefined ? { type: 'restart' } : takesNothing(text)),
};

/** Understands the text of a `do`, such as "skip" or "pause 30m". */
export function understand(text: string): Understood {
  const [name = '', ...rest] = text.split(' ');
  const word = Object.hasOwn(words, name) ? words[name] : undefined;
  if (!word) return { refused: `"${text}" is none of: ${Object.keys(words).join(', ')}` };
  return word(text, rest.length > 0 ? rest.join(' ') : undefined);
}

function commanded(text: string, command: Command): Understood {
  return { type: 'command', command, word: text };
}

function alone(command: Command) {
  return (text: string, value: string | undefined): Understood =>
    value === undefined ? commanded(text, command) : takesNothing(text);
}

function naming(text: string, value: string | undefined, command: (stretch: string) => Command): Understood {
  const stretch = identifierSchema.safeParse(value);
  if (stretch.success) return commanded(text, command(stretch.data));
  const [name = ''] = text.split(' ');
  return { refused: `"${text}" names no stretch by its id, such as "${name} side-bend"` };
}

function minutesOf(
  text: string,
  value: string | undefined,
  most: number,
  command: (minutes: number) => Command,
): Understood {
  const ms = value === undefined ? undefined : readDuration(value);
  if (ms === undefined) return needsDuration(text);
  const minutes = ms / MINUTE;
  if (!Number.isInteger(minutes) || minutes > most) {
    return { refused: `"${text}" must be whole minutes, ${String(most)} at most` };
  }
  return commanded(text, command(minutes));
}

function needsDuration(text: string): Understood {
  const [name = ''] = text.split(' ');
  return { refused: `"${text}" needs a duration, such as "${name} 30m"` };
}

function takesNothing(text: string): Understood {
  const [name = ''] = text.split(' ');
  return { refused: `"${text}" must be "${name}" alone` };
}
