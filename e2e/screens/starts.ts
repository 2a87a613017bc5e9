/** Where a test begins: what the user has done so far, and what the window shows. */
import { placesOf } from '../../content/stretch.ts';
import type { LibraryWithRoutines, RoutineEntry } from '../../content/routine-library.ts';
import type { Command } from '../../core/app/command.ts';
import type { SavedState } from '../../core/app/saved-state-schema.ts';
import type { Settings } from '../../core/settings/settings.ts';
import type { DayHistory } from '../../core/history/day-history.ts';
import { AppDriver, START } from '../../core/testing/app-driver.ts';
import { HOUR, MINUTE, type Moment } from '../../core/time/moment.ts';
import type { DeferralReadings } from '../../core/signals/deferral-reasons.ts';
import type { PageData, Screen } from '../../electron/ipc/contract.ts';
import { readLibrary } from '../../tools/read-library.ts';

/** The library that ships with the app. */
export const library: LibraryWithRoutines = readLibrary();

/** What the window shows at first. A session starts with the command that a user gives for it. */
export type Opening =
  | Exclude<Screen, { name: 'offer' | 'session' }>
  | Omit<Extract<Screen, { name: 'offer' }>, 'showing'>
  | { readonly name: 'session'; readonly command: Command };

/** Parts of the page data that don't come from the rules. */
export type Surroundings = Pick<
  PageData,
  | 'repairs'
  | 'signals'
  | 'inTray'
  | 'login'
  | 'shortcuts'
  | 'hourCycle'
  | 'timeZone'
  | 'historyProblem'
  | 'smoothMotion'
>;

export interface Start {
  readonly opening: Opening;
  readonly library: LibraryWithRoutines;
  /** Settings that differ from the defaults. */
  readonly settings: Partial<Settings>;
  /** How long the user has been sitting, in minutes. */
  readonly sittingMinutes: number;
  readonly welcomed: boolean;
  readonly redFlagsRead: boolean;
  /** Ids of the cautions that the user has read. */
  readonly cautionsRead: readonly string[];
  /** Ids of the stretches about which the user has asked their doctor. */
  readonly askedDoctor: readonly string[];
  /** Ids of the stretches set aside when the user sat down, on March 2: until March 9. */
  readonly setAside: readonly string[];
  /** What the deferral signals read. */
  readonly readings: DeferralReadings;
  /** The days in the history. */
  readonly days: readonly DayHistory[];
  readonly surroundings: Partial<Surroundings>;
  /** How many times faster than real time the clocks of page and main process run. */
  readonly speed: number;
}

/** Nothing defers a reminder. */
export const notBusy: DeferralReadings = { doNotDisturb: 'no', fullScreen: 'no', call: 'no' };

/**
 * An ordinary Monday morning: the window shows today, the user has left the welcome, has read all red flags and cautions
 * and has sat for 32 minutes.
 */
export function startWith(part: Partial<Start> = {}): Start {
  const shown = part.library ?? library;
  return {
    opening: { name: 'today' },
    library: shown,
    settings: {},
    sittingMinutes: 32,
    welcomed: true,
    redFlagsRead: true,
    cautionsRead: shown.entries.flatMap(({ cautions }) => cautions.map(({ id }) => id)),
    askedDoctor: [],
    setAside: [],
    readings: notBusy,
    days: [],
    surroundings: {},
    speed: 1,
    ...part,
  };
}

/** Shortly after a reminder. Half a minute more than 46, because the sitting meter runs backward during a session. */
export const remindedStart = (part: Partial<Start> = {}): Start =>
  startWith({ sittingMinutes: 46.5, ...part });

/** A stretch with the reminder's choices. */
export const offering = (stretch: string, variant: string, part: Partial<Start> = {}): Start =>
  remindedStart({ opening: { name: 'offer', stretch, variant }, ...part });

/** Before the first use of any stretch. */
export const unreadCautions = { cautionsRead: [] } as const;

/** Before the very first stretch. */
export const unreadRedFlags = { ...unreadCautions, redFlagsRead: false } as const;

/** A routine that begins with the forward fold, which a disc condition rules out. */
export const folding: RoutineEntry = {
  words: { name: 'Fold and bend', summary: 'Folds, then bends.' },
  routine: {
    id: 'fold-and-bend',
    combinedBy: 'uncurl',
    items: [
      { stretch: 'forward-fold', variant: 'standing' },
      { stretch: 'side-bend', variant: 'standing' },
    ],
  },
};

/** A library with that routine. */
export const withFolding = { library: { ...library, routines: [...library.routines, folding] } };

/** No stretch fits: only the floor is on, and every stretch on the floor is hidden. */
export const nothingFits: Partial<Settings> = {
  places: { seated: false, standing: false, floor: true },
  hidden: library.entries
    .filter(({ stretch }) => stretch.variants.some((variant) => placesOf(stretch, variant).includes('floor')))
    .map(({ stretch }) => stretch.id),
};

/** When each stretch was last done: the side bend three days ago, so that it is chosen next; all others just now. */
export function lastDoneIn({ entries }: LibraryWithRoutines): Record<string, number> {
  const others = entries.map(({ stretch }) => [stretch.id, START.wall] as const);
  return { ...Object.fromEntries(others), 'side-bend': START.wall - 72 * HOUR };
}

/** Runs the rules over the sitting of a start. Returns the state saved at its end, and that moment. */
export function sitThrough(start: Start): { readonly saved: SavedState; readonly now: Moment } {
  const { entries, routines } = start.library;
  const { settings } = start;
  const driver = new AppDriver({ library: entries, routines, settings, lastDone: lastDoneIn(start.library) });
  driver.readings = start.readings;
  if (start.welcomed) driver.command({ name: 'leaveWelcome' });
  if (start.redFlagsRead) driver.command({ name: 'readRedFlags' });
  const { cautionsRead, askedDoctor } = start;
  if (cautionsRead.length > 0) driver.command({ name: 'readCautions', cautions: [...cautionsRead] });
  if (askedDoctor.length > 0) driver.command({ name: 'askedDoctor', stretches: [...askedDoctor] });
  for (const stretch of start.setAside) driver.command({ name: 'setAside', stretch });
  driver.run(start.sittingMinutes * MINUTE);
  return { saved: driver.saved(), now: driver.now };
}
