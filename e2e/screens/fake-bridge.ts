/**
 * Stands in for the preload script's bridge, in the page: answers requests from a snapshot, changes it as the app
 * would, and keeps every request for the test to look at.
 */
import type { LibraryWithRoutines } from '../../content/routine-library.ts';
import type { Command } from '../../core/command.ts';
import type { Bridge, Channel, Snapshot } from '../../electron/ipc/contract.ts';

export interface FakeApp {
  snapshot: Snapshot;
  readonly requests: { readonly channel: Channel; readonly payload: unknown }[];
  /** Channels whose requests fail. */
  readonly failing: Channel[];
  /** Replaces parts of the snapshot and tells the page. */
  change(part: Partial<Snapshot>): void;
}

declare global {
  interface Window {
    uncurl?: Bridge;
    fakeApp: FakeApp;
  }
}

export interface FakeAppInput {
  readonly snapshot: Snapshot;
  readonly library: LibraryWithRoutines;
}

/** Runs in the page before its own scripts, so it must not refer to anything outside of itself. */
export function installFakeApp({ snapshot, library }: FakeAppInput): void {
  const RESTS_UNTIL = Date.UTC(2026, 2, 6, 12);
  let tell: (snapshot: Snapshot) => void = () => undefined;
  const fake: FakeApp = {
    snapshot,
    requests: [],
    failing: [],
    change(part) {
      fake.snapshot = { ...fake.snapshot, ...part };
      tell(fake.snapshot);
    },
  };

  const showStretch = (stretch: string, variant: string): void => {
    const { screen } = fake.snapshot;
    const showing = screen.name === 'stretch' ? screen.showing + 1 : 1;
    fake.change({ screen: { name: 'stretch', stretch, variant, mode: 'running', showing } });
  };

  const showRoutine = (routine: string): void => {
    fake.change({ screen: { name: 'routine', routine, showing: 1 } });
  };

  const changeView = (part: Partial<Snapshot['view']>): void => {
    fake.change({ view: { ...fake.snapshot.view, ...part } });
  };

  const obey = (command: Command): void => {
    const { cautionsRead, resting } = fake.snapshot.view;
    switch (command.name) {
      case 'start':
        showStretch(command.stretch ?? '', command.variant ?? '');
        break;
      case 'startAnother':
        showStretch('childs-pose', 'counter');
        break;
      case 'startRoutine':
        showRoutine(command.routine);
        break;
      case 'readRedFlags':
        changeView({ redFlagsRead: true });
        break;
      case 'readCautions':
        changeView({ cautionsRead: [...cautionsRead, command.stretch] });
        break;
      case 'restStretch':
        changeView({ resting: { ...resting, [command.stretch]: RESTS_UNTIL } });
        break;
      case 'endRest':
        changeView({
          resting: Object.fromEntries(Object.entries(resting).filter(([id]) => id !== command.stretch)),
        });
        break;
      default:
    }
  };

  const react = (channel: Channel, payload: unknown): unknown => {
    switch (channel) {
      case 'snapshot:get':
        return fake.snapshot;
      case 'library:get':
        return library;
      case 'settings:change':
        fake.change({ settings: { ...fake.snapshot.settings, ...(payload as object) } });
        return undefined;
      case 'screen:show':
        fake.change({ screen: { name: payload as 'home' | 'settings' } });
        return undefined;
      case 'command': {
        obey(payload as Command);
        return undefined;
      }
      case 'window:close':
        return undefined;
    }
  };

  window.fakeApp = fake;
  window.uncurl = {
    request: (channel, payload) => {
      fake.requests.push({ channel, payload });
      if (fake.failing.includes(channel)) return Promise.reject(new Error(`${channel} fails in this test`));
      return Promise.resolve(react(channel, payload) as never);
    },
    onSnapshot(listener) {
      tell = listener;
      return () => {
        tell = () => undefined;
      };
    },
  };
}
