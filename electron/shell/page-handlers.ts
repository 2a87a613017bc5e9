import type { LibraryWithRoutines } from '../../content/routine-library.ts';
import type { Command, CommandOutcome } from '../../core/app/command.ts';
import type { RoutineToSave } from '../../content/routine.ts';
import type { MainScreen } from '../../core/navigation/main-screen.ts';
import type { SettingsChange, ShortcutName } from '../../core/settings/settings.ts';
import type { AboutApp, AppFolder, PageData, TestOutcome } from '../ipc/contract.ts';
import type { Handlers } from '../ipc/handlers.ts';
import type { RoutineOutcome } from '../storage/own-routines.ts';
import type { HistoryRequests } from './history-requests.ts';
import type { SettingsExchange } from './settings-exchange.ts';

export interface PageHandlersParts {
  readonly library: { reload(): LibraryWithRoutines };
  readonly content: {
    pageData(): PageData;
    show(screen: MainScreen): void;
    closeScreen(showing: number): void;
  };
  readonly settings: { change(change: SettingsChange): void };
  readonly login: { chosen(): void; check(): void };
  readonly shortcuts: {
    apply(): void;
    check(): void;
    record(on: boolean): void;
    copyCommand(name: ShortcutName): void;
  };
  readonly welcome: { finish(): void };
  readonly reminder: { test(): Promise<TestOutcome> };
  readonly routines: {
    save(routine: RoutineToSave): RoutineOutcome;
    delete(id: string): RoutineOutcome;
    undoDelete(id: string): RoutineOutcome;
  };
  readonly settingsExchange: SettingsExchange;
  readonly openFolder: (which: AppFolder) => Promise<void>;
  readonly diagnostics: { read(): string; copy(): string };
  readonly about: () => AboutApp;
  readonly history: HistoryRequests;
  readonly runner: { carryOut(command: Command): CommandOutcome; settingsChanged(): void };
}

/** Returns the handlers of the page's requests. */
export function pageHandlers({
  library,
  content,
  settings,
  login,
  shortcuts,
  reminder,
  welcome,
  routines,
  settingsExchange,
  openFolder,
  diagnostics,
  about,
  history,
  runner,
}: PageHandlersParts): Handlers {
  /** Reads the changed files before the page does, so that a routine that was just saved can be started. */
  const reloaded = (outcome: RoutineOutcome): RoutineOutcome => {
    library.reload();
    return outcome;
  };

  function changeSettings(change: SettingsChange): void {
    settings.change(change);
    if (change.launchAtLogin !== undefined) login.chosen();
    shortcuts.apply();
    runner.settingsChanged();
  }

  return {
    'page:get': () => content.pageData(),
    // The page requests this once, when the window opens. Reloading shows users the stretches that they have written
    // meanwhile, and the errors in them.
    'library:get': () => library.reload(),
    command: (command) => runner.carryOut(command),
    'settings:change': changeSettings,
    'settings:export': () => settingsExchange.export(),
    'settings:import': () => settingsExchange.import(changeSettings),
    'folder:open': ({ which }) => openFolder(which),
    'diagnostics:read': () => diagnostics.read(),
    'diagnostics:copy': () => diagnostics.copy(),
    'about:get': about,
    'settings:check': () => {
      login.check();
      shortcuts.check();
    },
    'shortcuts:record': (on) => {
      shortcuts.record(on);
    },
    'shortcuts:copyCommand': (name) => {
      shortcuts.copyCommand(name);
    },
    'reminder:test': () => reminder.test(),
    'welcome:finish': () => {
      welcome.finish();
    },
    'screen:show': (screen) => {
      content.show(screen);
    },
    'window:close': (showing) => {
      content.closeScreen(showing);
    },
    'routine:save': (routine) => reloaded(routines.save(routine)),
    'routine:delete': ({ id }) => reloaded(routines.delete(id)),
    'routine:undoDelete': ({ id }) => reloaded(routines.undoDelete(id)),
    'history:day': ({ day }) => history.day(day),
    'history:days': ({ from, to }) => history.days(from, to),
    'history:stretch': ({ stretch }) => history.stretch(stretch),
    'history:export': ({ format }) => history.export(format),
    'history:import': () => history.import(),
    'history:deleteAll': () => history.deleteAll(),
    'history:undoDelete': () => {
      history.undoDelete();
    },
  };
}
