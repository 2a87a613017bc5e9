/**
 * The format of a scripted day: what the user does, line by line. The schema rejects anything unknown, so a typo in a
 * script can't be mistaken for behaviour of the app.
 */
import { z } from 'zod';
import { describeIssues } from '../../content/schema-issues.ts';
import { wallFromText } from '../time/day.ts';
import { readDuration } from '../time/duration.ts';
import { SECOND } from '../time/moment.ts';
import { zoneSchema } from '../time/moment-schema.ts';
import {
  defaultSettings,
  settingsChangeSchema,
  type Settings,
  type SettingsChange,
} from '../settings/settings.ts';
import { parseDo } from './do-words.ts';
import { userSchema, type Line } from './line.ts';

export interface Script {
  /** Wall time at the start, ms since 1970 (UTC). */
  readonly startWall: number;
  readonly zone: string;
  readonly settings: Settings;
  /** How much later than requested each timer fires, in ms, as on a busy computer. */
  readonly timersLateMs: number;
  readonly lines: readonly Line[];
}

/**
 * Thrown for an invalid script. `path` is the part that is wrong, such as `script.1.user` (lines count from 0); empty
 * for the whole script.
 */
export class ScriptError extends Error {
  readonly path: string;
  readonly reason: string;

  constructor(path: string, reason: string) {
    super(path === '' ? reason : `${path}: ${reason}`);
    this.name = 'ScriptError';
    this.path = path;
    this.reason = reason;
  }
}

const durationSchema = z.string().transform((text, context) => {
  const ms = readDuration(text);
  if (ms !== undefined) return ms;
  context.addIssue({ code: 'custom', message: `"${text}" is not a duration such as "90s", "50m" or "8h"` });
  return z.NEVER;
});

const clockSchema = z.string().transform((text, context) => {
  const ms = readDuration(text.slice(1));
  if (ms !== undefined && /^[+-]/.test(text)) return text.startsWith('-') ? -ms : ms;
  context.addIssue({
    code: 'custom',
    message: `"${text}" is not a clock change such as "+1h" or "-30m"`,
  });
  return z.NEVER;
});

const doSchema = z.string().transform((text, context): Line => {
  const line = parseDo(text);
  if (!('problem' in line)) return line;
  context.addIssue({ code: 'custom', message: line.problem });
  return z.NEVER;
});

const timeLineSchema = z
  .strictObject({ for: durationSchema, user: userSchema })
  .transform((line): Line => ({ type: 'time', ms: line.for, user: line.user }));
const doLineSchema = z.strictObject({ do: doSchema }).transform((line): Line => line.do);
const clockLineSchema = z
  .strictObject({ clock: clockSchema })
  .transform((line): Line => ({ type: 'clock', ms: line.clock }));
const deferLineSchema = z
  .strictObject({ defer: z.enum(['doNotDisturb', 'fullScreen', 'call']), on: z.boolean() })
  .transform((line): Line => ({ type: 'defer', reason: line.defer, on: line.on }));
const settingsLineSchema = z
  .strictObject({ settings: settingsChangeSchema })
  .transform((line): Line => ({ type: 'settings', change: definedSettings(line.settings) }));

const zoneLineSchema = z
  .strictObject({ zone: zoneSchema })
  .transform((line): Line => ({ type: 'zone', zone: line.zone }));

/**
 * The schema of each kind of line, by a key that only this kind has, so that errors are about the kind that was meant.
 */
const lineSchemas = {
  zone: zoneLineSchema,
  do: doLineSchema,
  clock: clockLineSchema,
  defer: deferLineSchema,
  settings: settingsLineSchema,
  for: timeLineSchema,
  user: timeLineSchema,
} as const;

const lineSchema = z.unknown().transform((raw, context): Line => {
  const reject = (message: string, path: readonly PropertyKey[] = []): Line => {
    context.addIssue({ code: 'custom', message, path: [...path] });
    return z.NEVER;
  };
  if (typeof raw !== 'object' || raw === null) return reject('a line must be an object');
  const kind = Object.entries(lineSchemas).find(([key]) => Object.hasOwn(raw, key));
  if (!kind) {
    return reject('a line must have "for" and "user", or "do", "clock", "zone", "defer" or "settings"');
  }
  const [, schema] = kind;
  const parsed = schema.safeParse(raw);
  if (parsed.success) return parsed.data;
  for (const { message, keys } of describeIssues(parsed.error)) reject(message, keys);
  return z.NEVER;
});

/** A timer that is later than this would look like sleep, because ticks are up to 15 s apart. */
const LATEST_TIMERS_MS = 14 * SECOND;

const scriptSchema = z.strictObject({
  start: z
    .string()
    .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?$/, 'must be a time such as "2026-03-02T09:00:00"'),
  zone: zoneSchema.default('UTC'),
  settings: settingsChangeSchema.default({}),
  timersLateBy: durationSchema.refine((ms) => ms <= LATEST_TIMERS_MS, 'must be at most 14 s').optional(),
  script: z.array(lineSchema).min(1, 'must have at least one line'),
});

/**
 * Parses a script.
 *
 * @throws ScriptError with the first problem and where it is
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
    const [first] = describeIssues(parsed.error);
    throw new ScriptError(first?.path ?? '', first?.message ?? 'is invalid');
  }
  const { start, zone, script, timersLateBy: timersLateMs = 0 } = parsed.data;
  const settings: Settings = { ...defaultSettings, ...definedSettings(parsed.data.settings) };
  return { startWall: wallOf(start, zone), zone, settings, timersLateMs, lines: script };
}

/** Returns a change without its undefined settings. */
function definedSettings(change: SettingsChange): Partial<Settings> {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
}

function wallOf(start: string, zone: string): number {
  try {
    return wallFromText(start, zone);
  } catch {
    throw new ScriptError('start', `"${start}" is not a date in the calendar`);
  }
}
