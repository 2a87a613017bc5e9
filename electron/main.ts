/** The composition root: builds the parts of the main process, wires them and starts them. No logic. */
import { app, ipcMain, Menu, nativeTheme, powerMonitor, protocol, session } from 'electron';
import { appId } from './app-id.ts';
import { registerHandlers } from './ipc/handlers.ts';
import { chooseIdle } from './platform/idle/choose.ts';
import { chooseLock } from './platform/lock/choose.ts';
import { createNotifier } from './platform/notifier/create.ts';
import { pageServer, scheme, schemePrivileges } from './security/app-protocol.ts';
import { forbidLeaving, forbidNetwork, forbidPermissions } from './security/navigation.ts';
import { createClock, speedFrom } from './shell/clock.ts';
import { buildFolders } from './shell/folders.ts';
import { createMachine } from './shell/machine.ts';
import { announceWriteFailure, reportStartFailure, surviveErrors } from './shell/mishaps.ts';
import { pageHandlers } from './shell/page-handlers.ts';
import { readPresence } from './shell/presence.ts';
import { Runner } from './shell/runner.ts';
import { Stage } from './shell/stage.ts';
import { listenToSystem } from './shell/system-events.ts';
import { AppTray } from './shell/tray.ts';
import { AppWindow } from './shell/window.ts';
import { readLibrary } from './storage/library-files.ts';
import { openStorage } from './storage/open.ts';

function start(): void {
  const folders = buildFolders(import.meta.dirname);
  const clock = createClock(__E2E__ ? speedFrom(process.env['UNCURL_SPEED']) : 1);
  const storage = openStorage(app.getPath('userData'), Date.now, announceWriteFailure, !app.isPackaged);
  const { log, attempt, settings, meter, history } = storage;
  const library = readLibrary(folders.content, log);
  const idle = chooseIdle(process.platform, process.env, powerMonitor);
  const lock = chooseLock(process.platform, powerMonitor, () => runner.tick());

  const window = new AppWindow({ ...folders, log, closed: () => runner.windowClosed() });
  const stage: Stage = new Stage(window, () => ({
    view: runner.view(),
    settings: settings.current,
    repairs: settings.repairs,
    signals: { idle: idle.report, notifications: notifier.report() },
    speed: clock.speed,
  }));
  const notifier = createNotifier({
    icon: folders.icon,
    window: stage,
    log,
    wanted: () => settings.current.notifications,
    answered: (answer) => runner.command({ name: answer }),
  });
  const runner: Runner = new Runner(
    {
      clock,
      library: library.entries,
      machine: createMachine({ library: library.entries, notifier, stage, history, attempt, log }),
      settings: () => settings.current,
      presence: () => readPresence(idle, lock, window, clock.speed),
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
    quit: () => app.quit(),
  });

  const followTheme = () => (nativeTheme.themeSource = settings.current.theme);
  protocol.handle(scheme, pageServer(folders.renderer));
  registerHandlers(ipcMain, pageHandlers({ library, stage, settings, runner, followTheme }));
  listenToSystem(
    { app, powerMonitor, process },
    {
      suspended: () => runner.suspend(),
      woke: () => runner.wake(),
      startedAgain: () => stage.show('home'),
      end: () => {
        runner.quit();
        settings.flush();
      },
    },
  );
  surviveErrors(process, log, () => runner.save());
  forbidPermissions(session.defaultSession);
  forbidNetwork(session.defaultSession);
  Menu.setApplicationMenu(null);
  followTheme();
  runner.start();
}

app.setName('Uncurl');
app.setAppUserModelId(appId);
app.disableHardwareAcceleration();
protocol.registerSchemesAsPrivileged([schemePrivileges]);
forbidLeaving(app);
// Never awaited at the top level: Electron becomes ready only after this module has run to its end.
if (app.requestSingleInstanceLock()) app.whenReady().then(start).catch(reportStartFailure);
else app.exit(0);
