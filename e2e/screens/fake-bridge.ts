/**
 * Stands in for the preload script's bridge, in the page: answers requests from a pageData, changes it as the app
 * would, and keeps every request for the test to look at.
 */
import type { LibraryWithRoutines } from '../../content/routine-library.ts';
import type { Command } from '../../core/app/command.ts';
import type { Bridge, Channel, PageData } from '../../electron/ipc/contract.ts';

export interface FakeApp {
  pageData: PageData;
  readonly requests: { readonly channel: Channel; readonly payload: unknown }[];
  /** Channels whose requests fail. */
  readonly failing: Channel[];
  /** Replaces parts of the pageData and tells the page. */
  change(part: Partial<PageData>): void;
}

declare global {
  interface Window {
    uncurl?: Bridge;
    fakeApp: FakeApp;
  }
}

export interface FakeAppInput {
  readonly pageData: PageData;
  readonly library: LibraryWithRoutines;
}

/** Runs in the page before its own scripts, so it must not refer to anything outside of itself. */
export function installFakeApp({ pageData, library }: FakeAppInput): void {
  const RESTS_UNTIL = Date.UTC(2026, 2, 6, 12);
  let tell: (pageData: PageData) => void = () => undefined;
  const fake: FakeApp = {
    pageData,
    requests: [],
    failing: [],
    change(part) {
      fake.pageData = { ...fake.pageData, ...part };
      tell(fake.pageData);
    },
  };

  const showStretch = (stretch: string, variant: string): void => {
    const { screen } = fake.pageData;
    const showing = screen.name === 'stretch' ? screen.showing + 1 : 1;
    fake.change({ screen: { name: 'stretch', stretch, variant, mode: 'running', showing } });
  };

  const showRoutine = (routine: string): void => {
    fake.change({ screen: { name: 'routine', routine, showing: 1 } });
  };

  const changeView = (part: Partial<PageData['view']>): void => {
    fake.change({ view: { ...fake.pageData.view, ...part } });
  };

  const applyCommand = (command: Command): void => {
    const { cautionsRead, setAside } = fake.pageData.view;
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
      case 'setAsideStretch':
        changeView({ setAside: { ...setAside, [command.stretch]: RESTS_UNTIL } });
        break;
      case 'endSetAside':
        changeView({
          setAside: Object.fromEntries(Object.entries(setAside).filter(([id]) => id !== command.stretch)),
        });
        break;
      default:
    }
  };

  const react = (channel: Channel, payload: unknown): unknown => {
    switch (channel) {
      case 'page:get':
        return fake.pageData;
      case 'library:get':
        return library;
      case 'settings:change':
        fake.change({ settings: { ...fake.pageData.settings, ...(payload as object) } });
        return undefined;
      case 'screen:show':
        fake.change({ screen: { name: payload as 'home' | 'settings' } });
        return undefined;
      case 'command': {
        applyCommand(payload as Command);
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
    onPageData(listener) {
      tell = listener;
      return () => {
        tell = () => undefined;
      };
    },
  };
}
