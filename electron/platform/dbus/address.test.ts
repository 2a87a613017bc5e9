import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import { sessionBusAddress, systemBusAddress } from './address.ts';

test('the session bus address comes from the environment', () => {
  const address = 'unix:path=/somewhere/bus';
  const environment = { DBUS_SESSION_BUS_ADDRESS: address, XDG_RUNTIME_DIR: temporaryFolder() };
  expect(sessionBusAddress(environment)).toBe(address);
});

test('without it in the environment, the session bus is systemd’s', () => {
  const folder = temporaryFolder();
  const environment = { DBUS_SESSION_BUS_ADDRESS: '', XDG_RUNTIME_DIR: folder };
  expect(() => sessionBusAddress(environment)).toThrow('signal_no_session_bus');
  fs.writeFileSync(path.join(folder, 'bus'), '');
  expect(sessionBusAddress(environment)).toBe(`unix:path=${path.join(folder, 'bus')}`);
});

test('throws if there is no session bus', () => {
  expect(() => sessionBusAddress({})).toThrow('signal_no_session_bus');
});

test('the system bus has a default address, which the environment can override', () => {
  expect(systemBusAddress({})).toBe('unix:path=/run/dbus/system_bus_socket');
  expect(systemBusAddress({ DBUS_SYSTEM_BUS_ADDRESS: 'unix:path=/other' })).toBe('unix:path=/other');
});
