import { expect, test } from 'vitest';
import { SignalError, failureMessage, unavailableReport, reasonsOf } from './signal-error.ts';

const notInstalled = { key: 'signal_not_installed', values: { program: 'xprop' } } as const;

test('a SignalError has its own reasons, and any other error becomes one by its message', () => {
  expect(reasonsOf(new SignalError(notInstalled))).toEqual([{ why: notInstalled }]);
  const several = [{ of: 'a', why: notInstalled }, { why: failureMessage('no bus') }];
  expect(reasonsOf(new SignalError(several))).toEqual(several);
  const other = [{ why: { key: 'signal_failed', values: { error: 'no bus' } } }];
  expect(reasonsOf(new Error('no bus'))).toEqual(other);
  expect(reasonsOf('no bus')).toEqual(other);
});

test('reasons are labelled with their source, and shared reasons are listed once without a label', () => {
  const failure = (name: string, error: string) => ({ name, reasons: [{ why: failureMessage(error) }] });
  expect(
    unavailableReport([
      failure('Mutter', 'no bus'),
      failure('logind', 'no socket'),
      failure('screen saver', 'no bus'),
    ]),
  ).toEqual({
    available: false,
    reasons: [{ why: failureMessage('no bus') }, { of: 'logind', why: failureMessage('no socket') }],
  });
});

test('without failures, the report says that nothing has been checked yet', () => {
  const why = { key: 'signal_not_checked_yet', values: {} };
  expect(unavailableReport([])).toEqual({ available: false, reasons: [{ why }] });
});
