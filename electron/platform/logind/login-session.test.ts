import { expect, test, vi } from 'vitest';
import { startLogind } from '../../testing/desktop/logind.ts';
import { privateBus } from '../../testing/private-bus.ts';
import { LoginSession, parseSessionState } from './login-session.ts';

/** systemd 257's properties of a GNOME session on Wayland, without those that are irrelevant here. */
const recorded = {
  Id: '2',
  Name: 'ann',
  Type: 'wayland',
  Class: 'user',
  Active: true,
  State: 'active',
  IdleHint: true,
  IdleSinceHint: 1_781_683_203_251_713n,
  IdleSinceHintMonotonic: 5_403_251_713n,
  CanIdle: true,
  LockedHint: false,
};

test('logind’s properties are parsed', () => {
  expect(parseSessionState(recorded)).toEqual({
    Type: 'wayland',
    IdleHint: true,
    IdleSinceHintMonotonic: 5_403_251_713n,
    LockedHint: false,
  });
});

test.each([
  [undefined, 'not a login session'],
  ['wayland', 'not a login session'],
  [{ ...recorded, LockedHint: 'no' }, 'LockedHint'],
  [{ ...recorded, IdleSinceHintMonotonic: 12 }, 'IdleSinceHintMonotonic'],
  [{}, 'Type, IdleHint, IdleSinceHintMonotonic, LockedHint'],
])('anything else is refused (%#)', (reply, reason) => {
  expect(() => parseSessionState(reply)).toThrow(reason);
});

test('the session is the one in the environment, or else the one on screen', async () => {
  const { bus, address } = await privateBus();
  const logind = await startLogind(address);
  await new LoginSession(bus, { XDG_SESSION_ID: 'c2' }).read();
  await new LoginSession(bus, {}).read();
  expect(logind.requestedSessions).toEqual(['c2', 'auto']);
});

test('the listener gets changes of the session, and no others', async () => {
  const { bus, address } = await privateBus();
  const logind = await startLogind(address);
  const session = new LoginSession(bus, {});
  const changed = vi.fn();
  await session.onChange(changed);
  logind.changeOtherInterface();
  logind.change({ LockedHint: true });
  await vi.waitFor(() => expect(changed).toHaveBeenCalledOnce());
  expect(await session.read()).toMatchObject({ LockedHint: true });
});

test('without logind, reading is rejected with the reason', async () => {
  const { bus } = await privateBus();
  await expect(new LoginSession(bus, {}).read()).rejects.toThrow('org.freedesktop.login1');
});
