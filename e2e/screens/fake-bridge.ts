/**
 * Stands in for the preload script's bridge, in the page: answers requests from a snapshot, changes it as the app
 * would, and keeps every request for the test to look at.
 */
import type { LibraryWithRoutines } from '../../content/routine-library.ts';
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
        const command = payload as { name: string; stretch?: string; variant?: string; routine?: string };
        if (command.name === 'readRedFlags') {
          fake.change({ view: { ...fake.snapshot.view, redFlagsRead: true } });
        }
        if (command.name === 'endRest') fake.change({ view: { ...fake.snapshot.view, resting: {} } });
        if (command.name === 'start') showStretch(command.stretch ?? '', command.variant ?? '');
        if (command.name === 'startRoutine') showRoutine(command.routine ?? '');
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
