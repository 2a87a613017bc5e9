import { expect, test, vi } from 'vitest';
import { defaultSettings, type Settings } from '../../core/settings/settings.ts';
import type { ShortcutWay } from '../platform/shortcuts/shortcut-way.ts';
import { GlobalShortcuts } from './global-shortcuts.ts';

type Keys = Partial<Settings['shortcuts']>;

/** A system's keys, as Electron's documentation of globalShortcut describes them. */
function keyboard() {
  const taken = new Set<string>();
  const ours = new Map<string, () => void>();
  const registry = {
    register: vi.fn((accelerator: string, pressed: () => void) => {
      if (taken.has(accelerator) || ours.has(accelerator)) return false;
      ours.set(accelerator, pressed);
      return true;
    }),
    unregister: vi.fn((accelerator: string) => void ours.delete(accelerator)),
  };
  return { taken, ours, registry, press: (accelerator: string) => ours.get(accelerator)?.() };
}

function shortcuts(keys: Keys, way: ShortcutWay = 'keys') {
  const { registry, ...system } = keyboard();
  const settings = { current: { shortcuts: { ...defaultSettings.shortcuts, ...keys } } };
  const pressed = vi.fn();
  const copy = vi.fn();
  const changed = vi.fn();
  const ways = vi.fn(() => Promise.resolve(way));
  const app = new GlobalShortcuts({
    registry,
    settings,
    platform: 'linux',
    way: ways,
    command: 'uncurl',
    copy,
    pressed,
    changed,
  });
  const set = (next: Keys): void => {
    settings.current.shortcuts = { ...defaultSettings.shortcuts, ...next };
    app.apply();
  };
  const registered = () => [...system.ours.keys()].sort();
  return { ...system, registry, app, set, registered, pressed, copy, changed, ways };
}

test('nothing is registered by default', async () => {
  const { app, registry } = shortcuts({});
  await app.check();
  expect(registry.register).not.toHaveBeenCalled();
  expect(app.report).toEqual({ way: 'keys', platform: 'linux', command: 'uncurl', problems: {} });
});

test('the keys in the settings do what they are for, however they are written', async () => {
  const { app, press, pressed } = shortcuts({ start: 'shift+control+u', skip: 'F9' });
  await app.check();
  press('Ctrl+Shift+U');
  press('F9');
  expect(pressed.mock.calls).toEqual([['start'], ['skip']]);
});

test('a change registers what is new and gives up what is gone, and leaves the rest alone', async () => {
  const { app, registry, registered, set } = shortcuts({ start: 'Ctrl+A', snooze: 'Ctrl+B' });
  await app.check();
  registry.register.mockClear();
  set({ start: 'Ctrl+A', snooze: 'Ctrl+C' });
  expect(registered()).toEqual(['Ctrl+A', 'Ctrl+C']);
  expect(registry.register).toHaveBeenCalledOnce();
  expect(registry.unregister).toHaveBeenCalledExactlyOnceWith('Ctrl+B');
});

test('keys that two shortcuts swap do the other thing from then on', async () => {
  const { app, press, pressed, set } = shortcuts({ start: 'Ctrl+A', skip: 'Ctrl+B' });
  await app.check();
  set({ start: 'Ctrl+B', skip: 'Ctrl+A' });
  press('Ctrl+A');
  expect(pressed.mock.calls).toEqual([['skip']]);
});

test('of shortcuts with the same keys the first one works, and the other is reported', async () => {
  const { app, press, pressed } = shortcuts({ start: 'Ctrl+Shift+U', pause: 'Shift+Ctrl+u' });
  await app.check();
  press('Ctrl+Shift+U');
  expect(pressed.mock.calls).toEqual([['start']]);
  expect(app.report.problems).toEqual({ pause: { sameAs: 'start' } });
});

test('keys that another program has are reported, and had as soon as they are free', async () => {
  const { app, taken, registered } = shortcuts({ snooze: 'Ctrl+A' });
  taken.add('Ctrl+A');
  await app.check();
  expect(app.report.problems).toEqual({ snooze: 'taken' });
  taken.clear();
  await app.check();
  expect(app.report.problems).toEqual({});
  expect(registered()).toEqual(['Ctrl+A']);
});

test('while keys are recorded no shortcut works; then all do, with the new keys', async () => {
  const { app, registered, set, changed } = shortcuts({ start: 'Ctrl+A', skip: 'Ctrl+B' });
  await app.check();
  app.record(true);
  expect(registered()).toEqual([]);
  await app.check();
  set({ start: 'Ctrl+C', skip: 'Ctrl+B' });
  expect(registered()).toEqual([]);
  changed.mockClear();
  app.record(false);
  expect(registered()).toEqual(['Ctrl+B', 'Ctrl+C']);
  expect(changed).toHaveBeenCalledOnce();
  app.record(false);
  expect(changed).toHaveBeenCalledOnce();
});

test('where only commands can be bound, nothing is registered or reported', async () => {
  const { app, registry } = shortcuts({ start: 'Ctrl+A', skip: 'Ctrl+A' }, 'command');
  await app.check();
  expect(registry.register).not.toHaveBeenCalled();
  expect(app.report).toMatchObject({ way: 'command', problems: {} });
});

test('before it is known how shortcuts work here, nothing is registered', () => {
  const { app, registry } = shortcuts({ start: 'Ctrl+A' });
  app.apply();
  expect(registry.register).not.toHaveBeenCalled();
});

test('a portal that starts later is used then', async () => {
  const { app, ways, registered } = shortcuts({ start: 'Ctrl+A' }, 'portal');
  ways.mockResolvedValueOnce('command');
  await app.check();
  expect(registered()).toEqual([]);
  await app.check();
  expect(registered()).toEqual(['Ctrl+A']);
});

test('at the end everything is given up', async () => {
  const { app, registered } = shortcuts({ start: 'Ctrl+A' });
  await app.check();
  app.end();
  await app.check();
  expect(registered()).toEqual([]);
});

test('the command of a shortcut is copied', () => {
  const { app, copy } = shortcuts({});
  app.copyCommand('pause');
  expect(copy).toHaveBeenCalledExactlyOnceWith('uncurl pause');
});
