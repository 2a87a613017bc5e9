/** The settings: schema and defaults. The settings screen shows the same names, defaults and ranges. */
import { z } from 'zod';
import { identifierSchema, type placeSchema } from '../../content/stretch.ts';
import { acceleratorSchema } from './accelerator.ts';
import { settingRanges } from './setting-ranges.ts';

const wholeNumber = ({ min, max }: { readonly min: number; readonly max: number }) =>
  z.number().int().min(min).max(max);

/** A time of day, "00:00" to "23:59". */
const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time of day such as "09:00"');
/** How many working ranges may begin on one day. */
export const mostRangesPerDay = 6;
const workingRanges = z.array(z.tuple([timeOfDay, timeOfDay])).max(mostRangesPerDay);

/** What keys can do wherever the keyboard's focus is. */
export const shortcutNames = ['start', 'snooze', 'skip', 'pause'] as const;
export type ShortcutName = (typeof shortcutNames)[number];
const shortcut = acceleratorSchema.nullable();

/** Every setting with its range. Each can be checked and repaired independently. */
const fields = {
  /** Minutes of sitting until a reminder. */
  intervalMinutes: wholeNumber(settingRanges.intervalMinutes),
  /** Minutes of absence that empty a meter of `intervalMinutes` or more. */
  recoveryMinutes: wholeNumber(settingRanges.recoveryMinutes),
  /** Minutes without input after which the user counts as away, since the last input. */
  awayAfterMinutes: wholeNumber(settingRanges.awayAfterMinutes),
  /** Whether a user without input counts as present during a call. */
  callMeansPresent: z.boolean(),
  /** Minutes of standing after which a reminder suggests to sit down or move; 0 means never. */
  standingMinutes: z.union([z.literal(0), wholeNumber({ min: 10, max: 120 })]),
  /** Minutes of sitting that a snooze lasts. */
  snoozeMinutes: wholeNumber(settingRanges.snoozeMinutes),
  /** Minutes of sitting between a reminder and its repeat; 0 means no repeats. */
  repeatMinutes: wholeNumber(settingRanges.repeatMinutes),
  /** The number of unanswered reminders after which the window opens automatically; 0 means never. */
  openAfterReminders: wholeNumber(settingRanges.openAfterReminders),
  /** Whether a heads-up comes one minute before a reminder. */
  headsUp: z.boolean(),
  /** Ranges by the weekday on which they begin. A missing day is off; an empty object means always working. */
  workingHours: z.strictObject({
    monday: workingRanges.optional(),
    tuesday: workingRanges.optional(),
    wednesday: workingRanges.optional(),
    thursday: workingRanges.optional(),
    friday: workingRanges.optional(),
    saturday: workingRanges.optional(),
    sunday: workingRanges.optional(),
  }),
  /** Which reasons may defer a reminder. */
  deferFor: z.strictObject({
    doNotDisturb: z.boolean(),
    fullScreen: z.boolean(),
    call: z.boolean(),
    typing: z.boolean(),
  }),
  /** The places where the user can stretch, at least one. */
  places: z
    .strictObject({ seated: z.boolean(), standing: z.boolean(), floor: z.boolean() } satisfies Record<
      z.infer<typeof placeSchema>,
      z.ZodBoolean
    >)
    .refine((places) => Object.values(places).includes(true), 'at least one place must be true'),
  /** The longest stretch to offer, in minutes as shown; null means no limit. */
  maxMinutes: z.literal([1, 3, 5, 10, null]),
  /** Ids of stretches that are never offered. They may be those of own stretches whose files could come back. */
  hidden: z.array(z.string()),
  backProfile: z.strictObject({ disc: z.boolean(), backCondition: z.boolean() }),
  /** Whether each session begins with three breaths. */
  breathingFirst: z.boolean(),
  /** Seconds to get into position before the first movement. For stretches on the floor, the app adds 10 s. */
  leadInSeconds: wholeNumber(settingRanges.leadInSeconds),
  /** Doses that the user has chosen, by stretch id. `effectiveDose` keeps each within the range of its source. */
  doses: z.record(
    identifierSchema,
    z.strictObject({
      /** How long each repetition is held, in seconds. */
      holdSeconds: z.number().min(1).max(600).optional(),
      reps: z.number().int().min(1).max(60).optional(),
    }),
  ),
  sound: z.strictObject({ on: z.boolean(), volume: z.number().min(0).max(1) }),
  voice: z.boolean(),
  stayOnTop: z.boolean(),
  figure: z.strictObject({
    skin: z.enum(['neutral', 'light', 'medium', 'dark']),
    hair: z.enum(['bun', 'short']),
  }),
  theme: z.enum(['system', 'light', 'dark']),
  /** "system" or a language tag such as "en". */
  language: z.string().regex(/^(system|[a-z]{2,3}(-[A-Za-z0-9]+)*)$/),
  notifications: z.enum(['auto', 'electron', 'node-notifier', 'window']),
  /** Whether the user wants the app to start at login. The system may have another answer: see StartAtLogin. */
  launchAtLogin: z.boolean(),
  /** The keys that do something wherever the keyboard's focus is; null means none. */
  shortcuts: z.strictObject({
    start: shortcut,
    snooze: shortcut,
    skip: shortcut,
    /** Pauses reminders, or resumes them while they are paused. */
    pause: shortcut,
  } satisfies Record<ShortcutName, typeof shortcut>),
};

export const settingsSchema = z.strictObject(fields);
export type Settings = z.infer<typeof settingsSchema>;
export type SettingName = keyof Settings;

/** A change from the settings screen: some settings, each within its range. */
export const settingsChangeSchema = settingsSchema.partial();
export type SettingsChange = { [Name in SettingName]?: Settings[Name] | undefined };

export const defaultSettings: Settings = {
  intervalMinutes: 45,
  recoveryMinutes: 5,
  awayAfterMinutes: 3,
  callMeansPresent: true,
  standingMinutes: 0,
  snoozeMinutes: 10,
  repeatMinutes: 10,
  openAfterReminders: 0,
  headsUp: false,
  workingHours: {},
  deferFor: { doNotDisturb: true, fullScreen: true, call: true, typing: true },
  places: { seated: true, standing: true, floor: false },
  maxMinutes: 5,
  hidden: [],
  backProfile: { disc: false, backCondition: false },
  breathingFirst: false,
  leadInSeconds: 5,
  doses: {},
  sound: { on: true, volume: 0.6 },
  voice: false,
  stayOnTop: true,
  figure: { skin: 'neutral', hair: 'bun' },
  theme: 'system',
  language: 'system',
  notifications: 'auto',
  launchAtLogin: false,
  shortcuts: { start: null, snooze: null, skip: null, pause: null },
};
