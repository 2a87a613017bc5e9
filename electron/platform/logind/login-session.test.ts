import { expect, test, vi } from 'vitest';
import { startLogind } from '../../testing/desktop/logind.ts';
import { privateBus } from '../../testing/private-bus.ts';
import { LoginSession, readSessionState } from './login-session.ts';

/** What systemd 257 answers for a session of GNOME on Wayland; what is not read is left out. */
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

test('an answer of logind is read', () => {
  expect(readSessionState(recorded)).toEqual({
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
])('anything else is refused (%#)', (answer, reason) => {
  expect(() => readSessionState(answer)).toThrow(reason);
});

test('it is the session that the environment names, else the one on the screen', async () => {
  const desk = await privateBus();
  const logind = await startLogind(desk.address);
  await new LoginSession(desk.bus, { XDG_SESSION_ID: 'c2' }).read();
  await new LoginSession(desk.bus, {}).read();
  expect(logind.asked).toEqual(['c2', 'auto']);
});

test('its changes are heard, and no others', async () => {
  const desk = await privateBus();
  const logind = await startLogind(desk.address);
  const session = new LoginSession(desk.bus, {});
  const changed = vi.fn();
  await session.onChange(changed);
  logind.changeOtherInterface();
  logind.change({ LockedHint: true });
  await vi.waitFor(() => expect(changed).toHaveBeenCalledOnce());
  expect(await session.read()).toMatchObject({ LockedHint: true });
});

test('without logind there is a reason', async () => {
  const { bus } = await privateBus();
  await expect(new LoginSession(bus, {}).read()).rejects.toThrow('org.freedesktop.login1');
});
