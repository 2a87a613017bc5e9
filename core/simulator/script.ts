/**
 * A scripted day: what the person does, line by line. The schema refuses what it does not know, so that a slip in a
 * script never passes for a rule of the app.
 */
import { z } from 'zod';
import type { Command } from '../command.ts';
import { wallFromText } from '../day.ts';
import { MINUTE } from '../moment.ts';
import { defaultSettings, settingsChangeSchema, type Settings } from '../settings.ts';
import { readDuration } from '../duration.ts';

export const userSchema = z.enum(['active', 'typing', 'still', 'locked', 'asleep', 'unreadable']);
export type User = z.infer<typeof userSchema>;

/** A line of a script, understood. Times in ms. */
export type Line =
  | { readonly type: 'live'; readonly ms: number; readonly user: User }
  | { readonly type: 'command'; readonly command: Command; readonly word: string }
  /** The app is quit in an orderly way, and started again after this time. */
  | { readonly type: 'quit'; readonly ms: number }
  /** The app is killed, and started again at once. */
  | { readonly type: 'restart' }
  /** The wall clock is set forward or, with a negative number, back. */
  | { readonly type: 'clock'; readonly ms: number };

export interface Script {
  /** Wall time at the start, ms since 1970 (UTC). */
  readonly startWall: number;
  readonly zone: string;
  readonly settings: Settings;
  readonly lines: readonly Line[];
}

/** A script that is wrong: where, as `script.1.user` (lines are counted from 0), and why. */
export class ScriptError extends Error {
  readonly place: string;
  readonly reason: string;

  constructor(place: string, reason: string) {
    super(place === '' ? reason : `${place}: ${reason}`);
    this.name = 'ScriptError';
    this.place = place;
    this.reason = reason;
  }
}

const durationSchema = z.string().transform((text, context) => {
  const ms = readDuration(text);
  if (ms !== undefined) return ms;
  context.addIssue({ code: 'custom', message: `"${text}" is no duration such as "90s", "50m" or "8h"` });
  return z.NEVER;
});

const clockSchema = z.string().transform((text, context) => {
  const ms = readDuration(text.slice(1));
  if (ms !== undefined && /^[+-]/.test(text)) return text.startsWith('-') ? -ms : ms;
  context.addIssue({
    code: 'custom',
    message: `"${text}" is no change of the clock such as "+1h" or "-30m"`,
  });
  return z.NEVER;
});

/** The words of `do` that are commands and take nothing more. */
const plainCommands: Readonly<Record<string, Command>> = {
  click: { name: 'click' },
  start: { name: 'start' },
  snooze: { name: 'snooze' },
  skip: { name: 'skip' },
  'undo-skip': { name: 'undoSkip' },
  finish: { name: 'finish' },
  close: { name: 'close' },
  resume: { name: 'resume' },
  'still-sitting': { name: 'stillSitting' },
};

const KNOWN_WORDS = [...Object.keys(plainCommands), 'pause 30m', 'quit 10m', 'restart'].join(', ');

const doSchema = z.string().transform((text, context): Line => {
  const refuse = (message: string): Line => {
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  };
  const plain = Object.hasOwn(plainCommands, text) ? plainCommands[text] : undefined;
  if (plain) return { type: 'command', command: plain, word: text };
  if (text === 'restart') return { type: 'restart' };

  const [word, length, ...more] = text.split(' ');
  if ((word !== 'pause' && word !== 'quit') || more.length > 0) {
    return refuse(`"${text}" is none of: ${KNOWN_WORDS}`);
  }
  const ms = length === undefined ? undefined : readDuration(length);
  if (ms === undefined) return refuse(`"${text}" needs a duration, such as "${word} 30m"`);
  if (word === 'quit') return { type: 'quit', ms };
  const minutes = ms / MINUTE;
  if (!Number.isInteger(minutes) || minutes > 24 * 60) {
    return refuse(`"${text}" must be whole minutes, a day at most`);
  }
  return { type: 'command', command: { name: 'pause', until: { minutes } }, word: text };
});

const liveSchema = z
  .strictObject({ for: durationSchema, user: userSchema })
  .transform((line): Line => ({ type: 'live', ms: line.for, user: line.user }));
const doLineSchema = z.strictObject({ do: doSchema }).transform((line): Line => line.do);
const clockLineSchema = z
  .strictObject({ clock: clockSchema })
  .transform((line): Line => ({ type: 'clock', ms: line.clock }));

/** A line is told by the word that it begins with, so that a slip in the rest of it is named where it is. */
const lineSchema = z.unknown().transform((raw, context): Line => {
  const refuse = (message: string): Line => {
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  };
  if (typeof raw !== 'object' || raw === null) return refuse('a line must be an object');
  if ('hold' in raw) return refuse('not yet: hold');
  const schema =
    'do' in raw
      ? doLineSchema
      : 'clock' in raw
        ? clockLineSchema
        : 'for' in raw || 'user' in raw
          ? liveSchema
          : null;
  if (!schema) return refuse('a line must have "for" and "user", or "do", or "clock", or "hold"');
  const parsed = schema.safeParse(raw);
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) {
    context.addIssue({ code: 'custom', message: issue.message, path: issue.path });
  }
  return z.NEVER;
});

const zoneSchema = z.string().refine(isZone, 'is no time zone such as "Europe/Berlin"');

const scriptSchema = z.strictObject({
  start: z
    .string()
    .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/, 'must be a time such as "2026-03-02T09:00:00"'),
  zone: zoneSchema.default('UTC'),
  settings: settingsChangeSchema.default({}),
  script: z.array(lineSchema).min(1, 'must have at least one line'),
});

/**
 * Reads a script.
 *
 * @throws ScriptError naming the first place that is wrong, and why
 */
export function readScript(text: string): Script {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (error) {
    throw new ScriptError('', `is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  const parsed = scriptSchema.safeParse(raw);
  if (!parsed.success) {
    const [first] = parsed.error.issues;
    throw new ScriptError(first?.path.join('.') ?? '', first?.message ?? 'is wrong');
  }
  const { start, zone, script } = parsed.data;
  const given = Object.entries(parsed.data.settings).filter(([, value]) => value !== undefined);
  const settings: Settings = { ...defaultSettings, ...Object.fromEntries(given) };
  refuseWhatIsNotYet(settings, script);
  return { startWall: wallOf(start, zone), zone, settings, lines: script };
}

/** Rules that the app does not have yet must not be passed over in silence. */
function refuseWhatIsNotYet(settings: Settings, lines: readonly Line[]): void {
  if (Object.keys(settings.workingHours).length > 0) {
    throw new ScriptError('settings.workingHours', 'not yet: working hours');
  }
  if (settings.openAfterReminders > 0) {
    throw new ScriptError('settings.openAfterReminders', 'not yet: openAfterReminders');
  }
  if (settings.headsUp) throw new ScriptError('settings.headsUp', 'not yet: headsUp');
  const typing = lines.findIndex((line) => line.type === 'live' && line.user === 'typing');
  if (typing !== -1 && settings.holdFor.typing) {
    const reason = 'not yet: typing (it holds reminders back, unless the setting holdFor.typing is false)';
    throw new ScriptError(`script.${String(typing)}.user`, reason);
  }
}

function wallOf(start: string, zone: string): number {
  try {
    return wallFromText(start, zone);
  } catch {
    throw new ScriptError('start', `"${start}" is no time of the calendar`);
  }
}

function isZone(zone: string): boolean {
  try {
    wallFromText('2026-01-01T00:00:00', zone);
    return true;
  } catch {
    return false;
  }
}
