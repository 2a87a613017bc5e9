import { EventEmitter } from 'node:events';
import type { Session, WebContents } from 'electron';
import { expect, test, vi } from 'vitest';
import { forbidBluetooth, forbidPermissions } from './permissions.ts';

function restrictedSession() {
  const session = Object.assign(new EventEmitter(), {
    setPermissionRequestHandler: vi.fn(),
    setPermissionCheckHandler: vi.fn(),
    setDevicePermissionHandler: vi.fn(),
  });
  forbidPermissions(session as unknown as Session);
  return session;
}

test('every permission and every device is denied', () => {
  const session = restrictedSession();
  const callback = vi.fn();
  const request = session.setPermissionRequestHandler.mock.calls[0]?.[0] as (...args: unknown[]) => void;
  request({}, 'geolocation', callback);
  expect(callback).toHaveBeenCalledExactlyOnceWith(false);
  const check = session.setPermissionCheckHandler.mock.calls[0]?.[0] as () => boolean;
  expect(check()).toBe(false);
  const device = session.setDevicePermissionHandler.mock.calls[0]?.[0] as () => boolean;
  expect(device()).toBe(false);
});

test('every download is prevented', () => {
  const preventDefault = vi.fn();
  restrictedSession().emit('will-download', { preventDefault });
  expect(preventDefault).toHaveBeenCalledOnce();
});

test('no Bluetooth device is selected', () => {
  const contents = new EventEmitter();
  forbidBluetooth(contents as unknown as WebContents);
  const preventDefault = vi.fn();
  const callback = vi.fn();
  contents.emit('select-bluetooth-device', { preventDefault }, [{ deviceId: 'first' }], callback);
  expect(preventDefault).toHaveBeenCalledOnce();
  expect(callback).toHaveBeenCalledExactlyOnceWith('');
});
