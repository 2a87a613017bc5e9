/**
 * Plays the main process for a page in a browser: the app's own runner, effects, window content and request handlers,
 * with the real rules behind them. Only what they touch outside is replaced: the window, notifications, files and signals.
 * It runs in the test's process, so a test sees every request, and a page that is reloaded finds its session again.
 */
import type { LibraryWithRoutines } from '../../content/routine-library.ts';
import type { Command } from '../../core/app/command.ts';
import type { View } from '../../core/app/view.ts';
import type { HistoryEntry } from '../../core/history/entry.ts';
import type { SettingsChange } from '../../core/settings/settings.ts';
import type { DeferralReadings } from '../../core/signals/deferral-reasons.ts';
import type { MainScreen } from '../../core/navigation/main-screen.ts';
import { present } from '../../core/testing/app-driver.ts';
import { momentAfter } from '../../core/time/moment.ts';
import type { AboutApp, Channel, PageData, Responses, TestOutcome } from '../../electron/ipc/contract.ts';
import { registerHandlers } from '../../electron/ipc/handlers.ts';
import { createClock, type Clock } from '../../electron/platform/clock.ts';
import { startPage } from '../../electron/security/app-protocol.ts';
import { createEffectHandlers, type EffectHandlersParts } from '../../electron/shell/effect-handlers.ts';
import { pageHandlers } from '../../electron/shell/page-handlers.ts';
import { Runner } from '../../electron/shell/runner.ts';
import { WindowContent } from '../../electron/shell/window-content.ts';
import { SettingsStore } from '../../electron/storage/settings-store.ts';
import { FakeHistory } from './fake-history.ts';
import { FakeRoutines } from './fake-routines.ts';
import { lastDoneIn, sitThrough, type Opening, type Start, type Surroundings } from './starts.ts';

type Listener = (
  event: { readonly senderFrame: { readonly url: string; readonly parent: null } },
  payload: unknown,
) => unknown;

const ignore = () => undefined;
const noLog: EffectHandlersParts['log'] = { write: ignore, failure: ignore };

/** Writes without catching an error. */
const writeNow: EffectHandlersParts['attempt'] = (_activity, write) => {
  write();
};

/** Signals of a desktop on which calls can't be detected. */
export const signals: Surroundings['signals'] = {
  idle: { available: true, by: 'powerMonitor' },
  lock: { available: true, by: 'logind' },
  doNotDisturb: { available: true, by: 'dunst' },
  fullScreen: { available: true, by: 'X11' },
  windowInFront: { available: true, by: 'X11' },
  call: {
    available: false,
    reasons: ['pactl', 'pw-dump'].map((program) => ({
      why: { key: 'signal_not_installed', values: { program } },
    })),
  },
  notifications: {
    available: false,
    reasons: [{ why: { key: 'signal_no_notification_service', values: {} } }],
  },
};

const sampleAbout: AboutApp = {
  version: '0.1.0',
  licences: {
    packages: [
      { name: '@fontsource-variable/inter', version: '5.3.0', licence: 'OFL-1.1', text: 0 },
      { name: 'svelte', version: '5.57.3', licence: 'MIT', text: 1 },
    ],
    texts: [
      'SIL OPEN FONT LICENSE Version 1.1',
      'MIT License. Permission is hereby granted, free of charge …',
    ],
  },
};

export class FakeMain {
  /** Every request of the page, in order. */
  readonly requests: { readonly channel: Channel; readonly payload: unknown }[] = [];
  /** Channels whose requests fail. */
  readonly failing = new Set<Channel>();
  /** Channels whose requests are only handled once a promise has resolved. */
  readonly delayed = new Map<Channel, Promise<void>>();
  /** The test reminder that the page asks for. */
  test = Promise.withResolvers<TestOutcome>();
  /** The entries in the history, in order. */
  readonly recorded: HistoryEntry[] = [];
  /** The stretches as they are on disk now. The page reads them when it loads. */
  library: LibraryWithRoutines;
  /** What the deferral signals read. The rules have them read when a reminder is due, and again while it is deferred. */
  readings: DeferralReadings;
  /** How the user's exports and imports of settings end. */
  readonly exchange = {
    export: (): Promise<Responses['settings:export']> => Promise.resolve({ outcome: 'cancelled' }),
    import: (): Promise<Responses['settings:import']> => Promise.resolve({ outcome: 'cancelled' }),
    change: ignore as (change: SettingsChange) => void,
  };
  about: AboutApp = sampleAbout;
  diagnostics = 'Uncurl 0.1.0\n  system: linux\n';
  readonly #send: (pageData: PageData) => Promise<void>;
  readonly history: FakeHistory;
  readonly routines: FakeRoutines;
  #historyRevision = 0;
  readonly #listeners = new Map<string, Listener>();
  readonly #runner: Runner;
  readonly #content: WindowContent;
  #isOpen = true;
  #hasLoaded = false;
  #sent: Promise<void> = Promise.resolve();

