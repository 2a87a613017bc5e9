/** Properties of the choice for any library, settings and history. */
import fastCheck from 'fast-check';
import { expect, test, vi } from 'vitest';
import { placesOf, type Stretch } from '../../content/stretch.ts';
import { HOUR, MINUTE, type Moment } from '../time/moment.ts';
import { sessionLengthMs } from '../session/timeline.ts';
import { defaultSettings, type Settings } from '../settings/settings.ts';
import { choose, type LastDone } from './choose.ts';
import { overdueOf } from './overdue.ts';
import { libraryOf, sampleDose, sampleStretch, sampleVariant } from './testing/sample-stretches.ts';

// Simulating weeks is slow, and PROPERTY_RUNS may ask for many runs.
vi.setConfig({ testTimeout: 10 * MINUTE });

const zone = 'Europe/Berlin';
const NOW: Moment = { wall: Date.UTC(2026, 2, 5, 12), zone, elapsed: 0 };

const anyPlaces = fastCheck.uniqueArray(fastCheck.constantFrom('seated', 'standing', 'floor'), {
  minLength: 1,
});
const anyDirections = fastCheck.uniqueArray(
  fastCheck.constantFrom('flexion', 'extension', 'side', 'rotation', 'hip', 'hamstring', 'core'),
  { minLength: 1, maxLength: 2 },
);

/** Stretches with ids from "a" on, some of them with a frequency in hours. */
const anyStretches = ({ most = 8, hours = { min: 1, max: 24 } } = {}): fastCheck.Arbitrary<Stretch[]> =>
  fastCheck
    .array(
      fastCheck.record({
        places: anyPlaces,
        does: anyDirections,
        ruledOut: fastCheck.boolean(),
        holdSeconds: fastCheck.integer({ min: 1, max: 300 }),
        everyHours: fastCheck.option(fastCheck.integer(hours), { nil: undefined }),
      }),
      { minLength: 1, maxLength: most },
    )
    .map((all) =>
      all.map(({ places, does, ruledOut, holdSeconds, everyHours }, index) =>
        sampleStretch({
          id: String.fromCharCode('a'.charCodeAt(0) + index),
          places,
          does,
          ruledOutBy: ruledOut ? ['disc'] : [],
          dose: {
            ...sampleDose,
            holdSeconds: { min: holdSeconds, max: holdSeconds },
            ...(everyHours && { frequency: { everyHours: { min: everyHours, max: 24 } } }),
          },
          variants: [sampleVariant(), sampleVariant({ id: 'seated', places: ['seated'] })],
        }),
      ),
    );

const anyLastDone: fastCheck.Arbitrary<LastDone> = fastCheck.dictionary(
  fastCheck.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'gone'),
  fastCheck.integer({ min: -2, max: 200 }).map((hours) => NOW.wall - hours * HOUR),
);

const anySettings: fastCheck.Arbitrary<Settings> = fastCheck
  .record({
    places: fastCheck.record({
      seated: fastCheck.boolean(),
      standing: fastCheck.boolean(),
      floor: fastCheck.boolean(),
    }),
    maxMinutes: fastCheck.constantFrom(1, 3, null),
    hidden: fastCheck.uniqueArray(fastCheck.constantFrom('a', 'b', 'c')),
    backProfile: fastCheck.record({ disc: fastCheck.boolean(), backCondition: fastCheck.boolean() }),
  })
  .map((some): Settings => ({ ...defaultSettings, ...some }));

const everythingAllowed: Settings = {
  ...defaultSettings,
  places: { seated: true, standing: true, floor: true },
  maxMinutes: null,
};

