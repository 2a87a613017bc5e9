/** Tests against a real bus: the D-Bus library's own broker, in this process. */
import { once } from 'node:events';
import net from 'node:net';
import path from 'node:path';
import dbus, { type DBusBroker, type MessageBus } from 'dbus-native';
import { expect, onTestFinished, test, vi } from 'vitest';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import { Bus, type RemoteInterface } from './bus.ts';

const bell: RemoteInterface = {
  destination: 'org.example.Bell',
  path: '/org/example/Bell',
  interface: 'org.example.Bell',
};

/** An address without a bus. */
function unusedAddress(): { socket: string; address: string } {
  const socket = path.join(temporaryFolder(), 'bus');
  return { socket, address: `unix:path=${socket}` };
}

async function startBroker(socket: string): Promise<DBusBroker> {
  const broker = dbus.createBroker();
  await new Promise<void>((resolve) => broker.listen({ socket }, () => resolve()));
  onTestFinished(() => void broker.close());
  return broker;
}

/** A program with an object that has methods, a property and a signal. */
async function startBell(address: string, name = bell.destination): Promise<MessageBus> {
  const bus = dbus.createClient({ busAddress: address });
  bus.connection.on('error', () => undefined);
  const definition = dbus.defineInterface({
    name: bell.interface,
    methods: {
      Ring: {
        in: { times: 'u' },
        out: { sound: 's' },
        handler: ({ times }) => 'dong '.repeat(times as number),
      },
      Makers: { in: {}, out: { one: 's', other: 's' }, handler: () => ({ one: 'Ann', other: 'Bo' }) },
      Flags: { in: {}, out: { flags: 'y' }, handler: (_, { message }) => message?.flags },
      Never: { in: {}, out: { sound: 's' }, handler: () => new Promise(() => undefined) },
    },
    properties: { Muted: { type: 'b', access: 'read', value: true } },
    signals: { Rung: { args: { times: 'u' } } },
  });
  await bus.export(bell.path, definition);
  await bus.requestName(name, 0);
  return bus;
}

/** A private bus with the bell on it. */
async function busWithBell() {
  const { socket, address } = unusedAddress();
  const broker = await startBroker(socket);
  const program = await startBell(address);
  const bus = new Bus(() => address, 200);
  const ring = (times: number) => program.sendSignal(bell.path, bell.interface, 'Rung', 'u', [times]);
  return { socket, address, broker, bus, ring };
}

test('calls a method, and reads a property', async () => {
  const { bus } = await busWithBell();
  expect(await bus.call({ ...bell, member: 'Ring', signature: 'u', body: [2] })).toBe('dong dong ');
  expect(await bus.call({ ...bell, member: 'Makers' })).toEqual(['Ann', 'Bo']);
  expect(await bus.property(bell, 'Muted')).toBe(true);
});

test('a call doesn’t start a program that isn’t running', async () => {
  const { bus } = await busWithBell();
  const NO_AUTO_START = 2;
  expect(await bus.call({ ...bell, member: 'Flags' })).toBe(NO_AUTO_START);
});

test('a listener with a first argument gets only signals with that value', async () => {
  const { bus, address } = await busWithBell();
  const heard = vi.fn();
  const named = {
    path: '/org/freedesktop/DBus',
    interface: 'org.freedesktop.DBus',
    member: 'NameOwnerChanged',
  };
  await bus.listen({ ...named, firstArgument: 'org.example.Other' }, heard);
  const all = vi.fn();
  await bus.listen(named, all);
  await startBell(address, 'org.example.Another');
  await startBell(address, 'org.example.Other');
  await vi.waitFor(() =>
    expect(all.mock.calls.flat().map(([name]) => name as string)).toContain('org.example.Other'),
  );
  expect(heard).toHaveBeenCalledOnce();
});

test('a listener gets only its own signals', async () => {
  const { bus, ring } = await busWithBell();
  const heard = vi.fn();
  await bus.listen({ path: bell.path, interface: bell.interface, member: 'Rung' }, heard);
  await bus.listen({ path: bell.path, interface: bell.interface, member: 'Broken' }, () => {
    throw new Error('not to be called');
  });
  ring(3);
  await vi.waitFor(() => expect(heard.mock.calls).toEqual([[[3]]]));
});

test('a failed call is rejected with the reason', async () => {
  const { bus } = await busWithBell();
  const elsewhere = { ...bell, destination: 'org.example.Nobody', member: 'Ring' };
  await expect(bus.call(elsewhere)).rejects.toThrow('org.example.Nobody');
  await expect(bus.call({ ...bell, member: 'Never' })).rejects.toThrow('No reply within 200ms');
  expect(await bus.property(bell, 'Muted'), 'a slow call doesn’t affect others').toBe(true);
});

test('without a bus, calls are rejected until there is one', async () => {
  const { socket, address } = unusedAddress();
  const bus = new Bus(() => address, 1000);
  await expect(bus.property(bell, 'Muted')).rejects.toThrow(/ENOENT/);
  await startBroker(socket);
  await startBell(address);
  expect(await bus.property(bell, 'Muted')).toBe(true);
});

test('calls are rejected if there is no address', async () => {
  const bus = new Bus(() => {
    throw new Error('no session bus');
  });
  await expect(bus.property(bell, 'Muted')).rejects.toThrow('no session bus');
});

test('after losing the bus, the next call reconnects and restores the listeners', async () => {
  const { socket, address, broker, bus } = await busWithBell();
  const heard = vi.fn();
  await bus.listen({ path: bell.path, interface: bell.interface, member: 'Rung' }, heard);
  await new Promise<void>((resolve) => broker.close(() => resolve()));
  await expect(bus.property(bell, 'Muted')).rejects.toThrow();

  await startBroker(socket);
  const program = await startBell(address);
  expect(await bus.property(bell, 'Muted')).toBe(true);
  program.sendSignal(bell.path, bell.interface, 'Rung', 'u', [1]);
  await vi.waitFor(() => expect(heard).toHaveBeenCalledWith([1]));
});

test('a bus that never replies to Hello is dropped, so a later one can be used', async () => {
  const { socket, address } = unusedAddress();
  const mute = net.createServer((connection) => connection.resume()).listen(socket);
  await once(mute, 'listening');
  const bus = new Bus(() => address, 100);
  await expect(bus.property(bell, 'Muted')).rejects.toThrow('No reply within 100ms');
  mute.close();
  await once(mute, 'close');
  await startBroker(socket);
  await startBell(address);
  expect(await bus.property(bell, 'Muted')).toBe(true);
});
