/**
 * The contract between the page and the main process: every channel with its payload and its response. The main process
 * checks each payload against these schemas. The page imports only the types.
 */
import { z } from 'zod';
import type { LibraryWithRoutines } from '../../content/routine-library.ts';
import { routineToSaveSchema } from '../../content/routine.ts';
import { identifierSchema } from '../../content/stretch.ts';
import { commandSchema, type CommandOutcome } from '../../core/app/command.ts';
import type { DayHistory } from '../../core/history/day-history.ts';
import type { DaySummary } from '../../core/history/day-summary.ts';
import type { StretchHistory } from '../../core/history/stretch-history.ts';
import { mainScreenSchema, type MainScreen } from '../../core/navigation/main-screen.ts';
import type { SignalName, SignalReport } from '../../core/signals/signal-report.ts';
import type { SettingsRepair } from '../../core/settings/repair.ts';
import {
  settingsChangeSchema,
  shortcutNames,
  type Settings,
  type SettingsChange,
} from '../../core/settings/settings.ts';
import { dateSchema } from '../../core/time/date-schema.ts';
import { daysFrom } from '../../core/time/date.ts';
import type { View } from '../../core/app/view.ts';
import type { HourCycle } from '../../messages/time-of-day.ts';
import type { LoginReport } from '../platform/login/login-item.ts';
import type { ShortcutsReport } from '../platform/shortcuts/shortcuts-report.ts';
import type { ZoneReading } from '../platform/zone/read-zone.ts';
import type { HistoryProblem } from '../storage/history/history.ts';
import type { RoutineOutcome } from '../storage/own-routines.ts';

/** What the window shows. The main process owns it, so a click while the page is loading is never lost. */
export type Screen =
  | MainScreen
  /** A stretch with the reminder's choices. `showing` is a new number each time it is shown. */
  | { readonly name: 'offer'; readonly stretch: string; readonly variant: string; readonly showing: number }
  /** The session in the view or, once that is over, how it ended. */
  | { readonly name: 'session'; readonly showing: number };

/** Everything the page draws. It is sent whole whenever any of it changes. */
export interface PageData {
  readonly view: View;
  readonly screen: Screen;
  readonly settings: Settings;
  /** The settings in the file that were invalid and have been replaced. */
  readonly repairs: readonly SettingsRepair[];
  /** For the settings screen: which signals can be read on this system, and why the others can't. */
  readonly signals: Readonly<Record<SignalName, SignalReport>>;
  /** Whether a tray shows the app's icon. Assumed true until known. */
  readonly inTray: boolean;
  /** Whether the system starts the app at login. It may have another answer than the setting. */
  readonly login: LoginReport;
  /** How shortcuts work here, and which of those in the settings don't. */
  readonly shortcuts: ShortcutsReport;
  /** How the system shows times of day. */
  readonly hourCycle: HourCycle;
  /** The time zone of the main process. The page's own one may be another, or unknown. */
  readonly timeZone: ZoneReading;
  /** Rises whenever the history changes, so that the page knows when to request it again. */
  readonly historyRevision: number;
  /** Why the history isn't complete; undefined if it is. */
  readonly historyProblem: HistoryProblem | undefined;
  /** For how long a deletion of the history can still be undone, in ms; undefined if none can. */
  readonly deletionUndoableMs: number | undefined;
  /** Whether a GPU composites the page, which makes smooth motion cheap. */
  readonly smoothMotion: boolean;
}

/**
 * What became of a test reminder: the user has clicked it, nothing here can show it, or it would have taken the place of
 * a reminder that waits for its answer.
 */
export type TestOutcome = 'clicked' | 'notShown' | 'reminderShown';

/** What became of a file that the user was asked for. */
export type ExportOutcome =
  { readonly outcome: 'saved'; readonly file: string } | { readonly outcome: 'cancelled' } | FileFailure;
export type ImportOutcome =
  /** How many records were added, how many the history had already, and how many contradict it and were left out. */
  | {
      readonly outcome: 'imported';
      readonly added: number;
      readonly present: number;
      readonly conflicting: number;
    }
  | { readonly outcome: 'cancelled' }
  | FileFailure;
/** What became of the import of settings. */
export type SettingsImportOutcome =
  | {
      readonly outcome: 'imported';
      /** The file's name, without its folder. */
      readonly file: string;
      /** The settings that it changed, as they were before and as they are now. */
      readonly before: SettingsChange;
      readonly after: SettingsChange;
      /** What was wrong in the file. Those settings stay as they were. */
      readonly repairs: readonly SettingsRepair[];
      /** The name of the copy of the settings file from before, if there was one to copy. */
      readonly kept: string | undefined;
    }
  | { readonly outcome: 'cancelled' }
  | FileFailure;

interface FileFailure {
  readonly outcome: 'failed';
  readonly file: string;
  /** In the user's language, with the place in the file if it is about one. */
  readonly reason: string;
}

/** The app's folders that the user may want to open: all its data, and the stretches that the user wrote. */
export const appFolders = ['data', 'ownStretches'] as const;
export type AppFolder = (typeof appFolders)[number];

