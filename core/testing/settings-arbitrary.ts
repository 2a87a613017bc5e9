/** Random settings files: valid ones, and any JSON where a value should be. */
import fastCheck, { type Arbitrary } from 'fast-check';
import { modifiers } from '../settings/accelerator.ts';
import { defaultSettings, type Settings } from '../settings/settings.ts';
import { weekdays } from '../time/weekday.ts';

const two = (most: number) => fastCheck.nat(most).map((value) => String(value).padStart(2, '0'));
const timeOfDay = fastCheck.tuple(two(23), two(59)).map(([hour, minute]) => `${hour}:${minute}`);
const range = fastCheck.tuple(timeOfDay, timeOfDay);
const stretchId = fastCheck.constantFrom(
  'side-bend',
  'bridge',
  'forward-fold',
  'constructor',
  'no-such-stretch',
);
const whole = (min: number, max: number) => fastCheck.integer({ min, max });
const flag = fastCheck.boolean();

const accelerator = fastCheck
  .tuple(
    fastCheck.constantFrom('Ctrl', 'Alt', 'Meta'),
    fastCheck.subarray([...modifiers]),
    fastCheck.constantFrom('A', 'Z', '0', '9', 'F1', 'F24', 'Space', 'Left', 'MediaPlayPause'),
  )
  .map(([needed, others, key]) => [...new Set([needed, ...others]), key].join('+'));
const shortcut = fastCheck.option(accelerator);

const optionalParts = { requiredKeys: [] };
const partsOf: { readonly [Name in keyof Settings]: Arbitrary<Settings[Name]> } = {
  intervalMinutes: whole(10, 180),
  recoveryMinutes: whole(1, 30),
  awayAfterMinutes: whole(1, 15),
  snoozeMinutes: whole(1, 60),
  repeatMinutes: whole(0, 60),
  openAfterReminders: whole(0, 5),
  callMeansPresent: flag,
  standingMinutes: fastCheck.oneof(fastCheck.constant(0), fastCheck.integer({ min: 10, max: 120 })),
  headsUp: flag,
  workingHours: fastCheck.dictionary(
    fastCheck.constantFrom(...weekdays),
    fastCheck.array(range, { maxLength: 6 }),
  ),
  deferFor: fastCheck.record({ doNotDisturb: flag, fullScreen: flag, call: flag, typing: flag }),
  places: fastCheck
    .record({ seated: flag, standing: flag, floor: flag })
    .filter((places) => Object.values(places).includes(true)),
  maxMinutes: fastCheck.constantFrom(1, 3, 5, 10, null),
  hidden: fastCheck.array(stretchId, { maxLength: 4 }),
  backProfile: fastCheck.record({ disc: flag, backCondition: flag }),
  breathingFirst: flag,
  leadInSeconds: whole(3, 30),
  doses: fastCheck.dictionary(
    stretchId,
    fastCheck.record({ holdSeconds: whole(1, 600), reps: whole(1, 60) }, optionalParts),
    { maxKeys: 3 },
  ),
  sound: fastCheck.record({ on: flag, volume: fastCheck.double({ min: 0, max: 1, noNaN: true }) }),
  voice: flag,
  stayOnTop: flag,
  figure: fastCheck.record({
    skin: fastCheck.constantFrom('neutral', 'light', 'medium', 'dark'),
    hair: fastCheck.constantFrom('bun', 'short'),
  }),
  theme: fastCheck.constantFrom('system', 'light', 'dark'),
  language: fastCheck.constantFrom('system', 'en', 'de-AT'),
  notifications: fastCheck.constantFrom('auto', 'electron', 'node-notifier', 'window'),
  launchAtLogin: flag,
  shortcuts: fastCheck.record({ start: shortcut, snooze: shortcut, skip: shortcut, pause: shortcut }),
};

/** Valid settings. */
export const anySettings: Arbitrary<Settings> = fastCheck
  .record(partsOf)
  .map((settings) => ({ ...defaultSettings, ...settings }));
