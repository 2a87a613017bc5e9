import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { defaultSettings } from '../../core/settings/settings.ts';
import type { PageData } from '../ipc/contract.ts';
import { WindowContent, type Picture } from './window-content.ts';

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

function windowContentForTest({ stayOnTop = true, state = 'sitting' } = {}) {
  const window = new FakeWindow();
  const settings = { ...defaultSettings, stayOnTop };
  const picture = { settings, view: { state }, speed: 1 } as Picture;
  const left = vi.fn();
  const settingsShown = vi.fn();
  const stage = new WindowContent(window, () => picture, left, settingsShown);
  return { window, settings, left, settingsShown, stage };
}

test('says when the settings come up, and only then', () => {
  const { stage, settingsShown } = windowContentForTest();
  stage.show('home');
  stage.openStretch('side-bend', 'standing');
  expect(settingsShown).not.toHaveBeenCalled();
  stage.show('settings');
  expect(settingsShown).toHaveBeenCalledOnce();
});

test('a stretch that is started takes the focus and stays above other windows', () => {
  const { window, stage } = windowContentForTest();
  stage.openStretch('side-bend', 'standing');
  expect(window.calls).toEqual([{ onTop: true, activate: true }]);
  expect(window.sent.at(-1)?.screen).toEqual({
    name: 'stretch',
    stretch: 'side-bend',
    variant: 'standing',
    mode: 'running',
    showing: 1,
  });
});

test('a routine that is started takes the focus and stays above other windows', () => {
  const { window, stage } = windowContentForTest();
  stage.openRoutine('desk-reset');
  expect(window.calls).toEqual([{ onTop: true, activate: true }]);
  expect(window.sent.at(-1)?.screen).toEqual({ name: 'routine', routine: 'desk-reset', showing: 1 });
});

test('a stretch that is offered leaves the focus where it is', () => {
  const { window, stage } = windowContentForTest();
  stage.offer('side-bend', 'standing');
  expect(window.calls).toEqual([{ onTop: true, activate: false }]);
  expect(stage.pageData().screen).toMatchObject({ mode: 'offered', showing: 1 });
});

test('where the person does not want it, nothing stays on top; the app’s own screens never do', () => {
  const unwanted = windowContentForTest({ stayOnTop: false });
  unwanted.stage.openStretch('side-bend', 'standing');
  expect(unwanted.window.calls).toEqual([{ onTop: false, activate: true }]);
  const wanted = windowContentForTest();
  wanted.stage.show('settings');
  expect(wanted.window.calls).toEqual([{ onTop: false, activate: true }]);
});

test('whether the window stays on top can be changed while a stretch runs', () => {
  const { window, settings, stage } = windowContentForTest({ state: 'stretching' });
  stage.openStretch('side-bend', 'standing');
  for (const wanted of [false, true]) {
    settings.stayOnTop = wanted;
    stage.refresh();
    expect(window.calls.at(-1)).toEqual({ onTop: wanted });
  }
});

test('a page that loads late asks for, and gets, what was clicked meanwhile', () => {
  const { stage } = windowContentForTest();
  stage.show('home');
  stage.openStretch('side-bend', 'standing');
  expect(stage.pageData().screen).toMatchObject({ name: 'stretch', stretch: 'side-bend' });
});

test('each showing of a stretch has a number of its own', () => {
  const { stage } = windowContentForTest();
  stage.openStretch('side-bend', 'standing');
  stage.show('home');
  stage.openStretch('side-bend', 'standing');
  expect(stage.pageData().screen).toMatchObject({ showing: 2 });
});

test('withdrawing closes an offer, and nothing else', () => {
  const { window, stage } = windowContentForTest();
  stage.offer('side-bend', 'standing');
  stage.withdrawOffer();
  vi.runAllTimers();
  expect(window.calls.at(-1)).toBe('close');
  stage.openStretch('side-bend', 'standing');
  stage.withdrawOffer();
  vi.runAllTimers();
  expect(window.calls.at(-1)).not.toBe('close');
});

test('an offer that is withdrawn because its stretch starts keeps the window', () => {
  const { window, stage } = windowContentForTest();
  stage.offer('side-bend', 'standing');
  stage.withdrawOffer();
  stage.openStretch('side-bend', 'standing');
  vi.runAllTimers();
  expect(window.calls).not.toContain('close');
});

test('coming back to the window does not leave a stretch that is running in it', () => {
  const running = windowContentForTest({ state: 'stretching' });
  running.stage.openStretch('side-bend', 'standing');
  running.stage.bringUp();
  expect(running.stage.pageData().screen).toMatchObject({ name: 'stretch', showing: 1 });
  expect(running.window.calls).toHaveLength(2);

  const other = windowContentForTest();
  other.stage.openStretch('side-bend', 'standing');
  other.stage.bringUp();
  expect(other.stage.pageData().screen).toEqual({ name: 'home' });
});

test('another screen leaves the stretch that was there; coming back to it does not', () => {
  const { left, stage } = windowContentForTest({ state: 'stretching' });
  stage.openStretch('side-bend', 'standing');
  stage.bringUp();
  expect(left).not.toHaveBeenCalled();
  stage.show('settings');
  expect(left).toHaveBeenCalledOnce();
});

test('the window has the theme that the person chose before it opens', () => {
  const { window, stage } = windowContentForTest();
  stage.show('home');
  expect(window.theme).toBe('system');
});

test('without a window nothing is drawn', () => {
  const { window, stage } = windowContentForTest();
  stage.refresh();
  expect(window.sent).toHaveLength(1);
  window.isOpen = false;
  stage.refresh();
  expect(window.sent).toHaveLength(1);
});
