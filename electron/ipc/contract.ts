/**
 * The whole contract between page and main process: every channel with what it takes and what it answers.
 * The main process checks each request against these schemas; the page imports the types only.
 */
import { z } from 'zod';
import type { LibraryWithRoutines } from '../../content/routine-library.ts';
import { commandSchema } from '../../core/app/command.ts';
import type { SignalName, SignalReport } from '../../core/signals/signal-report.ts';
import type { SettingsRepair } from '../../core/settings/repair.ts';
import { settingsChangeSchema, type Settings } from '../../core/settings/settings.ts';
import type { View } from '../../core/app/view.ts';

/** What the window shows. The main process owns it, so that a click while the page is loading is never lost. */
export type Screen =
  | { readonly name: 'home' }
  | { readonly name: 'settings' }
  /** A routine, running. */
  | { readonly name: 'routine'; readonly routine: string; readonly showing: number }
  /** A stretch: offered with the reminder's choices, or already running. Each showing has a number of its own. */
  | {
      readonly name: 'stretch';
      readonly stretch: string;
      readonly variant: string;
      readonly mode: 'offered' | 'running';
      readonly showing: number;
    };

/** Everything that the page draws. Sent whole whenever any of it changes. */
export interface PageData {
  readonly view: View;
  readonly screen: Screen;
  readonly settings: Settings;
  /** What was wrong in the settings file and has been replaced. */
  readonly repairs: readonly SettingsRepair[];
  /** Which signals work here, for the settings screen; why not where they do not. */
  readonly signals: Readonly<Record<SignalName, SignalReport>>;
  /** How many times faster than life clocks run: 1, but for builds made for tests. */
  readonly speed: number;
}

export const screenRequestSchema = z.enum(['home', 'settings']);

/** Requests of the page, each answered once. */
export const requests = {
  'page:get': z.undefined(),
  'library:get': z.undefined(),
  command: commandSchema,
  'settings:change': settingsChangeSchema,
  'screen:show': screenRequestSchema,
  'window:close': z.undefined(),
} as const;
export type Channel = keyof typeof requests;
export type RequestOf<Name extends Channel> = z.infer<(typeof requests)[Name]>;

export interface Answers {
  'page:get': PageData;
  'library:get': LibraryWithRoutines;
  command: void;
  'settings:change': void;
  'screen:show': void;
  'window:close': void;
}

/** Messages of the main process to the page. */
export interface Broadcasts {
  pageData: PageData;
}

/** What the preload script puts on the page's `window.uncurl`. */
export interface Bridge {
  request<Name extends Channel>(channel: Name, payload: RequestOf<Name>): Promise<Answers[Name]>;
  /** Calls back with each new pageData; the answer ends that. */
  onPageData(listener: (pageData: PageData) => void): () => void;
}