  /** @param send sends page data to the page; resolves once the page has it, or if there is no page to take it */
  constructor(start: Start, send: (pageData: PageData) => Promise<void>) {
    const { surroundings, speed } = start;
    this.library = start.library;
    this.routines = new FakeRoutines(start.library);
    const library = () => this.routines.in(this.library);
    const settings = settingsStore(start);
    const { saved, now } = sitThrough(start);
    const clock = clockFrom(now, speed);
    this.history = new FakeHistory(start.days, () => {
      this.#historyRevision += 1;
      content.refresh(this.view);
    });
    this.#send = send;
    this.readings = start.readings;
    const content = new WindowContent({
      window: this.#window(),
      view: () => this.view,
      surroundings: () => ({
        settings: settings.current,
        repairs: settings.repairs,
        signals,
        inTray: true,
        login: { available: true, on: settings.current.launchAtLogin },
        shortcuts: { way: 'keys', platform: 'linux', command: 'uncurl', problems: {} },
        hourCycle: 'h23',
        timeZone: { name: now.zone },
        historyRevision: this.#historyRevision,
        historyProblem: undefined,
        deletionUndoableMs: this.history.undoableMs,
        smoothMotion: false,
        ...surroundings,
      }),
      sessionHidden: () => this.#runner.sessionHidden(),
      welcomeLeft: () => this.#runner.command({ name: 'leaveWelcome' }),
      settingsShown: () => this.#readSignals(),
    });
    this.#content = content;
    const runner = new Runner(
      {
        sleepIsReported: false,
        clock,
        library,
        settings: () => settings.current,
        presence: () => Promise.resolve(present),
        save: ignore,
        present: (view) => {
          content.refresh(view);
        },
        failed: (_doing, error) => {
          if (!this.history.refusesCorrections) throw error;
        },
        effects: createEffectHandlers({
          library: () => library().entries,
          folders: { thumbnails: '', icon: '' },
          notifier: { show: ignore, withdraw: ignore },
          content,
          readDeferralSignals: () => {
            this.#readSignals();
          },
          readCall: () => {
            this.#runner.callReading(this.readings.call);
          },
          history: historyIn(this.recorded, this.history),
          attempt: writeNow,
          log: noLog,
        }),
      },
      saved,
      lastDoneIn(this.library),
    );
    this.#runner = runner;
    const login = { chosen: ignore, check: ignore };
    const welcome = { finish: () => content.close() };
    const reminder = { test: () => this.test.promise };
    const shortcuts = { apply: ignore, check: ignore, record: ignore, copyCommand: ignore };
    const handlers = pageHandlers({
      library: { reload: library },
      content,
      settings,
      login,
      shortcuts,
      reminder,
      welcome,
      routines: this.routines,
      settingsExchange: {
        export: () => this.exchange.export(),
        import: (change) => {
          this.exchange.change = change;
          return this.exchange.import();
        },
      },
      openFolder: () => Promise.resolve(),
      diagnostics: { read: () => this.diagnostics, copy: () => this.diagnostics },
      about: () => this.about,
      history: this.history,
      runner,
    });
    registerHandlers({ handle: (channel, listener) => this.#listeners.set(channel, listener) }, handlers);
    runner.start(() => {
      this.#open(start.opening);
    });
  }

  get view(): View {
    return this.#runner.view();
  }

  /** The payloads of the page's requests on one channel, in order. */
  requestsOf(channel: Channel): unknown[] {
    return this.requests.filter((request) => request.channel === channel).map(({ payload }) => payload);
  }

  /**
   * The names of the commands that the page has sent, in order. A command repeated without another in between is named
   * once, because a test doesn't know how many phases it skips.
   */
  commandNames(): string[] {
    const names = this.requestsOf('command').map((command) => (command as Command).name);
    return names.filter((name, index) => name !== names[index - 1]);
  }

  /** The stretches recorded as done to their end, in order. */
  stretchesDone(): (string | undefined)[] {
    return this.recorded.filter(({ kind }) => kind === 'stretch').map(({ stretch }) => stretch);
  }

  /**
   * Handles a request of the page.
   *
   * @throws Error if the channel is one of `failing`, or if its payload doesn't match the contract
   */
  handle(channel: Channel, payload: unknown): unknown {
    this.requests.push({ channel, payload });
    if (this.failing.has(channel)) throw new Error(`${channel} fails in this test`);
    if (channel === 'page:get') this.#pageLoads();
    const answer = () =>
      this.#listeners.get(channel)?.({ senderFrame: { url: startPage, parent: null } }, payload);
    return this.delayed.get(channel)?.then(answer) ?? answer();
  }

  /** Applies a command that the user gives somewhere else, such as in the tray menu. */
  async command(command: Command): Promise<void> {
    this.#runner.command(command);
    await this.sent;
  }

  /** Shows a screen of the main window, as the tray menu or a link on the command line does. */
  async show(screen: MainScreen): Promise<void> {
    this.#content.show(screen);
    await this.sent;
  }

  /** Resolves when the page has all page data sent so far. */
  get sent(): Promise<void> {
    return this.#sent;
  }

  /** Stops the timers. */
  end(): void {
    this.#runner.quit();
  }

  #open(opening: Opening): void {
    switch (opening.name) {
      case 'offer':
        this.#content.offer(opening.stretch, opening.variant);
        break;
      case 'session':
        this.#runner.command(opening.command);
        break;
      default:
        this.#content.show(opening);
    }
  }

  #window() {
    const isOpen = () => this.#isOpen;
    return {
      get isOpen() {
        return isOpen();
      },
      isFocused: true,
      open: () => {
        this.#isOpen = true;
      },
      close: () => {
        this.#isOpen = false;
        this.#runner.sessionLeft();
        this.#content.closed();
      },
      send: (pageData: PageData) => {
        this.#sent = Promise.all([this.#sent, this.#send(pageData)]).then(() => undefined);
      },
      setOnTop: ignore,
      setTheme: ignore,
    };
  }

