import fastCheck from 'fast-check';
import { expect, test } from 'vitest';
import { leavesOf, valueAt, withValueAt, type JsonPath } from '../testing/json-leaves.ts';
import { weekdays } from '../time/weekday.ts';
import { anySettings } from '../testing/settings-arbitrary.ts';
import { repairSettings } from './repair.ts';
import { defaultSettings, settingsSchema } from './settings.ts';

type Entries = Readonly<Record<string, unknown>>;

// With a high PROPERTY_RUNS, a test takes long.
const timeout = 120_000;

test('valid settings stay as they are, without repairs', { timeout }, () => {
  fastCheck.assert(
    fastCheck.property(anySettings, (settings) => {
      expect(repairSettings(settings)).toEqual({ settings, repairs: [] });
    }),
  );
});

test('whatever a file contains, the repaired settings are valid', { timeout }, () => {
  const anyName = fastCheck.constantFrom(...Object.keys(settingsSchema.shape));
  fastCheck.assert(
    fastCheck.property(anyName, fastCheck.jsonValue(), (name, value) => {
      const { settings, repairs } = repairSettings({ [name]: value });
      expect(settingsSchema.parse(settings)).toEqual(settings);
      const isValid = settingsSchema.partial().safeParse({ [name]: value }).success;
      if (isValid) expect(repairs).toEqual([]);
    }),
  );
});

/** Settings in a file, and the path to one value in them. */
const settingsAndAnyLeaf = anySettings.chain((settings) =>
  fastCheck.record({
    settings: fastCheck.constant(settings),
    leaf: fastCheck.constantFrom(...leavesOf(settings)),
  }),
);

/** A wrong value in the working hours changes its whole day: see below. */
const settingsAndLeaf = settingsAndAnyLeaf.filter(({ leaf: [name] }) => name !== 'workingHours');

test('a wrong value is reported and gets its default, and all others are kept', { timeout }, () => {
  fastCheck.assert(
    fastCheck.property(settingsAndLeaf, fastCheck.jsonValue(), ({ settings, leaf }, junk) => {
      const file = withValueAt(settings, leaf, junk);
      const expected = withValueAt(settings, leaf, valueAt(defaultSettings, leaf));
      // Of the places, the default of one could be wrong together with the others.
      fastCheck.pre(!settingsSchema.safeParse(file).success && settingsSchema.safeParse(expected).success);
      const repaired = repairSettings(file as Entries);
      expect(repaired.settings).toEqual(expected);
      expect(repaired.repairs.map(({ path }) => path)).toEqual([leaf]);
    }),
  );
});

test(
  'whatever is wrong in a day of the working hours, it is working time from midnight to midnight',
  { timeout },
  () => {
    const anyDay = fastCheck.constantFrom(...weekdays);
    const junk = fastCheck.oneof(
      fastCheck.jsonValue(),
      fastCheck.array(fastCheck.oneof(fastCheck.jsonValue(), fastCheck.constant(['09:00', '17:00']))),
    );
    fastCheck.assert(
      fastCheck.property(anySettings, anyDay, junk, ({ workingHours }, day, value) => {
        const { settings, repairs } = repairSettings({ workingHours: { ...workingHours, [day]: value } });
        fastCheck.pre(repairs.length > 0);
        const days = { ...workingHours, [day]: [['00:00', '00:00']] };
        const kept = repairs.every(({ path }) => path[0] === 'workingHours' && path[1] === day);
        expect(kept).toBe(true);
        expect(settings.workingHours).toEqual(days);
      }),
    );
  },
);

test('whatever the working hours contain, a fault leaves some working time', { timeout }, () => {
  const names = fastCheck.constantFrom(...weekdays, 'Monday', 'mon', '__proto__');
  fastCheck.assert(
    fastCheck.property(fastCheck.dictionary(names, fastCheck.jsonValue()), (hours) => {
      const { settings, repairs } = repairSettings({ workingHours: hours });
      fastCheck.pre(repairs.length > 0);
      const days = Object.values(settings.workingHours);
      expect(days.length === 0 || days.flat().length > 0).toBe(true);
    }),
  );
});

test('a missing part of an object gets its default without a report', { timeout }, () => {
  fastCheck.assert(
    fastCheck.property(settingsAndAnyLeaf, ({ settings, leaf }) => {
      const file = withValueAt(settings, leaf, undefined);
      const expected = withValueAt(settings, leaf, valueAt(defaultSettings, leaf));
      fastCheck.pre(settingsSchema.safeParse(expected).success);
      expect(repairSettings(file as Entries)).toEqual({
        settings: expected,
        repairs: [],
      });
    }),
  );
});

test('an unknown name is reported and left out, and everything else is kept', { timeout }, () => {
  const anyParent = fastCheck.constantFrom<JsonPath>(
    [],
    ['deferFor'],
    ['backProfile'],
    ['sound'],
    ['figure'],
    ['shortcuts'],
  );
  const unknownName = fastCheck.constantFrom('disk', '__proto__', 'constructor', 'toString', '');
  fastCheck.assert(
    fastCheck.property(
      anySettings,
      anyParent,
      unknownName,
      fastCheck.jsonValue(),
      (settings, parent, name, junk) => {
        const object = valueAt(settings, parent) as object;
        // As JSON.parse does it: an assignment to __proto__ would change the prototype.
        const withUnknown = Object.fromEntries([...Object.entries(object), [name, junk]]);
        const repaired = repairSettings(withValueAt(settings, parent, withUnknown) as Entries);
        expect(repaired).toEqual({
          settings,
          repairs: [{ path: [...parent, name], reason: { key: 'setting_unknown', values: {} } }],
        });
      },
    ),
  );
});
