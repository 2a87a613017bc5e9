/** The page's state: the latest page data, the library, and the last error. */
import type { LibraryEntry } from '../content/library.ts';
import type { NamedStretch } from '../content/named-stretch.ts';
import {
  itemsOf,
  type KnownItem,
  type LibraryWithRoutines,
  type RoutineEntry,
} from '../content/routine-library.ts';
import type { Command, CommandOutcome } from '../core/app/command.ts';
import type { DayHistory } from '../core/history/day-history.ts';
import type { DaySummary } from '../core/history/day-summary.ts';
import type { StretchHistory } from '../core/history/stretch-history.ts';
import type { SettingsChange, ShortcutName } from '../core/settings/settings.ts';
import type {
  Bridge,
  Channel,
  ExportOutcome,
  ImportOutcome,
  PageData,
  RequestOf,
  Responses,
  TestOutcome,
} from '../electron/ipc/contract.ts';
import type { RoutineToSave } from '../content/routine.ts';
import { setHourCycle } from '../messages/time-of-day.ts';
import { withSameParts } from './with-same-parts.ts';

/** What became of the file of an own routine. */
export type RoutineOutcome = Responses['routine:save'];

/** Why the page can't show something, or why a request failed. */
export type PageError = 'noBridge' | 'notLoaded' | 'requestFailed' | 'settingsRefused';

export class AppState {
  pageData = $state.raw<PageData>();
  library = $state.raw<LibraryWithRoutines>();
  /**
   * The stretch from which the user has just ticked a back condition that rules it out. They may undo that as long as the
   * window shows a session.
   */
  justRuledOut = $state.raw<NamedStretch>();
  /** The last error; undefined once a request of the same kind succeeds or the user dismisses it. */
  error = $state<PageError>();

  /** Until when the deletion of the history can be undone: a time of `performance.now()`, for the clock may be set meanwhile. */
  deletionUndoableUntil = $state<number>();
  readonly #bridge: Bridge | undefined;
  #changingRoutine = false;

  /** @param bridge the preload script's API; undefined if the page was opened outside the app */
  constructor(bridge: Bridge | undefined) {
    this.#bridge = bridge;
    if (!bridge) this.error = 'noBridge';
  }

