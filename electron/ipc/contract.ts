/**
 * The contract between the page and the main process: every channel with its payload and its response. The main process
 * checks each payload against these schemas. The page imports only the types.
 */
import { z } from 'zod';
import type { LibraryWithRoutines } from '../../content/routine-library.ts';
import { commandSchema } from '../../core/app/command.ts';
import type { SignalName, SignalReport } from '../../core/signals/signal-report.ts';
import type { SettingsRepair } from '../../core/settings/repair.ts';
import { settingsChangeSchema, shortcutNames, type Settings } from '../../core/settings/settings.ts';
import type { View } from '../../core/app/view.ts';
import type { HourCycle } from '../../messages/time-of-day.ts';
import type { LoginReport } from '../platform/login/login-item.ts';
import type { ShortcutsReport } from '../platform/shortcuts/shortcuts-report.ts';
import type { ZoneReading } from '../platform/zone/read-zone.ts';

/** What the window shows. The main process owns it, so a click while the page is loading is never lost. */
export type Screen =
  | { readonly name: 'home' }
  | { readonly name: 'settings' }
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
  /** Whether the system starts the app at login. It may have another answer than the setting. */
  readonly login: LoginReport;
  /** How shortcuts work here, and which of those in the settings don't. */
  readonly shortcuts: ShortcutsReport;
  /** How the system shows times of day. */
  readonly hourCycle: HourCycle;
  /** The time zone of the main process. The page's own one may be another, or unknown. */
  readonly timeZone: ZoneReading;
  /** Whether a GPU composites the page, which makes smooth motion cheap. */
  readonly smoothMotion: boolean;
}

/** The screens that the page can request. */
export const screenRequestSchema = z.enum(['home', 'settings']);

/** The page's requests, with the schema of each payload. */
export const requests = {
  'page:get': z.undefined(),
  'library:get': z.undefined(),
  command: commandSchema,
  'settings:change': settingsChangeSchema,
  /** Asks the system again about what the settings screen shows of it. */
  'settings:check': z.undefined(),
  /** Whether the user is recording a shortcut's keys, so that keys must do nothing else. */
  'shortcuts:record': z.boolean(),
  /** Copies the command that the desktop can bind to keys in place of a shortcut. */
  'shortcuts:copyCommand': z.enum(shortcutNames),
  'screen:show': screenRequestSchema,
  /** The `showing` of the screen to close. It is ignored if the window shows another one by now. */
  'window:close': z.int(),
} as const;
export type Channel = keyof typeof requests;
export type RequestOf<Name extends Channel> = z.infer<(typeof requests)[Name]>;

/** The response to each request. */
export interface Responses {
  'page:get': PageData;
  'library:get': LibraryWithRoutines;
  command: void;
  'settings:change': void;
  'settings:check': void;
  'shortcuts:record': void;
  'shortcuts:copyCommand': void;
  'screen:show': void;
  'window:close': void;
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
