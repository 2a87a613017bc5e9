/** Turns the content of a settings file into valid settings, and reports what couldn't be used. */
import { z } from 'zod';
import { lookUp } from '../../content/look-up.ts';
import type { Message } from '../message.ts';
import { expectation, mostElements } from './expectation.ts';
import { withLeadingZeros, withoutSilentDays } from './repaired-hours.ts';
import { defaultSettings, settingsSchema, type Settings } from './settings.ts';

/** A value in the settings file that was replaced by its default or left out, and why. */
export interface SettingsRepair {
  /** The keys from the whole file to the wrong value, such as `sound` and `volume`; empty if the whole file is wrong. */
  readonly path: SettingsPath;
  readonly reason: Message;
  /** Where the value is in the file, if the file's text is known. */
  readonly place?: PlaceInFile;
}

/** Names of settings and of their parts, and positions in lists, which count from 0. */
export type SettingsPath = readonly (string | number)[];

/** A line and a column, which count from 1. */
export interface PlaceInFile {
  readonly line: number;
  readonly column: number;
}

type Entries = Readonly<Record<string, unknown>>;

/**
 * Returns valid settings for any object that a file may contain. Each wrong value, however deep, is replaced by its own
 * default and reported, or left out if it has none, such as an entry of a list. All other values are kept. A missing
 * value gets its default without a report. Unknown names are reported and left out. A day of the working hours with a
 * fault becomes a whole working day: reminders that come too often are noticed, and those that never come aren't.
 */
export function repairSettings(raw: Entries): { settings: Settings; repairs: SettingsRepair[] } {
  const repairs: SettingsRepair[] = [];
  const report: Report = (path, reason) => repairs.push({ path, reason });
  // The functions below return a value that the schema accepts.
  const settings = repaired(settingsSchema, raw, defaultSettings, [], report) as Settings;
  return {
    settings: {
      ...settings,
      workingHours: withoutSilentDays(
        settings.workingHours,
        repairs.map(({ path }) => path),
      ),
    },
    repairs,
  };
}

type Report = (path: SettingsPath, reason: Message) => void;

/** Returns a value that the schema accepts: as much as possible of `raw`, and `fallback` for what is wrong or missing. */
function repaired(
  schema: z.core.$ZodType,
  raw: unknown,
  fallback: unknown,
  path: SettingsPath,
  report: Report,
): unknown {
  if (schema instanceof z.ZodOptional) return repaired(schema.unwrap(), raw, fallback, path, report);
  if (schema instanceof z.ZodArray && Array.isArray(raw)) return repairedList(schema, raw, path, report);
  if (isObject(raw)) {
    if (schema instanceof z.ZodObject) return repairedObject(schema, raw, fallback, path, report);
    if (schema instanceof z.ZodRecord) return repairedRecord(schema, raw, path, report);
  }
  // Of the settings, only time ranges are tuples.
  const value = schema instanceof z.ZodTuple ? withLeadingZeros(raw) : raw;
  if (z.safeParse(schema, value).success) return value;
  report(path, expectation(schema));
  return fallback;
}

function repairedObject(
  schema: z.ZodObject,
  raw: Entries,
  fallback: unknown,
  path: SettingsPath,
  report: Report,
): Entries {
  const parts: Readonly<Record<string, z.core.$ZodType>> = schema.shape;
  for (const name of Object.keys(raw)) {
    if (!Object.hasOwn(parts, name)) report([...path, name], { key: 'setting_unknown', values: {} });
  }
  const defaults = isObject(fallback) ? fallback : {};
  const valid = definedEntries(
    Object.entries(parts).map(([name, part]) => {
      const given = lookUp(raw, name);
      const byDefault = lookUp(defaults, name);
      return [
        name,
        given === undefined ? byDefault : repaired(part, given, byDefault, [...path, name], report),
      ];
    }),
  );
  // The whole file's parts don't depend on each other.
  if (path.length === 0 || z.safeParse(schema, valid).success) return valid;
  // Of the settings, only the places can be wrong together although each is right.
  report(path, { key: 'expected_place', values: { parts: Object.keys(parts).join(', ') } });
  return defaults;
}

function repairedRecord(schema: z.ZodRecord, raw: Entries, path: SettingsPath, report: Report): Entries {
  return definedEntries(
    Object.entries(raw).map(([key, value]) => {
      if (z.safeParse(schema.keyType, key).success) {
        return [key, repaired(schema.valueType, value, undefined, [...path, key], report)];
      }
      report([...path, key], { key: 'expected_stretch_id', values: {} });
      return [key, undefined];
    }),
  );
}

function repairedList(
  schema: z.ZodArray,
  raw: readonly unknown[],
  path: SettingsPath,
  report: Report,
): unknown[] {
  const most = mostElements(schema);
  const valid: unknown[] = [];
  for (const [index, value] of raw.entries()) {
    const element = repaired(schema.element, value, undefined, [...path, index], report);
    if (element === undefined) continue;
    if (valid.length < most) valid.push(element);
    else report([...path, index], expectation(schema));
  }
  return valid;
}

const definedEntries = (entries: readonly (readonly [string, unknown])[]): Entries =>
  Object.fromEntries(entries.filter(([, value]) => value !== undefined));

function isObject(value: unknown): value is Entries {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
