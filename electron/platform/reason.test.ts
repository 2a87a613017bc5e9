import { expect, test } from 'vitest';
import { CannotTell, failedBy, notAvailable, reasonsOf } from './reason.ts';

const notInstalled = { key: 'signal_not_installed', values: { program: 'xprop' } } as const;

test('what was foreseen is a reason of its own, and any other error is one by its text', () => {
  expect(reasonsOf(new CannotTell(notInstalled))).toEqual([{ why: notInstalled }]);
  const several = [{ of: 'a', why: notInstalled }, { why: failedBy('no bus') }];
  expect(reasonsOf(new CannotTell(several))).toEqual(several);
  const unforeseen = [{ why: { key: 'signal_failed', values: { error: 'no bus' } } }];
  expect(reasonsOf(new Error('no bus'))).toEqual(unforeseen);
  expect(reasonsOf('no bus')).toEqual(unforeseen);
});

test('each failure has its name, but what several have in common is given once', () => {
  const failure = (name: string, error: string) => ({ name, reasons: [{ why: failedBy(error) }] });
  expect(
    notAvailable([
      failure('Mutter', 'no bus'),
      failure('logind', 'no socket'),
      failure('screen saver', 'no bus'),
    ]),
  ).toEqual({
    available: false,
    reasons: [{ why: failedBy('no bus') }, { of: 'logind', why: failedBy('no socket') }],
  });
});

test('without any failure nothing has been asked', () => {
  const why = { key: 'signal_not_checked_yet', values: {} };
  expect(notAvailable([])).toEqual({ available: false, reasons: [{ why }] });
});
