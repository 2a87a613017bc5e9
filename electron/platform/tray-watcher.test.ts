import dbus, { type MessageBus } from 'dbus-native';
import { expect, test, vi } from 'vitest';
import { privateBus } from '../testing/private-bus.ts';
import { startProgram } from '../testing/desktop/bus-program.ts';
import { onFirstTray } from './tray-watcher.ts';

const name = 'org.kde.StatusNotifierWatcher';
const path = '/StatusNotifierWatcher';

/** Starts a watcher, and returns what starts and ends a panel on it. */
async function startWatcher(address: string, hasPanel: boolean) {
  let panel = hasPanel;
  const program: MessageBus = await startProgram(address, name, path, {
    name,
    properties: { IsStatusNotifierHostRegistered: { type: 'b', access: 'read', get: () => panel } },
    signals: { StatusNotifierHostRegistered: { args: {} } },
  });
  return {
    startPanel() {
      panel = true;
      program.sendSignal(path, name, 'StatusNotifierHostRegistered', '', []);
    },
    end: () => program.close(),
  };
}

/** A bus on which something else is heard after everything that came before it. */
async function setUp() {
  const { bus, address } = await privateBus();
  const started = vi.fn();
  /** Resolves when every signal until now has been handled. */
  const settled = async () => {
    const heard = vi.fn();
    await bus.listen({ path: '/', interface: 'org.example.Marker', member: 'Passed' }, heard);
    const other = dbus.createClient({ busAddress: address });
    other.sendSignal('/', 'org.example.Marker', 'Passed', '', []);
    await vi.waitFor(() => expect(heard).toHaveBeenCalled());
    await bus
      .property({ destination: name, path, interface: name }, 'IsStatusNotifierHostRegistered')
      .catch(() => undefined);
    await other.close();
  };
  return { bus, address, started, settled };
}

test('a tray that starts later is noticed', async () => {
  const { bus, address, started } = await setUp();
  await onFirstTray('linux', bus, started);
  await startWatcher(address, true);
  await vi.waitFor(() => expect(started).toHaveBeenCalledOnce());
});

test('a watcher alone isn’t a tray; its panel, which starts later, is', async () => {
  const { bus, address, started, settled } = await setUp();
  await onFirstTray('linux', bus, started);
  const watcher = await startWatcher(address, false);
  await settled();
  expect(started).not.toHaveBeenCalled();
  watcher.startPanel();
  await vi.waitFor(() => expect(started).toHaveBeenCalledOnce());
});

test('a tray that is there first, and restarts, is left to Electron', async () => {
  const { bus, address, started, settled } = await setUp();
  const watcher = await startWatcher(address, true);
  await onFirstTray('linux', bus, started);
  await watcher.end();
  await startWatcher(address, true);
  await settled();
  expect(started).not.toHaveBeenCalled();
});

test('a tray that starts while this begins to listen is noticed', async () => {
  let isThere = false;
  const started = vi.fn();
  const session = {
    property: () => Promise.resolve(isThere),
    listen: () => {
      isThere = true;
      return Promise.resolve();
    },
  };
  await onFirstTray('linux', session, started);
  expect(started).toHaveBeenCalledOnce();
});

test('a tray that starts and restarts is noticed once', async () => {
  const { bus, address, started, settled } = await setUp();
  await onFirstTray('linux', bus, started);
  const watcher = await startWatcher(address, true);
  watcher.startPanel();
  await settled();
  await watcher.end();
  await startWatcher(address, true);
  await settled();
  expect(started).toHaveBeenCalledOnce();
});

test('other systems always have a tray, and no bus', async () => {
  const { bus, started } = await setUp();
  const listen = vi.spyOn(bus, 'listen');
  await onFirstTray('win32', bus, started);
  expect(listen).not.toHaveBeenCalled();
});