  /** Requests the page data and the library, and listens for updates. Returns a function that stops listening. */
  connect(): () => void {
    if (!this.#bridge) return () => undefined;
    let broadcastSeen = false;
    const stop = this.#bridge.onPageData((pageData) => {
      broadcastSeen = true;
      this.#receive(pageData);
    });
    const initial = Promise.all([
      this.#bridge.request('page:get', undefined),
      this.#bridge.request('library:get', undefined),
    ]);
    initial.then(
      ([pageData, library]) => {
        this.library = library;
        // An update that arrived in the meantime is newer than the response.
        if (!broadcastSeen) this.#receive(pageData);
      },
      () => (this.error = 'notLoaded'),
    );
    return stop;
  }

  /** The library entry with this stretch id, or undefined if the library doesn't have it (any more). */
  entry(stretch: string): LibraryEntry | undefined {
    return this.library?.entries.find((entry) => entry.stretch.id === stretch);
  }

  /** The routine with this id and its stretches, or undefined if it or one of its stretches is missing. */
  routine(id: string): (RoutineEntry & { items: KnownItem[] }) | undefined {
    const entry = this.library?.routines.find(({ routine }) => routine.id === id);
    const items = entry && itemsOf(entry.routine, this.library?.entries ?? []);
    return items && { ...entry, items };
  }

  /** Reads the library again, after the main process has changed it. If that fails, sets `error`. */
  async reloadLibrary(): Promise<void> {
    const library = await this.#askOrReport('library:get', undefined);
    if (library) this.library = library;
  }

  /**
   * Saves one of the user's own routines and reads the library again. Returns what became of the file; if the main process
   * can't answer, sets `error` and returns undefined. As long as such a request is being carried out, another one is left
   * out and returns undefined: a second click must not save a new routine twice. The same goes for the two requests below.
   */
  saveRoutine(routine: RoutineToSave): Promise<RoutineOutcome | undefined> {
    return this.#changeRoutine('routine:save', routine);
  }

  /** Deletes one of the user's own routines, which can be undone. */
  deleteRoutine(id: string): Promise<RoutineOutcome | undefined> {
    return this.#changeRoutine('routine:delete', { id });
  }

  /** Brings back a routine that was deleted. */
  undoDeleteRoutine(id: string): Promise<RoutineOutcome | undefined> {
    return this.#changeRoutine('routine:undoDelete', { id });
  }

  /**
   * Sends a command to the main process. Returns what became of it; if the main process can't answer, sets `error` and
   * returns undefined.
   */
  carryOut(command: Command): Promise<CommandOutcome | undefined> {
    return this.#askOrReport('command', command);
  }

  /** Sends a command to the main process, whether or not it applies now. Returns whether that succeeded; if not, sets `error`. */
  command(command: Command): Promise<boolean> {
    return this.#request('command', command, 'requestFailed');
  }

  /** Requests what happened on a day, such as `2026-11-28`. @throws Error if the main process can't answer */
  day(day: string): Promise<DayHistory> {
    return this.#ask('history:day', { day });
  }

  /** Requests the totals of the days from one date to another. @throws Error if the main process can't answer */
  days(from: string, to: string): Promise<readonly DaySummary[]> {
    return this.#ask('history:days', { from, to });
  }

  /** Asks the user for a file and writes the history to it. @throws Error if the main process can't answer */
  exportHistory(format: 'csv' | 'json'): Promise<ExportOutcome> {
    return this.#ask('history:export', { format });
  }

  /** Asks the user for an exported file and adds its records. @throws Error if the main process can't answer */
  importHistory(): Promise<ImportOutcome> {
    return this.#ask('history:import', undefined);
  }

  /** Deletes the whole history. Sets until when that can be undone. @throws Error if it couldn't be deleted */
  async deleteHistory(): Promise<void> {
    const undoableMs = await this.#ask('history:deleteAll', undefined);
    this.deletionUndoableUntil = performance.now() + undoableMs;
  }

  /** Brings the deleted history back. @throws Error if that didn't succeed */
  undoDeletion(): Promise<void> {
    return this.#ask('history:undoDelete', undefined);
  }

  /** Requests how often a stretch was done, and how the back felt. @throws Error if the main process can't answer */
  stretchHistory(stretch: string): Promise<StretchHistory> {
    return this.#ask('history:stretch', { stretch });
  }

  /** Saves changed settings. Returns whether that succeeded; if not, sets `error`. */
  changeSettings(change: SettingsChange): Promise<boolean> {
    return this.#request('settings:change', change, 'settingsRefused');
  }

  /** Asks the user for a file and writes the settings to it. @throws Error if the main process can't answer */
  exportSettings(): Promise<Responses['settings:export']> {
    return this.#ask('settings:export', undefined);
  }

  /** Asks the user for a file and takes its settings. @throws Error if the main process can't answer */
  importSettings(): Promise<Responses['settings:import']> {
    return this.#ask('settings:import', undefined);
  }

  /** Opens one of the app's folders. @throws Error if it can't be opened */
  openFolder(which: RequestOf<'folder:open'>['which']): Promise<void> {
    return this.#ask('folder:open', { which });
  }

  /** Requests the diagnostics to read. @throws Error if the main process can't answer */
  readDiagnostics(): Promise<string> {
    return this.#ask('diagnostics:read', undefined);
  }

  /**
   * Copies the diagnostics and returns them.
   *
   * @param asRead whether to copy what was read last, which the user sees, instead of what is the case now
   * @throws Error if the main process can't answer
   */
  async copyDiagnostics(asRead: boolean): Promise<string> {
    if (!asRead) await this.readDiagnostics();
    return this.#ask('diagnostics:copy', undefined);
  }

  /** Requests the version and the licences. @throws Error if the main process can't answer */
  about(): Promise<Responses['about:get']> {
    return this.#ask('about:get', undefined);
  }

  /** Asks the system again about what the settings show of it. Returns whether that succeeded; if not, sets `error`. */
  checkSystem(): Promise<boolean> {
    return this.#request('settings:check', undefined, 'requestFailed');
  }

  /**
   * Tells the main process whether the user is recording a shortcut. Returns whether that succeeded; if not, sets
   * `error`.
   */
  recordShortcut(on: boolean): Promise<boolean> {
    return this.#request('shortcuts:record', on, 'requestFailed');
  }

  /** Copies the command to bind in place of a shortcut. Returns whether that succeeded; if not, sets `error`. */
  copyShortcutCommand(name: ShortcutName): Promise<boolean> {
    return this.#request('shortcuts:copyCommand', name, 'requestFailed');
  }

  /**
   * Shows a notification that says it is a test. Resolves when the user clicks it, or once it's known that nothing can show
   * it; never if it is left alone.
   *
   * @throws Error if the main process can't answer
   */
  testReminder(): Promise<TestOutcome> {
    return this.#ask('reminder:test', undefined);
  }

  /** Ends the welcome and closes the window. Returns whether that succeeded; if not, sets `error`. */
  finishWelcome(): Promise<boolean> {
    return this.#request('welcome:finish', undefined, 'requestFailed');
  }

  /** Switches the window to another screen. Returns whether that succeeded; if not, sets `error`. */
  show(screen: RequestOf<'screen:show'>): Promise<boolean> {
    return this.#request('screen:show', screen, 'requestFailed');
  }

  /**
   * Closes the window, unless it no longer shows the screen with this `showing`. Returns whether the request succeeded; if
   * not, sets `error`.
   */
  closeWindow(showing: number): Promise<boolean> {
    return this.#request('window:close', showing, 'requestFailed');
  }

  #receive(pageData: PageData): void {
    setHourCycle(pageData.hourCycle);
    const undoableMs = this.pageData ? undefined : pageData.deletionUndoableMs;
    // The window was closed meanwhile.
    if (undoableMs !== undefined) this.deletionUndoableUntil = performance.now() + undoableMs;
    if (pageData.screen.name !== 'session') this.justRuledOut = undefined;
    // It comes every second, and little of it has changed.
    this.pageData = withSameParts(this.pageData, pageData);
  }

  #ask<Name extends Channel>(channel: Name, payload: RequestOf<Name>): Promise<Responses[Name]> {
    if (!this.#bridge) return Promise.reject(new Error('there is no main process'));
    return this.#bridge.request(channel, payload);
  }

  async #changeRoutine<Name extends 'routine:save' | 'routine:delete' | 'routine:undoDelete'>(
    channel: Name,
    payload: RequestOf<Name>,
  ): Promise<RoutineOutcome | undefined> {
    if (this.#changingRoutine) return undefined;
    this.#changingRoutine = true;
    const outcome = await this.#askOrReport(channel, payload);
    if (outcome?.outcome === 'done') await this.reloadLibrary();
    this.#changingRoutine = false;
    return outcome;
  }

  /** Returns the response; undefined if the main process can't answer, which `error` then says. */
  async #askOrReport<Name extends Channel>(
    channel: Name,
    payload: RequestOf<Name>,
  ): Promise<Responses[Name] | undefined> {
    try {
      const response = await this.#ask(channel, payload);
      if (this.error === 'requestFailed') this.error = undefined;
      return response;
    } catch {
      this.error = 'requestFailed';
      return undefined;
    }
  }

  async #request<Name extends Channel>(
    channel: Name,
    payload: RequestOf<Name>,
    errorOnFailure: PageError,
  ): Promise<boolean> {
    if (!this.#bridge) return false;
    try {
      await this.#bridge.request(channel, payload);
      if (this.error === errorOnFailure) this.error = undefined;
      return true;
    } catch {
      this.error = errorOnFailure;
      return false;
    }
  }
}
