import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { View } from '../../core/app/view.ts';
import { newSession } from '../../core/session/session.ts';
import { defaultSettings } from '../../core/settings/settings.ts';
import { sampleView } from '../../core/testing/sample-view.ts';
import type { PageData } from '../ipc/contract.ts';
import { WindowContent } from './window-content.ts';

class FakeWindow {
  isOpen = true;
  isFocused = false;
  readonly calls: unknown[] = [];
  readonly sent: PageData[] = [];
  open(how: { onTop: boolean; activate: boolean }): void {
    this.calls.push(how);
  }
  close(): void {
    this.calls.push('close');
  }
  send(pageData: PageData): void {
    this.sent.push(pageData);
  }
  theme: string | undefined;
  setTheme(theme: string): void {
    this.theme = theme;
  }
  setOnTop(onTop: boolean): void {
    this.calls.push({ onTop });
  }
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const sitting = sampleView({ welcomed: true });
const stretching = sampleView({
  welcomed: true,
  state: 'stretching',
  session: newSession(
    {
      items: [{ stretch: 'side-bend', variant: 'standing' }],
      routine: null,
      settings: defaultSettings,
      passedOver: [],
      sittingBeforeMs: sitting.sittingMs,
    },
    sitting.atMs,
  ),
});

function windowContentForTest({ stayOnTop = true, view = sitting } = {}) {
  const window = new FakeWindow();
  const settings = { ...defaultSettings, stayOnTop };
  const surroundings = () => ({ settings: { ...settings } }) as Omit<PageData, 'view' | 'screen'>;
  const sessionHidden = vi.fn();
  const settingsShown = vi.fn();
  const welcomeLeft = vi.fn();
  const currentView = vi.fn<() => View>(() => view);
  const content = new WindowContent({
    window,
    view: currentView,
    surroundings,
    sessionHidden,
    welcomeLeft,
    settingsShown,
  });
  return { window, settings, sessionHidden, welcomeLeft, settingsShown, currentView, content };
}

test('reports when the settings are shown, but not other screens', () => {
  const { content, settingsShown } = windowContentForTest();
  content.show({ name: 'today' });
  content.openSession({ focus: true });
  expect(settingsShown).not.toHaveBeenCalled();
  content.show({ name: 'settings' });
  expect(settingsShown).toHaveBeenCalledOnce();
});

test('a session that the user starts takes the focus and stays above other windows', () => {
  const { window, content } = windowContentForTest({ view: stretching });
  content.openSession({ focus: true });
  expect(window.calls).toEqual([{ onTop: true, activate: true }]);
  expect(window.sent, 'the view that follows the event is sent, and no other').toEqual([]);
  content.refresh(stretching);
  expect(window.sent.at(-1)?.screen).toEqual({ name: 'session', showing: 1 });
  expect(window.sent.at(-1)?.view).toBe(stretching);
});

test('a session restored after a restart stays above other windows without taking the focus', () => {
  const { window, content } = windowContentForTest({ view: stretching });
  content.openSession({ focus: false });
  expect(window.calls).toEqual([{ onTop: true, activate: false }]);
  expect(content.pageData().screen).toEqual({ name: 'session', showing: 1 });
});

test('an offered stretch does not take the focus', () => {
  const { window, content } = windowContentForTest();
  content.offer('side-bend', 'standing');
  expect(window.calls).toEqual([{ onTop: true, activate: false }]);
  expect(content.pageData().screen).toEqual({
    name: 'offer',
    stretch: 'side-bend',
    variant: 'standing',
    showing: 1,
  });
});

test('nothing stays on top if the user does not want that; home and settings never do', () => {
  const unwanted = windowContentForTest({ stayOnTop: false });
  unwanted.content.openSession({ focus: true });
  expect(unwanted.window.calls).toEqual([{ onTop: false, activate: true }]);
  const wanted = windowContentForTest();
  wanted.content.show({ name: 'settings' });
  expect(wanted.window.calls).toEqual([{ onTop: false, activate: true }]);
});

test('the setting to stay on top applies at once during a session', () => {
  const { window, settings, content } = windowContentForTest();
  content.openSession({ focus: true });
  for (const wanted of [false, true]) {
    settings.stayOnTop = wanted;
    content.refresh(stretching);
    expect(window.calls.at(-1)).toEqual({ onTop: wanted });
  }
});

test('a page that loads late gets the latest screen', () => {
  const { content } = windowContentForTest();
  content.show({ name: 'today' });
  content.openSession({ focus: true });
  expect(content.pageData().screen).toMatchObject({ name: 'session' });
});

test('each showing of a stretch gets its own number', () => {
  const { content } = windowContentForTest();
  content.offer('side-bend', 'standing');
  content.show({ name: 'today' });
  content.offer('side-bend', 'standing');
  expect(content.pageData().screen).toMatchObject({ showing: 2 });
  content.openSession({ focus: true });
  expect(content.pageData().screen).toMatchObject({ showing: 3 });
});

test('withdrawing closes an offer but not a session', () => {
  const { window, content } = windowContentForTest();
  content.offer('side-bend', 'standing');
  content.withdrawOffer();
  vi.runAllTimers();
  expect(window.calls.at(-1)).toBe('close');
  content.openSession({ focus: true });
  content.withdrawOffer();
  vi.runAllTimers();
  expect(window.calls.at(-1)).not.toBe('close');
});

test('the window stays if an offer is withdrawn because its stretch starts', () => {
  const { window, content } = windowContentForTest();
  content.offer('side-bend', 'standing');
  content.withdrawOffer();
  content.openSession({ focus: true });
  vi.runAllTimers();
  expect(window.calls).not.toContain('close');
});

test('closing a screen closes the window while it shows that screen, and not once it shows another', () => {
  const { window, content } = windowContentForTest();
  content.openSession({ focus: true });
  content.openSession({ focus: true });
  content.closeScreen(1);
  expect(window.calls, 'another session').not.toContain('close');
  content.offer('side-bend', 'standing');
  content.closeScreen(2);
  expect(window.calls, 'an offer').not.toContain('close');
  content.show({ name: 'today' });
  content.closeScreen(3);
  expect(window.calls, 'home').not.toContain('close');

  content.openSession({ focus: true });
  content.closeScreen(4);
  expect(window.calls.at(-1)).toBe('close');
});

test('an abandoned session closes the window while it shows the session, and not once it shows another screen', () => {
  const { window, content } = windowContentForTest({ view: stretching });
  content.openSession({ focus: true });
  content.show({ name: 'settings' });
  content.closeSession();
  expect(window.calls).not.toContain('close');
  content.openSession({ focus: true });
  content.closeSession();
  expect(window.calls.at(-1)).toBe('close');
});

test('bringing the window up returns to a running session, and otherwise shows home', () => {
  const running = windowContentForTest({ view: stretching });
  running.content.openSession({ focus: true });
  running.content.bringUp();
  expect(running.content.pageData().screen).toEqual({ name: 'session', showing: 1 });
  expect(running.window.calls).toHaveLength(2);

  const ended = windowContentForTest({ view: sitting });
  ended.content.openSession({ focus: true });
  ended.content.bringUp();
  expect(ended.content.pageData().screen).toEqual({ name: 'today' });
});

test('bringing the window forward leaves its screen as it is; without a window it opens home', () => {
  const { window, content, sessionHidden } = windowContentForTest();
  content.show({ name: 'settings' });
  window.calls.length = 0;
  sessionHidden.mockClear();
  content.bringForward();
  expect(content.pageData().screen).toEqual({ name: 'settings' });
  expect(window.calls).toEqual([{ onTop: false, activate: true }]);
  expect(sessionHidden).not.toHaveBeenCalled();
  window.isOpen = false;
  content.bringForward();
  expect(content.pageData().screen).toEqual({ name: 'today' });
});

test('another screen hides the session; returning to the window does not', () => {
  const { sessionHidden, content } = windowContentForTest({ view: stretching });
  content.openSession({ focus: true });
  content.bringUp();
  expect(sessionHidden).not.toHaveBeenCalled();
  content.show({ name: 'settings' });
  expect(sessionHidden).toHaveBeenCalledOnce();
});

describe('until the user has left the welcome', () => {
  const unwelcomed = sampleView();
  const welcomedAfter = (part: ReturnType<typeof windowContentForTest>) =>
    part.welcomeLeft.mockImplementation(() => part.currentView.mockReturnValue(sitting));

  test.each(['bringUp', 'bringForward'] as const)('%s opens the window at it', (open) => {
    const { window, content } = windowContentForTest({ view: unwelcomed });
    window.isOpen = false;
    content[open]();
    expect(content.pageData().screen).toEqual({ name: 'welcome' });
  });

  test('it replaces today, but not a screen that the user asks for', () => {
    const { content } = windowContentForTest({ view: unwelcomed });
    content.show({ name: 'settings' });
    expect(content.pageData().screen).toEqual({ name: 'settings' });
    content.show({ name: 'today' });
    expect(content.pageData().screen).toEqual({ name: 'welcome' });
  });

  test('the first start opens it, and a start after that doesn’t', () => {
    const first = windowContentForTest({ view: unwelcomed });
    first.content.welcome();
    expect(first.content.pageData().screen).toEqual({ name: 'welcome' });
    expect(first.window.calls).toEqual([{ onTop: false, activate: true }]);

    const second = windowContentForTest({ view: sitting });
    second.content.welcome();
    expect(second.window.calls).toEqual([]);
  });

  test('a session restored at startup stays in the window', () => {
    const { window, content } = windowContentForTest({ view: { ...stretching, welcomed: false } });
    content.openSession({ focus: false });
    content.welcome();
    expect(content.pageData().screen).toMatchObject({ name: 'session' });
    expect(window.calls).toHaveLength(1);
  });

  test('a second start brings it to the front unchanged', () => {
    const { window, content, welcomeLeft } = windowContentForTest({ view: unwelcomed });
    content.welcome();
    window.sent.length = 0;
    content.bringUp();
    expect(content.pageData().screen).toEqual({ name: 'welcome' });
    expect(window.calls).toHaveLength(2);
    expect(welcomeLeft).not.toHaveBeenCalled();
  });

  test('another screen leaves it', () => {
    const part = windowContentForTest({ view: unwelcomed });
    welcomedAfter(part);
    part.content.welcome();
    part.content.show({ name: 'today' });
    expect(part.welcomeLeft).toHaveBeenCalledOnce();
    expect(part.content.pageData().screen).toEqual({ name: 'today' });
  });

  test('closing the window leaves it, and only it', () => {
    const part = windowContentForTest({ view: unwelcomed });
    part.content.show({ name: 'settings' });
    part.content.closed();
    part.content.openSession({ focus: true });
    part.content.closed();
    expect(part.welcomeLeft).not.toHaveBeenCalled();
    part.content.welcome();
    part.content.closed();
    expect(part.welcomeLeft).toHaveBeenCalledOnce();
  });

  test('a stretch that replaces it doesn’t leave it', () => {
    const { content, welcomeLeft } = windowContentForTest({ view: unwelcomed });
    content.welcome();
    content.offer('side-bend', 'standing');
    content.closed();
    expect(welcomeLeft).not.toHaveBeenCalled();
    content.bringUp();
    expect(content.pageData().screen).toEqual({ name: 'welcome' });
  });
});

test("the window gets the user's theme before it opens", () => {
  const { window, content } = windowContentForTest();
  content.show({ name: 'today' });
  expect(window.theme).toBe('system');
});

test('a refresh sends the given view, without computing another', () => {
  const { window, content, currentView } = windowContentForTest();
  content.refresh(stretching);
  expect(window.sent).toHaveLength(1);
  expect(window.sent[0]?.view).toBe(stretching);
  expect(currentView).not.toHaveBeenCalled();
});

test.each(['setTheme', 'setOnTop', 'send'] as const)(
  'the page keeps the newest data if more of it comes during %s',
  (call) => {
    const { window, content, settings } = windowContentForTest();
    const usual = window[call].bind(window) as (argument: unknown) => void;
    window[call] = (argument: unknown) => {
      if (!settings.headsUp) {
        settings.headsUp = true;
        content.refresh(stretching);
      }
      usual(argument);
    };
    content.refresh(sitting);
    expect(window.sent.at(-1)).toMatchObject({ view: stretching, settings: { headsUp: true } });
    content.refresh(sitting);
    expect(window.sent.at(-1)?.view).toBe(sitting);
  },
);

test('nothing is sent while the window is closed', () => {
  const { window, content } = windowContentForTest();
  content.refresh(sitting);
  expect(window.sent).toHaveLength(1);
  window.isOpen = false;
  content.refresh(sitting);
  expect(window.sent).toHaveLength(1);
});