/** The app's version, and the licences of what it contains; undefined in a build that has no list of them. */
export interface AboutApp {
  readonly version: string;
  readonly licences: ThirdPartyLicences | undefined;
}

/** The packages of other people that the app contains. */
export interface ThirdPartyLicences {
  readonly packages: readonly {
    readonly name: string;
    readonly version: string;
    /** The licence's SPDX identifier, such as "MIT". */
    readonly licence: string;
    /** The position of its text in `texts`: some packages have the same. */
    readonly text: number;
  }[];
  readonly texts: readonly string[];
}

/** The longest range of days that can be requested. */
const MOST_DAYS = 800;
const dateRangeSchema = z
  .strictObject({ from: dateSchema, to: dateSchema })
  .refine(
    ({ from, to }) => from <= to && daysFrom(from, to) < MOST_DAYS,
    `must be from 1 to ${String(MOST_DAYS)} days, the earlier date first`,
  );

/** The page's requests, with the schema of each payload. */
export const requests = {
  'page:get': z.undefined(),
  'library:get': z.undefined(),
  command: commandSchema,
  'settings:change': settingsChangeSchema,
  /** Asks the system again about what the settings screen shows of it. */
  'settings:check': z.undefined(),
  /** Asks the user for a file, and writes the settings to it. */
  'settings:export': z.undefined(),
  /** Asks the user for a file with settings, and takes those that are right. */
  'settings:import': z.undefined(),
  /** Opens one of the app's folders in the file manager. */
  'folder:open': z.strictObject({ which: z.enum(appFolders) }),
  /** The diagnostics as text, for the user to read before they copy them. */
  'diagnostics:read': z.undefined(),
  /** Copies the diagnostics that were read last. */
  'diagnostics:copy': z.undefined(),
  /** What the screen About shows besides its texts. */
  'about:get': z.undefined(),
  /** Whether the user is recording a shortcut's keys, so that keys must do nothing else. */
  'shortcuts:record': z.boolean(),
  /** Copies the command that the desktop can bind to keys in place of a shortcut. */
  'shortcuts:copyCommand': z.enum(shortcutNames),
  /** Shows a notification that says it is a test. */
  'reminder:test': z.undefined(),
  /** Ends the welcome: closes the window, and says where the app is. */
  'welcome:finish': z.undefined(),
  'screen:show': mainScreenSchema,
  /** The `showing` of the screen to close. It is ignored if the window shows another one by now. */
  'window:close': z.int(),
  /** Saves a routine that the user has put together. One without an id is new and gets one. */
  'routine:save': routineToSaveSchema,
  /** Deletes one of the user's routines. It can be brought back until the app starts again. */
  'routine:delete': z.strictObject({ id: identifierSchema }),
  'routine:undoDelete': z.strictObject({ id: identifierSchema }),
  /** What happened on a day. */
  'history:day': z.strictObject({ day: dateSchema }),
  /** The totals of each day from one date to another, both included, on which there is a record. */
  'history:days': dateRangeSchema,
  /** How often a stretch was done, and how the back felt after it. */
  'history:stretch': z.strictObject({ stretch: identifierSchema }),
  /** Asks the user for a file, and writes the history to it. */
  'history:export': z.strictObject({ format: z.enum(['csv', 'json']) }),
  /** Asks the user for a file that was exported as JSON, and adds what the history doesn't have yet. */
  'history:import': z.undefined(),
  /** Deletes the whole history. The response says for how long it can be undone. */
  'history:deleteAll': z.undefined(),
  'history:undoDelete': z.undefined(),
} as const;
export type Channel = keyof typeof requests;
export type RequestOf<Name extends Channel> = z.infer<(typeof requests)[Name]>;

/** The response to each request. */
export interface Responses {
  'page:get': PageData;
  'library:get': LibraryWithRoutines;
  command: CommandOutcome;
  'settings:change': void;
  'settings:check': void;
  'settings:export': ExportOutcome;
  'settings:import': SettingsImportOutcome;
  'folder:open': void;
  'diagnostics:read': string;
  'diagnostics:copy': string;
  'about:get': AboutApp;
  'shortcuts:record': void;
  'shortcuts:copyCommand': void;
  /** Never comes if the user doesn't click it. */
  'reminder:test': TestOutcome;
  'welcome:finish': void;
  'screen:show': void;
  'window:close': void;
  'routine:save': RoutineOutcome;
  'routine:delete': RoutineOutcome;
  'routine:undoDelete': RoutineOutcome;
  'history:day': DayHistory;
  'history:days': readonly DaySummary[];
  'history:stretch': StretchHistory;
  'history:export': ExportOutcome;
  'history:import': ImportOutcome;
  /** For how long it can be undone, in ms. */
  'history:deleteAll': number;
  'history:undoDelete': void;
}

/** Messages from the main process to the page. */
export interface Broadcasts {
  pageData: PageData;
}

/** What the preload script puts on the page's `window.uncurl`. */
export interface Bridge {
  request<Name extends Channel>(channel: Name, payload: RequestOf<Name>): Promise<Responses[Name]>;
  /** Calls back with each new page data. Returns a function that removes the listener. */
  onPageData(listener: (pageData: PageData) => void): () => void;
}
