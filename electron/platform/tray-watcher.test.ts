import dbus, { type MessageBus } from 'dbus-native';
import { expect, test, vi } from 'vitest';
import { privateBus } from '../testing/private-bus.ts';
import { manualTimers } from '../testing/manual-timers.ts';
import { startProgram } from '../testing/desktop/bus-program.ts';
import { showInTray } from './tray-watcher.ts';

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
    },
    announcePanel() {
      program.sendSignal(path, name, 'StatusNotifierHostRegistered', '', []);
    },
    end: () => program.close(),
  };
}

/** A bus on which something else is heard after everything that came before it. */
async function setUp() {
  const { bus, address } = await privateBus();
  const show = vi.fn();
  const timers = manualTimers();
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
  return { bus, address, show, timers, settled };
}

test('the icon is shown once if there is a tray', async () => {
  const { bus, address, show, timers, settled } = await setUp();
  await startWatcher(address, true);
  await showInTray('linux', bus, show, timers.after);
  await settled();
  expect(show.mock.calls).toEqual([[true]]);
});

test('the icon is shown anew in a tray that starts later', async () => {
  const { bus, address, show, timers } = await setUp();
  await showInTray('linux', bus, show, timers.after);
  expect(show.mock.calls, 'no tray').toEqual([[false]]);
  await startWatcher(address, true);
  await vi.waitFor(() => expect(show.mock.calls).toEqual([[false], [true]]));
});

test('a watcher alone isn’t a tray; its panel, which starts later, is', async () => {
  const { bus, address, show, timers, settled } = await setUp();
  await showInTray('linux', bus, show, timers.after);
  const watcher = await startWatcher(address, false);
  await settled();
  expect(show).toHaveBeenCalledOnce();
  watcher.startPanel();
  watcher.announcePanel();
  await vi.waitFor(() => expect(show).toHaveBeenCalledTimes(2));
});

// As seen on KDE Plasma 5.27.5.
test('a panel that its watcher doesn’t announce is found', async () => {
  const { bus, address, show, timers } = await setUp();
  await showInTray('linux', bus, show, timers.after);
  const watcher = await startWatcher(address, false);
  await vi.waitFor(() => expect(timers.pending).toHaveLength(2)); // one since the start, one since the watcher's
  watcher.startPanel();
  timers.fire();
  await vi.waitFor(() => expect(show).toHaveBeenCalledTimes(2));
  expect(timers.pending).toEqual([]);
});

test('a watcher that takes long to answer is asked again', async () => {
  const { bus, show, timers } = await setUp();
  const property = vi.spyOn(bus, 'property').mockRejectedValue(new Error('no reply'));
  await showInTray('linux', bus, show, timers.after);
  expect(show).toHaveBeenCalledOnce();
  property.mockResolvedValue(true);
  timers.fire();
  await vi.waitFor(() => expect(show).toHaveBeenCalledTimes(2));
});

test('stops polling a desktop that has no tray', async () => {
  const { bus, show, timers } = await setUp();
  const property = vi.spyOn(bus, 'property').mockRejectedValue(new Error('no watcher'));
  await showInTray('linux', bus, show, timers.after);
  for (let looks = 2; looks <= 30; looks += 1) {
    timers.fire();
    await vi.waitFor(() => expect(timers.pending).toHaveLength(looks < 30 ? 1 : 0));
  }
  expect(property).toHaveBeenCalledTimes(30);
  expect(show).toHaveBeenCalledOnce();
});

test('the icon isn’t created before it’s known whether there is a tray', async () => {
  const { bus, show, timers } = await setUp();
  const answer = Promise.withResolvers<boolean>();
  vi.spyOn(bus, 'property').mockReturnValue(answer.promise);
  const shown = showInTray('linux', bus, show, timers.after);
  await vi.waitFor(() => expect(bus.property).toHaveBeenCalled());
  expect(show).not.toHaveBeenCalled();
  answer.resolve(true);
  await shown;
  expect(show).toHaveBeenCalledOnce();
});

test('a tray that is there first, and restarts, is left to Electron', async () => {
  const { bus, address, show, timers, settled } = await setUp();
  const watcher = await startWatcher(address, true);
  await showInTray('linux', bus, show, timers.after);
  await watcher.end();
  await startWatcher(address, true);
  await settled();
  expect(show).toHaveBeenCalledOnce();
});

test('the icon is shown anew in the first tray only', async () => {
  const { bus, address, show, timers, settled } = await setUp();
  await showInTray('linux', bus, show, timers.after);
  const watcher = await startWatcher(address, true);
  watcher.startPanel();
  watcher.announcePanel();
  await settled();
  await watcher.end();
  await startWatcher(address, true);
  await settled();
  expect(show).toHaveBeenCalledTimes(2);
});

test('without a bus, the icon is shown', async () => {
  const show = vi.fn();
  const noBus = () => Promise.reject(new Error('no session bus'));
  await expect(
    showInTray('linux', { listen: noBus, property: noBus }, show, manualTimers().after),
  ).rejects.toThrow('no session bus');
  expect(show).toHaveBeenCalledOnce();
});

test('other systems always have a tray, and no bus', async () => {
  const { bus, show, timers } = await setUp();
  const listen = vi.spyOn(bus, 'listen');
  await showInTray('win32', bus, show, timers.after);
  expect(show.mock.calls).toEqual([[true]]);
  expect(listen).not.toHaveBeenCalled();
});
