import { expect, test, vi } from 'vitest';
import { startLogind } from '../../testing/desktop/logind.ts';
import { privateBus } from '../../testing/private-bus.ts';
import { LoginSession } from '../logind/login-session.ts';
import { failureMessage } from '../signal-error.ts';
import { logindLock } from './logind.ts';

async function watchLogind(lockedBefore: boolean) {
  const { bus, address } = await privateBus();
  const logind = await startLogind(address);
  logind.change({ LockedHint: lockedBefore });
  const listener = vi.fn();
  await logindLock(new LoginSession(bus, {})).watch(listener);
  const expectReadings = (...readings: unknown[]) =>
    vi.waitFor(() => {
      expect(listener.mock.calls.flat()).toEqual(readings);
    });
  return { logind, expectReadings };
}

test.each([true, false])('the state at the start is reported: %j', async (locked) => {
  const { expectReadings } = await watchLogind(locked);
  await expectReadings(locked);
});

test('each change is reported', async () => {
  const { logind, expectReadings } = await watchLogind(false);
  logind.change({ LockedHint: true });
  await expectReadings(false, true);
  logind.change({ LockedHint: false });
  await expectReadings(false, true, false);
});

test('if logind stops replying, it becomes unavailable instead of staying locked', async () => {
  const listener = vi.fn();
  let emitChange: () => void = () => undefined;
  const state = { Type: 'x11', IdleHint: false, IdleSinceHintMonotonic: 0n, LockedHint: true };
  const read = vi.fn(() => Promise.resolve(state));
  const onChange = (changed: () => void) => {
    emitChange = changed;
    return Promise.resolve();
  };
  await logindLock({ read, onChange }).watch(listener);
  read.mockRejectedValue(new Error('gone'));
  emitChange();
  await vi.waitFor(() =>
    expect(listener.mock.calls.flat()).toEqual([true, { unavailable: [{ why: failureMessage('gone') }] }]),
  );
});
