/** The composition root: builds the parts of the main process, wires them and starts them. No logic. */
import { app, ipcMain, Menu, powerMonitor, protocol, session } from 'electron';
import { appId } from './app-id.ts';
import { attendApp, beginApp } from './command-line/this-app.ts';
import type { Request } from './command-line/protocol.ts';
import { registerHandlers } from './ipc/handlers.ts';
import { sessionBusAddress, systemBusAddress } from './platform/dbus/address.ts';
import { Bus } from './platform/dbus/bus.ts';
import { holdSources } from './platform/hold-sources.ts';
import { createNotifier } from './platform/notifier/create.ts';
import { pageServer, scheme, schemePrivileges } from './security/app-protocol.ts';
import { forbidLeaving, restrict } from './security/navigation.ts';
import { createClock, speedFrom } from './shell/clock.ts';
import { buildFolders } from './shell/folders.ts';
import { HoldSignals } from './shell/hold-signals.ts';
import { createMachine } from './shell/machine.ts';
import { announceWriteFailure, surviveErrors } from './shell/mishaps.ts';
import { pageHandlers } from './shell/page-handlers.ts';
import { watchPresence } from './shell/presence.ts';
import { Runner } from './shell/runner.ts';
import { Stage } from './shell/stage.ts';
import { listenToSystem } from './shell/system-events.ts';
import { AppTray } from './shell/tray.ts';
import { WindowMemory } from './shell/window-memory.ts';
import { AppWindow } from './shell/window.ts';
import { openLibrary } from './storage/library-files.ts';
import { openStorage } from './storage/open.ts';

function start(request?: Request): void {
  const folders = buildFolders(import.meta.dirname);
  const speed = __E2E__ ? speedFrom(process.env['UNCURL_SPEED']) : 1;
  const storage = openStorage(app.getPath('userData'), Date.now, announceWriteFailure, !app.isPackaged);
  const { log, attempt, settings, meter, history, windowPlace } = storage;
  log.write(`Uncurl ${app.getVersion()} starts`);
  const library = openLibrary(folders.content, app.getPath('userData'), log);
  const entries = () => library.current.entries;
  const leftStretch = () => runner.stretchLeft();
  const memory = new WindowMemory({
    remembered: windowPlace.read(Date.now()),
    save: (place) => windowPlace.write(place),
    attempt,
    after: createClock().after,
  });
  const window = new AppWindow({ ...folders, log, memory, closed: leftStretch });
  const picture = () => ({
    view: runner.view(),
    settings: settings.current,
    repairs: settings.repairs,
    signals: {
      idle: presence.idle,
      lock: presence.lock,
      ...holdSignals.reports,
      notifications: notifier.report(),
    },
    speed,
  });
  const stage = new Stage(window, picture, leftStretch, () => holdSignals.ask());
  const changed = () => runner.tick();
  const buses = {
    session: new Bus(() => sessionBusAddress(process.env)),
    system: new Bus(() => systemBusAddress(process.env)),
  };
  const time = createClock();
  const presence = watchPresence({ system: process, powerMonitor, buses, window, time, speed, changed });
  const notifier = createNotifier({
    window: stage,
    log,
    wanted: () => settings.current.notifications,
    answered: (answer) => runner.command({ name: answer }),
  });
  const holdSignals = new HoldSignals({
    sources: holdSources(process, buses.session, window),
    wanted: () => settings.current.holdFor,
    answered: (readings) => runner.holdReasons(readings),
    after: time.after,
    log,
  });
  const runner: Runner = new Runner(
    {
      clock: createClock(speed),
      library: () => library.current,
      machine: createMachine({
        library: entries,
        folders,
        notifier,
        stage,
        askHoldReasons: () => holdSignals.ask(),
        history,
        attempt,
        log,
      }),
      settings: () => settings.current,
      presence: () => presence.read(),
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

  protocol.handle(scheme, pageServer(folders.renderer));
  registerHandlers(ipcMain, pageHandlers({ library, stage, settings, runner }));
  listenToSystem(
    { app, powerMonitor, process },
    {
      suspended: () => runner.suspend(),
      woke: () => runner.wake(),
      startedAgain: () => stage.bringUp(),
      end: () => {
        runner.quit();
        settings.flush();
        commandLine.close();
      },
    },
  );
  surviveErrors(process, log, () => runner.save());
  restrict(session.defaultSession);
  Menu.setApplicationMenu(null);
  const commandLine = attendApp({ runner, entries, stage, log }, request);
}

app.setName('Uncurl');
app.setAppUserModelId(appId);
app.disableHardwareAcceleration();
// Without it Chromium has no voices on Linux; elsewhere it means nothing.
app.commandLine.appendSwitch('enable-speech-dispatcher');
protocol.registerSchemesAsPrivileged([schemePrivileges]);
forbidLeaving(app);
// Never awaited at the top level: Electron becomes ready only after this module has run to its end.
beginApp(start);
