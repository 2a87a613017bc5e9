import { expect, test } from 'vitest';
import { defaultSettings } from '../../core/settings.ts';
import type { Snapshot } from '../ipc/contract.ts';
import { Stage, type Picture } from './stage.ts';

class FakeWindow {
  isFocused = false;
  readonly calls: unknown[] = [];
  readonly sent: Snapshot[] = [];
  open(how: { onTop: boolean; activate: boolean }): void {
    this.calls.push(how);
  }
  close(): void {
    this.calls.push('close');
  }
  send(snapshot: Snapshot): void {
    this.sent.push(snapshot);
  }
  setOnTop(onTop: boolean): void {
    this.calls.push({ onTop });
  }
}

function stageForTest(stayOnTop = true) {
  const window = new FakeWindow();
  const picture = { settings: { ...defaultSettings, stayOnTop }, speed: 1 } as Picture;
  return { window, stage: new Stage(window, () => picture) };
}

test('a stretch that is started takes the focus and stays above other windows', () => {
  const { window, stage } = stageForTest();
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

test('a stretch that is offered leaves the focus where it is', () => {
  const { window, stage } = stageForTest();
  stage.offer('side-bend', 'standing');
  expect(window.calls).toEqual([{ onTop: true, activate: false }]);
  expect(stage.snapshot().screen).toMatchObject({ mode: 'offered', showing: 1 });
});

test('where the person does not want it, nothing stays on top; the app’s own screens never do', () => {
  const unwanted = stageForTest(false);
  unwanted.stage.openStretch('side-bend', 'standing');
  expect(unwanted.window.calls).toEqual([{ onTop: false, activate: true }]);
  const wanted = stageForTest();
  wanted.stage.show('settings');
  expect(wanted.window.calls).toEqual([{ onTop: false, activate: true }]);
});

test('a page that loads late asks for, and gets, what was clicked meanwhile', () => {
  const { stage } = stageForTest();
  stage.show('home');
  stage.openStretch('side-bend', 'standing');
  expect(stage.snapshot().screen).toMatchObject({ name: 'stretch', stretch: 'side-bend' });
});

test('each showing of a stretch has a number of its own', () => {
  const { stage } = stageForTest();
  stage.openStretch('side-bend', 'standing');
  stage.show('home');
  stage.openStretch('side-bend', 'standing');
  expect(stage.snapshot().screen).toMatchObject({ showing: 2 });
});

test('withdrawing closes an offer, and nothing else', () => {
  const { window, stage } = stageForTest();
  stage.offer('side-bend', 'standing');
  stage.withdrawOffer();
  expect(window.calls.at(-1)).toBe('close');
  stage.openStretch('side-bend', 'standing');
  stage.withdrawOffer();
  expect(window.calls.at(-1)).not.toBe('close');
});
