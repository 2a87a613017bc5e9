/** Turns the content of a settings file into valid settings, and reports what couldn't be used. */
import { z } from 'zod';
import type { Message } from '../message.ts';
import {
  defaultSettings,
  mostRangesPerDay,
  settingsSchema,
  type SettingName,
  type Settings,
} from './settings.ts';

/** A setting that was replaced by its default or left out, and why. */
export interface SettingsRepair {
  /** The setting's name in the file; empty if the whole file is wrong. */
  readonly name: string;
  /** The wrong part of a setting that has parts, such as "volume"; absent if the whole setting is wrong. */
  readonly part?: string;
  readonly reason: Message;
}

/**
 * Returns valid settings for anything that a file may contain. Each invalid setting is replaced by its default and
 * reported; the others keep their values. Missing settings get their defaults without a report. Unknown names are
 * reported and left out.
 */
export function repairSettings(raw: unknown): { settings: Settings; repairs: SettingsRepair[] } {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    return {
      settings: defaultSettings,
      repairs: [{ name: '', reason: { key: 'settings_file_empty', values: {} } }],
    };
  }
  const repairs: SettingsRepair[] = [];
  const valid: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(raw)) {
    if (!Object.hasOwn(settingsSchema.shape, name)) {
      repairs.push({ name, reason: { key: 'setting_unknown', values: {} } });
      continue;
    }
    const field = settingsSchema.shape[name as SettingName];
    const parsed = field.safeParse(value);
    if (parsed.success) valid[name] = parsed.data;
    else repairs.push(...repairsOf(name, field, parsed.error.issues));
  }
  return { settings: { ...defaultSettings, ...valid }, repairs };
}

/** Returns one repair for each wrong part, even if it has several issues. */
function repairsOf(name: string, field: z.ZodType, issues: readonly z.core.$ZodIssue[]): SettingsRepair[] {
  const byPart = new Map<string, SettingsRepair>();
  for (const issue of issues) {
    const { part, schema } = innermostPart(field, issue.path);
    const reason = reasonOf(issue, schema);
    const repair = part.length > 0 ? { name, part: part.join('.'), reason } : { name, reason };
    if (!byPart.has(part.join('.'))) byPart.set(part.join('.'), repair);
  }
  return [...byPart.values()];
}

/** Follows an issue's path through named parts. A list counts as one part, with everything in it. */
function innermostPart(
  field: z.ZodType,
  path: readonly PropertyKey[],
): { part: string[]; schema: z.ZodType } {
  const part: string[] = [];
  let schema = field;
  for (const step of path) {
    const inner = partOf(schema, String(step));
    if (!inner) break;
    part.push(String(step));
    schema = inner;
  }
  return { part, schema };
}

function partOf(schema: z.ZodType, name: string): z.ZodType | undefined {
  if (schema instanceof z.ZodObject) return (schema.shape as Record<string, z.ZodType | undefined>)[name];
  if (schema instanceof z.ZodRecord) return schema.valueType as z.ZodType;
  return undefined;
}

function reasonOf(issue: z.core.$ZodIssue, schema: z.ZodType): Message {
  if (issue.code === 'unrecognized_keys') {
    return { key: 'setting_keys_unknown', values: { parts: issue.keys.join(', ') } };
  }
  if (issue.code === 'invalid_key') return { key: 'expected_stretch_id', values: {} };
  return expectation(schema);
}

/** Says what a valid value looks like, with the ranges from the schema. */
function expectation(schema: z.ZodType): Message {
  if (schema instanceof z.ZodOptional) return expectation(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodNumber) {
    const values = { min: schema.minValue ?? -Infinity, max: schema.maxValue ?? Infinity };
    return schema.format === null
      ? { key: 'expected_number', values }
      : { key: 'expected_whole_number', values };
  }
  if (schema instanceof z.ZodBoolean) return { key: 'expected_boolean', values: {} };
  if (schema instanceof z.ZodEnum) return oneOf(schema.options);
  if (schema instanceof z.ZodUnion) return oneOf(schema.options.map(literalOf));
  if (schema instanceof z.ZodObject) {
    return { key: 'expected_object', values: { parts: Object.keys(schema.shape).join(', ') } };
  }
  if (schema instanceof z.ZodRecord) return { key: 'expected_object_by_stretch', values: {} };
  if (schema instanceof z.ZodArray) {
    return schema.element instanceof z.ZodTuple
      ? { key: 'expected_working_ranges', values: { most: mostRangesPerDay } }
      : { key: 'expected_stretch_ids', values: {} };
  }
  // Of the settings, only `language` is left.
  return { key: 'expected_language', values: {} };
}

const oneOf = (values: readonly unknown[]): Message => ({
  key: 'expected_one_of',
  values: { values: values.map(String).join(', ') },
});

const literalOf = (option: unknown): unknown => (option instanceof z.ZodLiteral ? option.value : null);
