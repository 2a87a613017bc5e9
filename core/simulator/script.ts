/**
 * A scripted day: what the person does, line by line. The schema refuses what it does not know, so that a slip in a
 * script never passes for a rule of the app.
 */
import { z } from 'zod';
import type { Command } from '../app/command.ts';
import { wallFromText } from '../time/day.ts';
import { readDuration } from '../time/duration.ts';
import type { AskedReason } from '../signals/deferral-reasons.ts';
import {
  defaultSettings,
  settingsChangeSchema,
  type Settings,
  type SettingsChange,
} from '../settings/settings.ts';
import { understand } from './do-words.ts';

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
  | { readonly type: 'clock'; readonly ms: number }
  /** From now on the machine says "yes", or "no", to this reason to hold a reminder back. */
  | { readonly type: 'defer'; readonly reason: AskedReason; readonly on: boolean }
  | { readonly type: 'settings'; readonly change: Partial<Settings> };

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

const doSchema = z.string().transform((text, context): Line => {
  const understood = understand(text);
  if (!('refused' in understood)) return understood;
  context.addIssue({ code: 'custom', message: understood.refused });
  return z.NEVER;
});

const liveSchema = z
  .strictObject({ for: durationSchema, user: userSchema })
  .transform((line): Line => ({ type: 'live', ms: line.for, user: line.user }));
const doLineSchema = z.strictObject({ do: doSchema }).transform((line): Line => line.do);
const clockLineSchema = z
  .strictObject({ clock: clockSchema })
  .transform((line): Line => ({ type: 'clock', ms: line.clock }));
const deferLineSchema = z
  .strictObject({ defer: z.enum(['doNotDisturb', 'fullScreen', 'call']), on: z.boolean() })
  .transform((line): Line => ({ type: 'defer', reason: line.defer, on: line.on }));
const settingsLineSchema = z
  .strictObject({ settings: settingsChangeSchema })
  .transform((line): Line => ({ type: 'settings', change: given(line.settings) }));

/** Each kind of line by a word that only it has, so that a slip in the rest of it is named where it is. */
const lineSchemas = {
  do: doLineSchema,
  clock: clockLineSchema,
  defer: deferLineSchema,
  settings: settingsLineSchema,
  for: liveSchema,
  user: liveSchema,
} as const;

const lineSchema = z.unknown().transform((raw, context): Line => {
  const refuse = (message: string, path: PropertyKey[] = []): Line => {
    context.addIssue({ code: 'custom', message, path });
    return z.NEVER;
  };
  if (typeof raw !== 'object' || raw === null) return refuse('a line must be an object');
  const telling = Object.entries(lineSchemas).find(([word]) => Object.hasOwn(raw, word));
  if (!telling) return refuse('a line must have "for" and "user", or "do", "clock", "defer" or "settings"');
  const [, schema] = telling;
  const parsed = schema.safeParse(raw);
  if (parsed.success) return parsed.data;
  for (const { message, path } of parsed.error.issues) refuse(message, path);
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
  const settings: Settings = { ...defaultSettings, ...given(parsed.data.settings) };
  return { startWall: wallOf(start, zone), zone, settings, lines: script };
}

/** Only the settings that a change names. */
function given(change: SettingsChange): Partial<Settings> {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
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
