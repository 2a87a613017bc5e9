/** What a valid value of a setting looks like. */
import { z } from 'zod';
import type { Message } from '../message.ts';
import { mostRangesPerDay, settingsSchema } from './settings.ts';

/** Says what a schema of the settings accepts, with its ranges. */
export function expectation(schema: z.core.$ZodType): Message {
  if (schema instanceof z.ZodOptional) return expectation(schema.unwrap());
  // Of the settings, only the shortcuts may be null.
  if (schema instanceof z.ZodNullable) return { key: 'expected_shortcut', values: {} };
  if (schema instanceof z.ZodNumber) {
    const values = { min: schema.minValue ?? -Infinity, max: schema.maxValue ?? Infinity };
    return schema.format === null
      ? { key: 'expected_number', values }
      : { key: 'expected_whole_number', values };
  }
  if (schema instanceof z.ZodBoolean) return { key: 'expected_boolean', values: {} };
  if (schema instanceof z.ZodEnum) return oneOf(schema.options);
  if (schema instanceof z.ZodLiteral) return oneOf([...schema.values]);
  if (schema instanceof z.ZodUnion) return expectationOfUnion(schema);
  if (schema instanceof z.ZodObject) {
    return { key: 'expected_object', values: { parts: Object.keys(schema.shape).join(', ') } };
  }
  if (schema instanceof z.ZodRecord) return { key: 'expected_object_by_stretch', values: {} };
  if (schema instanceof z.ZodArray) {
    return schema.element instanceof z.ZodTuple
      ? { key: 'expected_working_ranges', values: { most: mostElements(schema) } }
      : { key: 'expected_stretch_ids', values: {} };
  }
  if (schema instanceof z.ZodTuple) return { key: 'expected_working_range', values: {} };
  if (schema === settingsSchema.shape.hidden.element) return { key: 'expected_stretch_id', values: {} };
  // Of the settings, only `language` is left.
  return { key: 'expected_language', values: {} };
}

/** Of the settings, only `standingMinutes` is a union: 0 or a number in a range. */
function expectationOfUnion({ options }: z.ZodUnion): Message {
  const number = options.find((option) => option instanceof z.ZodNumber);
  const values = { min: number?.minValue ?? -Infinity, max: number?.maxValue ?? Infinity };
  return { key: 'expected_zero_or_whole_number', values };
}

/** How many elements a list in the settings may have. */
export function mostElements(list: z.ZodArray): number {
  return list.element instanceof z.ZodTuple ? mostRangesPerDay : Infinity;
}

const oneOf = (values: readonly unknown[]): Message => ({
  key: 'expected_one_of',
  values: { values: values.map(String).join(', ') },
});
