/** The composition root: creates the parts of the main process and connects them. It contains no logic. */
import { app, powerMonitor, powerSaveBlocker, shell } from 'electron';
import type { MainScreen } from '../core/navigation/main-screen.ts';
import type { DeferralReadings, Reading } from '../core/signals/deferral-reasons.ts';
import { serveAppCommandLine } from './command-line/app-command-line.ts';
import type { AppStart } from './command-line/startup.ts';
import { StatusFollowers } from './command-line/status-followers.ts';
import { openBuses } from './platform/dbus/buses.ts';
import { createNotifier } from './platform/notifier/create.ts';
import type { ReminderAction } from './platform/notifier/notifier.ts';
import { aboutApp } from './shell/about-app.ts';
import { showApplicationMenu } from './shell/application-menu.ts';
import { announcements } from './shell/announcements.ts';
import { answerReminder } from './shell/answer-reminder.ts';
import { askForFile } from './shell/ask-for-file.ts';
import { beforeReady } from './shell/before-ready.ts';
import { createClock } from './platform/clock.ts';
import { reportsEverySleep } from './platform/reported-sleep.ts';
import { packagingOf } from './platform/packaging.ts';
import { showInTray } from './platform/tray-watcher.ts';
import { windowInFrontReport } from './platform/window-in-front.ts';
import { systemZone } from './platform/zone/system-zone.ts';
import { diagnostics } from './shell/diagnostics.ts';
import { DisplaySleep } from './shell/display-sleep.ts';
import { createEffectHandlers } from './shell/effect-handlers.ts';
import { buildFolders } from './shell/folders.ts';
import { finishWelcome } from './shell/finish-welcome.ts';
import { followHourCycle } from './shell/follow-hour-cycle.ts';
import { reportStartFailure, surviveErrors } from './shell/unexpected-errors.ts';
import { hasGpuCompositing } from './shell/gpu.ts';
import { isByHand } from './shell/by-hand.ts';
import { logZone } from './shell/log-zone.ts';
import { startAtLogin } from './shell/login.ts';
import { openFolder } from './shell/open-folder.ts';
import { servePage } from './shell/page.ts';
import { historyRequests } from './shell/history-requests.ts';
import { Runner } from './shell/runner.ts';
import { settingsExchange } from './shell/settings-exchange.ts';
import { registerShortcuts } from './shell/shortcuts.ts';
import { watchSignals } from './shell/signals.ts';
import { pageAddress, speedOfThisBuild } from './shell/speed.ts';
import { WindowContent } from './shell/window-content.ts';
import { listenToSystem } from './shell/system-events.ts';
import { testReminder } from './shell/test-reminder.ts';
import { AppTray } from './shell/tray.ts';
import type { TrayActions } from './shell/tray-menu.ts';
import { appUserModelId } from './shell/windows-identity.ts';
import { isWaylandClient } from './shell/wayland-client.ts';
import { waylandIdleMonitor } from './shell/wayland-idle-monitor.ts';
import { openWindowMemory } from './shell/window-memory.ts';
import { AppWindow } from './shell/window.ts';
import { openLibrary, readShippedLibrary } from './storage/library-files.ts';
import { openStorage } from './storage/open.ts';
import { OwnRoutines } from './storage/own-routines.ts';

