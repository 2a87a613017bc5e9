/** The composition root: builds the parts of the main process, wires them and starts them. No logic. */
import { app, powerMonitor } from 'electron';
import type { DeferralReadings } from '../core/signals/deferral-reasons.ts';
import { serveAppCommandLine, startUpApp } from './command-line/app-command-line.ts';
import type { Request } from './command-line/protocol.ts';
import { createNotifier } from './platform/notifier/create.ts';
import type { Answer } from './platform/notifier/notifier.ts';
import { beforeReady } from './shell/before-ready.ts';
import { createClock } from './platform/clock.ts';
import { buildFolders } from './shell/folders.ts';
import { createMachine } from './shell/machine.ts';
import { announceWriteFailure, reportStartFailure, surviveErrors } from './shell/unexpected-errors.ts';
import { servePage } from './shell/page.ts';
import { Runner } from './shell/runner.ts';
import { watchSignals } from './shell/signals.ts';
import { speedOfThisBuild } from './shell/speed.ts';
import { WindowContent } from './shell/window-content.ts';
import { listenToSystem } from './shell/system-events.ts';
import { AppTray } from './shell/tray.ts';
import { rememberWindow } from './shell/window-memory.ts';
import { AppWindow } from './shell/window.ts';
import { openLibrary } from './storage/library-files.ts';
import { openStorage } from './storage/open.ts';

function start(request?: Request): void {
  const folders = buildFolders(import.meta.dirname);
  const speed = speedOfThisBuild();
  const storage = openStorage(app.getPath('userData'), Date.now, announceWriteFailure, !app.isPackaged);
  const { log, attempt, settings, meter, history, windowGeometry } = storage;
  log.write(`Uncurl ${app.getVersion()} starts`);
  const library = openLibrary(folders.content, app.getPath('userData'), log);
  const entries = () => library.current.entries;
  const leftStretch = () => runner.stretchLeft();
  const memory = rememberWindow(windowGeometry, attempt);
  const window = new AppWindow({ ...folders, log, memory, closed: leftStretch });
  const picture = () => ({
    view: runner.view(),
    settings: settings.current,
    repairs: settings.repairs,
    signals: { ...signals.reports, notifications: notifier.report() },
    speed,
  });
  const readDeferralSignals = () => signals.readDeferralSignals();
  const stage = new WindowContent(window, picture, leftStretch, readDeferralSignals);
  const changed = () => runner.tick();
  const answered = (readings: DeferralReadings) => runner.deferralReadings(readings);
  const sources = { system: process, powerMonitor, window };
  const signals = watchSignals({ ...sources, speed, log, settings, changed, answered });
  const chosen = (name: Answer) => runner.command({ name });
  const notifier = createNotifier({ window: stage, log, settings, answered: chosen });
  const parts = { library: entries, history, attempt, log };
  const runner: Runner = new Runner(
    {
      clock: createClock(speed),
      library: () => library.current,
      machine: createMachine({ ...parts, folders, notifier, stage, readDeferralSignals }),
      settings: () => settings.current,
      presence: () => signals.presence(),
      save: (kept) => attempt('saving the meter', () => meter.write(kept)),
      present: (view) => {
        tray.refresh(view);
        stage.refresh();
      },
      failed: (doing, error) => log.failure(doing, error),
    },
    meter.read(Date.now()),
    history.lastDone(),
  );
  const tray = new AppTray(runner.view(), folders.trayIcons, {
    command: (command) => runner.command(command),
    show: (screen) => stage.show(screen),
    bringUp: () => stage.bringUp(),
    quit: () => app.quit(),
  });

  servePage(folders.renderer, { library, stage, settings, runner });
  listenToSystem(
    { app, powerMonitor, process },
    {
      suspended: () => runner.suspend(),
      woke: () => runner.wake(),
      startedAgain: () => stage.bringUp(),
      end: () => {
        runner.quit();
        notifier.end();
        settings.flush();
        commandLine.close();
      },
    },
  );
  surviveErrors(process, log, () => runner.save());
  const commandLine = serveAppCommandLine({ runner, entries, window: stage, log }, request);
}

beforeReady();
// Never awaited at the top level: Electron becomes ready only after this module has run to its end.
startUpApp(start, reportStartFailure);
