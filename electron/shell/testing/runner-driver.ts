/** A runner with a manual clock, the real library, and parts that record what happens. */
import type { SavedState } from '../../../core/app/saved-state-schema.ts';
import type { View } from '../../../core/app/view.ts';
import { defaultSettings, type Settings } from '../../../core/settings/settings.ts';
import { readLibrary } from '../../../tools/read-library.ts';
import type { EffectHandlers } from '../effects.ts';
import type { PresenceSignals } from '../presence.ts';
import { Runner } from '../runner.ts';
import { ManualClock, promisesSettled } from './manual-clock.ts';

/** The app's own library. */
export const library = readLibrary();

/** Returns a runner that has started and ticked once. */
export async function startedRunner(restored?: SavedState, system?: { sleepIsReported: boolean }) {
  const driver = createRunner(restored, system);
  driver.runner.start();
  await promisesSettled();
  return driver;
}

/**
 * Returns a runner that hasn't started, with everything it does recorded.
 *
 * @param restored the saved state it continues from; its clock then starts when that was saved
 */
export function createRunner(restored?: SavedState, { sleepIsReported } = { sleepIsReported: false }) {
  const clock = new ManualClock(restored?.at);
  /** One line for each effect except `save`. */
  const calls: string[] = [];
  const saved: SavedState[] = [];
  const views: View[] = [];
  const failures: string[] = [];
  const presence: { -readonly [Key in keyof PresenceSignals]: PresenceSignals[Key] } = {
    idleSeconds: 3,
    locked: false,
    windowFocused: false,
  };
  let settings: Settings = defaultSettings;
  let libraryWorks = true;
  let readPresence: () => Promise<PresenceSignals> = () => Promise.resolve({ ...presence });
  let presenceReads = 0;

  const effects: EffectHandlers = {
    notify: ({ stretch, count }) => calls.push(`notify ${stretch} ${count}`),
    withdraw: () => calls.push('withdraw'),
    readDeferralSignals: () => {
      runner.deferralReadings({ doNotDisturb: 'no', fullScreen: 'no', call: 'unknown' });
    },
    readCall: () => {
      runner.callReading('unknown');
    },
    headsUp: ({ stretch }) => calls.push(`heads-up ${stretch}`),
    remindStanding: ({ stretch }) => calls.push(`remind standing ${stretch}`),
    offer: ({ stretch }) => calls.push(`offer ${stretch}`),
    openSession: ({ focus }) => calls.push(`open ${stretchOf(runner)}${focus ? '' : ' without focus'}`),
    openLibrary: () => calls.push('library'),
    closeWindow: () => calls.push('close'),
    record: ({ kind }) => calls.push(`record ${kind}`),
    unrecord: (kind) => calls.push(`unrecord ${kind}`),
    // Spans are tested with the rules.
    recordSpans: () => undefined,
    correctSpans: () => calls.push('correct'),
    undoCorrectSpans: () => calls.push('undo correction'),
    ignored: ({ name }) => calls.push(`ignored ${name}`),
  };
  const runner: Runner = new Runner(
    {
      clock,
      sleepIsReported,
      library: () => {
        if (!libraryWorks) throw new Error('broken');
        return library;
      },
      effects,
      settings: () => settings,
      presence: () => {
        presenceReads += 1;
        return readPresence();
      },
      save: (state) => saved.push(state),
      present: (view) => views.push(view),
      failed: (activity, error) => failures.push(`${activity}: ${(error as Error).message}`),
    },
    restored,
    {},
  );

  return {
    runner,
    clock,
    calls,
    saved,
    views,
    failures,
    presence,
    effects,
    get presenceReads() {
      return presenceReads;
    },
    change(changes: Partial<Settings>) {
      settings = { ...settings, ...changes };
      runner.settingsChanged();
    },
    readPresenceWith(read: () => Promise<PresenceSignals>) {
      readPresence = read;
    },
    /** Makes the library throw, or work again. */
    setLibraryWorks(works: boolean) {
      libraryWorks = works;
    },
  };
}

function stretchOf(runner: Runner): string {
  return runner.view().session?.items[0]?.stretch ?? 'no session';
}

/** Readings of presence that end when the test says so. */
export function manualReadings() {
  const begun: PromiseWithResolvers<PresenceSignals>[] = [];
  return {
    begun,
    read: () => {
      const reading = Promise.withResolvers<PresenceSignals>();
      begun.push(reading);
      return reading.promise;
    },
    async end(index: number, idleSeconds: number) {
      begun[index]?.resolve({ idleSeconds, locked: false, windowFocused: false });
      await promisesSettled();
    },
  };
}