function start(how: AppStart): void {
  showApplicationMenu();
  const folders = buildFolders(import.meta.dirname);
  const speed = speedOfThisBuild();
  const open = (screen: MainScreen) => content.show(screen);
  const { writeFailure, damagedHistory } = announcements(open);
  const storage = openStorage(app.getPath('userData'), Date.now, writeFailure, !app.isPackaged);
  const { log, attempt, settings, stateFile, history, windowGeometry } = storage;
  log.write(`starting Uncurl ${app.getVersion()}`);
  damagedHistory(history.movedAside);
  logZone(log);
  const hourCycle = followHourCycle();
  const shipped = readShippedLibrary(folders.library);
  const library = openLibrary(shipped, app.getPath('userData'), log);
  const routines = new OwnRoutines({ data: app.getPath('userData'), shipped, log, now: Date.now });
  const entries = () => library.current.entries;
  const sessionHidden = () => runner.sessionHidden();
  const welcomeLeft = () => runner.command({ name: 'leaveWelcome' });
  const onWayland = isWaylandClient();
  let inTray = true;
  const memory = openWindowMemory(windowGeometry, attempt, !onWayland);
  const window = new AppWindow({
    ...folders,
    log,
    memory,
    page: pageAddress(speed),
    closed: () => {
      shortcuts.record(false);
      runner.sessionLeft();
      content.closed();
    },
    pageLost: () => {
      shortcuts.record(false);
      sessionHidden();
    },
  });
  const readDeferralSignals = () => signals.readDeferralSignals();
  const content = new WindowContent({
    window,
    view: () => runner.view(),
    surroundings: () => ({
      settings: settings.current,
      repairs: settings.repairs,
      signals: {
        ...signals.reports,
        notifications: notifier.report(),
        windowInFront: windowInFrontReport(process.platform, onWayland),
      },
      inTray,
      login: login.report,
      shortcuts: shortcuts.report,
      hourCycle,
      timeZone: systemZone.current,
      historyRevision: history.revision + runner.activityRevision,
      historyProblem: history.problem,
      deletionUndoableMs: answers.undoableMs(),
      smoothMotion: hasGpuCompositing(app.getGPUFeatureStatus()),
    }),
    sessionHidden,
    welcomeLeft,
    settingsShown: readDeferralSignals,
  });
  const onLockChange = () => runner.tick();
  const onDeferralReadings = (readings: DeferralReadings) => runner.deferralReadings(readings);
  const onCallReading = (reading: Reading) => runner.callReading(reading);
  const buses = openBuses(process.env);
  const waylandPowerMonitor = waylandIdleMonitor();
  const sources = { system: process, buses, powerMonitor, waylandPowerMonitor, window, speed, log, settings };
  const signals = watchSignals({ ...sources, onLockChange, onDeferralReadings, onCallReading });
  const readCall = () => signals.readCall();
  const acted = (action: ReminderAction) => {
    answerReminder(action, {
      command: (command) => runner.command(command),
      bringUp: () => content.bringUp(),
    });
  };
  const idOnWindows = appUserModelId(app.isPackaged);
  const notifier = createNotifier({
    window: content,
    log,
    settings,
    acted,
    open,
    appUserModelId: idOnWindows,
  });
  const followers = new StatusFollowers({ view: () => runner.view(), entries });
  const displaySleep = new DisplaySleep(powerSaveBlocker);
  const parts = { library: entries, history, attempt, log };
  const clock = createClock(speed);
  const runner: Runner = new Runner(
    {
      clock,
      sleepIsReported: reportsEverySleep(process.platform),
      library: () => library.current,
      effects: createEffectHandlers({ ...parts, folders, notifier, content, readDeferralSignals, readCall }),
      settings: () => settings.current,
      presence: () => signals.presence(),
      save: (saved) => attempt('saving the state', () => stateFile.write(saved)),
      present: (view) => {
        tray?.refresh(view);
        content.refresh(view);
        followers.show(view);
        displaySleep.refresh(view);
      },
      failed: (activity, error) => log.failure(activity, error),
    },
    stateFile.read(Date.now()),
    history.lastDone(),
  );
  const changed = () => content.refresh(runner.view());
  let tray: AppTray | undefined;
  const trayActions: TrayActions = {
    command: (command) => runner.command(command),
    show: open,
    bringUp: () => content.bringUp(),
    quit: () => app.quit(),
  };
  const showTray = (isInTray: boolean) => {
    inTray = isInTray;
    tray?.destroy();
    tray = new AppTray(runner.view(), folders.trayIcons, trayActions);
    changed();
  };
  showInTray(process.platform, buses.session, showTray, createClock().after).catch((error: unknown) => {
    log.failure('waiting for the tray', error);
  });

  const packaging = packagingOf(process, app.isPackaged);
  const { session } = buses;
  const login = startAtLogin({ storage, packaging, session, changed });
  const shortcuts = registerShortcuts({ settings, runner, packaging, session, changed });
  const answers = historyRequests({ history, runner, clock, ask: askForFile, attempt });
  const bringForward = () => content.bringForward();
  const picture = folders.icon;
  const reminder = { test: () => testReminder({ notifier, bringForward, picture }) };
  const closeWindow = () => content.close();
  const welcome = { finish: () => finishWelcome({ notifier, bringForward, picture, closeWindow, inTray }) };
  const requested = {
    library,
    content,
    settings,
    login,
    shortcuts,
    routines,
    reminder,
    welcome,
    settingsExchange: settingsExchange({ ask: askForFile, settings }),
    openFolder: openFolder(app.getPath('userData'), (folder) => shell.openPath(folder)),
    diagnostics: diagnostics(() => content.pageData()),
    about: () => aboutApp(folders.licences),
    history: answers,
    runner,
  };
  servePage(folders.renderer, requested);
  listenToSystem(
    { app, powerMonitor, process },
    {
      suspended: () => runner.suspend(),
      woke: () => runner.wake(),
      startedAgain: () => content.bringUp(),
      activated: () => content.bringForward(),
      save: () => {
        runner.save();
        settings.flush();
      },
      end: () => {
        runner.quit();
        answers.end();
        history.close();
        notifier.end();
        shortcuts.end();
        settings.flush();
        commandLine.close();
      },
    },
  );
  surviveErrors(process, log, () => runner.save());
  settings.watch(() => {
    void login.settingsChanged();
    shortcuts.apply();
    runner.settingsChanged();
  });
  const commandLine = serveAppCommandLine({ runner, entries, window: content, log, followers }, how.request);
  if (isByHand(how, app)) content.welcome();
}

/**
 * Makes this process the app. Called before Electron is ready; returns without waiting for that.
 *
 * @param how how it was started
 */
export function becomeApp(how: AppStart): void {
  beforeReady();
  app
    .whenReady()
    .then(() => start(how))
    .catch(reportStartFailure);
}
