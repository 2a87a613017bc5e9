import { expect, test, vi } from 'vitest';
import { startLogind } from '../../testing/desktop/logind.ts';
import { privateBus } from '../../testing/private-bus.ts';
import { LoginSession } from '../logind/login-session.ts';
import { failedBy } from '../reason.ts';
import { logindLock } from './logind.ts';

async function following(lockedBefore: boolean) {
  const desk = await privateBus();
  const logind = await startLogind(desk.address);
  logind.change({ LockedHint: lockedBefore });
  const told = vi.fn();
  await logindLock(new LoginSession(desk.bus, {})).follow(told);
  const heard = (...readings: unknown[]) =>
    vi.waitFor(() => {
      expect(told.mock.calls.flat()).toEqual(readings);
    });
  return { logind, told, heard };
}

test.each([true, false])('how it stands at the start: %j', async (locked) => {
  const { heard } = await following(locked);
  await heard(locked);
});

test('each change is told', async () => {
  const { logind, heard } = await following(false);
  logind.change({ LockedHint: true });
  await heard(false, true);
  logind.change({ LockedHint: false });
  await heard(false, true, false);
});

test('a logind that has stopped answering is missing, not locked for ever', async () => {
  const tell = vi.fn();
  let change: () => void = () => undefined;
  const state = { Type: 'x11', IdleHint: false, IdleSinceHintMonotonic: 0n, LockedHint: true };
  const read = vi.fn(() => Promise.resolve(state));
  const onChange = (listener: () => void) => {
    change = listener;
    return Promise.resolve();
  };
  await logindLock({ read, onChange }).follow(tell);
  read.mockRejectedValue(new Error('gone'));
  change();
  await vi.waitFor(() =>
    expect(tell.mock.calls.flat()).toEqual([true, { missing: [{ why: failedBy('gone') }] }]),
  );
});