test('the choice is never hidden, ruled out, too long or for another place; if nothing fits, it says why', () => {
  fastCheck.assert(
    fastCheck.property(anyStretches(), anySettings, anyLastDone, (stretches, settings, lastDone) => {
      const chosen = choose(libraryOf(...stretches), settings, {
        at: NOW,
        lastDone,
        setAside: {},
        sittingMs: 0,
        standing: false,
      });
      const mayBeOffered = (stretch: Stretch, variant: Stretch['variants'][number]) =>
        !settings.hidden.includes(stretch.id) &&
        !(settings.backProfile.disc && stretch.ruledOutBy.includes('disc')) &&
        placesOf(stretch, variant).some((place) => settings.places[place]) &&
        sessionLengthMs(stretch, variant, settings) <= (settings.maxMinutes ?? Infinity) * MINUTE;
      const someFit = stretches.some((stretch) =>
        stretch.variants.some((variant) => mayBeOffered(stretch, variant)),
      );
      expect(chosen.found).toBe(someFit);
      if (!chosen.found) {
        expect(chosen.reasons.length).toBeGreaterThan(0);
        return;
      }
      const stretch = stretches.find(({ id }) => id === chosen.choice.stretch)!;
      const variant = stretch.variants.find(({ id }) => id === chosen.choice.variant)!;
      expect(mayBeOffered(stretch, variant)).toBe(true);
    }),
  );
});

test('the order of the library and of the history makes no difference', () => {
  fastCheck.assert(
    fastCheck.property(anyStretches(), anySettings, anyLastDone, (stretches, settings, lastDone) => {
      const now = { at: NOW, lastDone, setAside: {}, sittingMs: 46 * MINUTE, standing: false };
      const chosen = choose(libraryOf(...stretches), settings, now);
      const reversed = choose(libraryOf(...stretches.toReversed()), settings, {
        ...now,
        lastDone: Object.fromEntries(Object.entries(lastDone).toReversed()),
      });
      expect(reversed).toEqual(chosen);
    }),
  );
});

test('if something is due, the choice is due', () => {
  fastCheck.assert(
    fastCheck.property(anyStretches(), anyLastDone, (stretches, lastDone) => {
      const candidates = stretches.map((stretch) => ({ stretch, variant: stretch.variants[0]! }));
      const overdue = overdueOf(candidates, lastDone, NOW);
      fastCheck.pre(overdue.some((multiple) => multiple >= 1));
      const chosen = choose(libraryOf(...stretches), everythingAllowed, {
        at: NOW,
        lastDone,
        setAside: {},
        sittingMs: 0,
        standing: false,
      });
      const index = stretches.findIndex(({ id }) => chosen.found && id === chosen.choice.stretch);
      expect(overdue[index]).toBeGreaterThanOrEqual(1);
    }),
  );
});

test('if there is enough time for all, none waits for more turns than there are other stretches', () => {
  // With eight stretches, reminders half an hour apart, and periods of 4 h or more, each of the others can come once
  // while one waits. With periods of up to 8 h, each is due by noon.
  const most = 8;
  fastCheck.assert(
    fastCheck.property(anyStretches({ most, hours: { min: 4, max: 8 } }), (stretches) => {
      const library = libraryOf(...stretches);
      const candidates = stretches.map((stretch) => ({ stretch, variant: stretch.variants[0]! }));
      const waiting = new Map<string, number>();
      let lastDone: LastDone = {};
      for (let day = 0; day < 7; day += 1) {
        for (let halfHours = 0; halfHours < 20; halfHours += 1) {
          const at = { ...NOW, wall: Date.UTC(2026, 2, 2 + day, 8) + (halfHours * HOUR) / 2 };
          const chosen = choose(library, everythingAllowed, {
            at,
            lastDone,
            setAside: {},
            sittingMs: 0,
            standing: false,
          });
          const id = chosen.found ? chosen.choice.stretch : undefined;
          overdueOf(candidates, lastDone, at).forEach((overdue, index) => {
            const waitingId = stretches[index]!.id;
            const turns = overdue < 1 || waitingId === id ? 0 : (waiting.get(waitingId) ?? 0) + 1;
            expect(turns, `turns that ${waitingId} has waited`).toBeLessThan(stretches.length);
            waiting.set(waitingId, turns);
          });
          lastDone = { ...lastDone, [id!]: at.wall };
        }
      }
      expect(Object.keys(lastDone).sort()).toEqual(stretches.map(({ id }) => id));
    }),
  );
});
