/** Properties of the choice for any library, settings and history. */
import fastCheck from 'fast-check';
import { expect, test, vi } from 'vitest';
import { placesOf, type Stretch } from '../../content/stretch.ts';
import { HOUR, MINUTE, type Moment } from '../time/moment.ts';
import { shownMinutes, stretchLengthMs } from '../session/length.ts';
import { defaultSettings, type Settings } from '../settings/settings.ts';
import { bends, bendsTheOtherWay, bendsTheSameWay } from './bend.ts';
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
    maxMinutes: fastCheck.constantFrom(1, 3, 5, 10, null),
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
        skippedAt: {},
        sittingMs: 0,
        standing: false,
      });
      const mayBeOffered = (stretch: Stretch, variant: Stretch['variants'][number]) =>
        !settings.hidden.includes(stretch.id) &&
        !(settings.backProfile.disc && stretch.ruledOutBy.includes('disc')) &&
        placesOf(stretch, variant).some((place) => settings.places[place]) &&
        shownMinutes(stretchLengthMs(stretch, variant, settings)) <= (settings.maxMinutes ?? Infinity);
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
      const now = { at: NOW, lastDone, setAside: {}, skippedAt: {}, sittingMs: 46 * MINUTE, standing: false };
      const chosen = choose(libraryOf(...stretches), settings, now);
      const reversed = choose(libraryOf(...stretches.toReversed()), settings, {
        ...now,
        lastDone: Object.fromEntries(Object.entries(lastDone).toReversed()),
      });
      expect(reversed).toEqual(chosen);
    }),
  );
});

/** Any choice among stretches that are all allowed. */
const anyCircumstances = fastCheck.record({ stretches: anyStretches(), lastDone: anyLastDone });

const chooseFrom = (stretches: readonly Stretch[], lastDone: LastDone, at = NOW): Stretch => {
  const circumstances = { at, lastDone, setAside: {}, skippedAt: {}, sittingMs: 0, standing: false };
  const chosen = choose(libraryOf(...stretches), everythingAllowed, circumstances);
  return stretches.find(({ id }) => chosen.found && id === chosen.choice.stretch)!;
};

/** The stretches that were done, the latest first. */
const doneOf = (stretches: readonly Stretch[], lastDone: LastDone): Stretch[] =>
  stretches
    .filter(({ id }) => lastDone[id] !== undefined)
    .sort((a, b) => lastDone[b.id]! - lastDone[a.id]! || (a.id < b.id ? -1 : 1));

test('the choice is never the stretch done last, if there is another', () => {
  fastCheck.assert(
    fastCheck.property(anyCircumstances, ({ stretches, lastDone }) => {
      fastCheck.pre(stretches.length > 1);
      expect(chooseFrom(stretches, lastDone).id).not.toBe(doneOf(stretches, lastDone)[0]?.id);
    }),
  );
});

test('after a flexion comes an extension before the next flexion, and the reverse, if there is one', () => {
  const goes = (way: 'flexion' | 'extension') => (stretch: Stretch) => stretch.does.includes(way);
  fastCheck.assert(
    fastCheck.property(anyCircumstances, ({ stretches, lastDone }) => {
      const bent = doneOf(stretches, lastDone).find(bends);
      const chosen = chooseFrom(stretches, lastDone);
      for (const [way, otherWay] of [
        ['flexion', 'extension'],
        ['extension', 'flexion'],
      ] as const) {
        if (!bent || !goes(way)(bent) || goes(otherWay)(bent) || !stretches.some(goes(otherWay))) continue;
        expect(goes(way)(chosen) && !goes(otherWay)(chosen)).toBe(false);
      }
    }),
  );
});

test('no stretch is more overdue than the choice, except those that would bend the same way again', () => {
  fastCheck.assert(
    fastCheck.property(anyCircumstances, ({ stretches, lastDone }) => {
      const [last] = doneOf(stretches, lastDone);
      const chosen = chooseFrom(stretches, lastDone);
      const overdue = (stretch: Stretch) =>
        overdueOf({ stretch, variant: stretch.variants[0]! }, lastDone, NOW);
      const more = stretches.filter((stretch) => stretch !== last && overdue(stretch) > overdue(chosen));
      const [most] = more.toSorted((a, b) => overdue(b) - overdue(a));
      if (!most) return;
      expect(bendsTheOtherWay(chosen, most)).toBe(true);
      expect(more.filter((stretch) => bendsTheOtherWay(stretch, most))).toEqual([]);
    }),
  );
});

/**
 * Someone's days. Each turn is some hours after the one before, up to a holiday. In it the user does the choice, skips it,
 * or picks a stretch by hand.
 */
const anyTurns = fastCheck.array(
  fastCheck.record({
    hoursLater: fastCheck.oneof(
      { weight: 9, arbitrary: fastCheck.double({ min: 0.2, max: 24, noNaN: true }) },
      { weight: 1, arbitrary: fastCheck.double({ min: 24, max: 24 * 30, noNaN: true }) },
    ),
    answer: fastCheck.oneof(
      fastCheck.constant({ kind: 'do' as const }),
      fastCheck.constant({ kind: 'skip' as const }),
      fastCheck.record({ kind: fastCheck.constant('pick' as const), index: fastCheck.nat() }),
    ),
  }),
  { minLength: 100, maxLength: 300 },
);

test('no stretch starves, however someone stretches', () => {
  // Within a day, a stretch to do every two hours can get 12 times overdue. Any other is just as overdue after 28 days,
  // and from then on it waits only for those that have waited longer. The turns after the user picked one that bends the
  // back the same way don't count: someone who keeps picking forward folds is never offered another.
  const longWait = 28 * 24 * HOUR;
  const stretchesToDo = anyStretches({ hours: { min: 2, max: 24 } });
  fastCheck.assert(
    fastCheck.property(stretchesToDo, anyTurns, (stretches, turns) => {
      const waited = new Map<string, number>();
      let at = NOW;
      let lastDone: LastDone = {};
      let bentByHand: Stretch | undefined;
      for (const { hoursLater, answer } of turns) {
        at = { ...at, wall: at.wall + hoursLater * HOUR };
        if (answer.kind === 'skip') continue;
        const chosen = chooseFrom(stretches, lastDone, at);
        const done = answer.kind === 'pick' ? stretches[answer.index % stretches.length]! : chosen;
        for (const stretch of answer.kind === 'do' ? stretches : []) {
          const { id } = stretch;
          const waitsLong = at.wall - (lastDone[id] ?? -Infinity) > longWait;
          const turnsWaited = waitsLong && id !== done.id ? (waited.get(id) ?? 0) + 1 : 0;
          if (bendsTheSameWay(stretch, bentByHand) && turnsWaited > 0) continue;
          waited.set(id, turnsWaited);
          expect(turnsWaited, `turns that ${id} has waited`).toBeLessThan(2 * stretches.length);
        }
        lastDone = { ...lastDone, [done.id]: at.wall };
        if (bends(done)) bentByHand = answer.kind === 'pick' ? done : undefined;
      }
    }),
  );
});
