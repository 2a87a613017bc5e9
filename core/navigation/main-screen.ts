/** The screens of the main window. Window, tray, command line and notifications name them. */
import { z } from 'zod';
import { identifierSchema } from '../../content/stretch.ts';
import { isPeriod } from '../history/period.ts';
import { dateSchema } from '../time/date-schema.ts';
import { settingsSections } from './settings-sections.ts';

const periodSchema = z
  .string()
  .refine(isPeriod, 'must be a year, a month or a week such as "2026", "2026-11" or "2026-W48"');

export const mainScreenSchema = z.discriminatedUnion('name', [
  /** Today, or the day with this date. */
  z.strictObject({ name: z.literal('today'), day: dateSchema.optional() }),
  /** All stretches, or the page of one. */
  z.strictObject({ name: z.literal('library'), stretch: identifierSchema.optional() }),
  /** The editor of the user's routines: the one with this id, or a new one. */
  z.strictObject({ name: z.literal('routine'), routine: identifierSchema.optional() }),
  /** The current week, or the period: a year, a month or a week. */
  z.strictObject({ name: z.literal('history'), period: periodSchema.optional() }),
  /** The settings, at the top or at the section with this id. */
  z.strictObject({ name: z.literal('settings'), section: z.enum(settingsSections).optional() }),
  z.strictObject({ name: z.literal('about') }),
  /** The first start's introduction. */
  z.strictObject({ name: z.literal('welcome') }),
]);
export type MainScreen = z.infer<typeof mainScreenSchema>;