  #readSignals(): void {
    this.#runner.deferralReadings(this.readings);
  }

  /** A page asks for its data once, when it loads. When another one does, the one before it has been lost. */
  #pageLoads(): void {
    if (this.#hasLoaded) this.#runner.sessionHidden();
    this.#hasLoaded = true;
  }
}

/** A clock that shows `now` at first. */
function clockFrom(now: ReturnType<Clock['now']>, speed: number): Clock {
  const startedMs = performance.now();
  return {
    ...createClock(speed),
    now: () => momentAfter(now, (performance.now() - startedMs) * speed),
  };
}

/** A history in a list of entries, and days. */
function historyIn(entries: HistoryEntry[], days: FakeHistory): EffectHandlersParts['history'] {
  return {
    append: (entry) => entries.push(entry),
    removeLast: (kind) => {
      const last = entries.findLastIndex((entry) => entry.kind === kind);
      if (last >= 0) entries.splice(last, 1);
    },
    addSpans: () => undefined,
    correct: (correction, recoveryMs) => {
      days.correct(correction, recoveryMs);
    },
    undoCorrection: () => {
      days.undoCorrection();
    },
  };
}

/** A settings store whose file is in memory. */
function settingsStore({ settings }: Start): SettingsStore {
  const bytes = Buffer.from(JSON.stringify(settings));
  return new SettingsStore({
    file: { path: 'settings.json', read: () => bytes, write: () => bytes, watch: () => ignore },
    attempt: writeNow,
    log: noLog,
    now: () => 0,
  });
}
