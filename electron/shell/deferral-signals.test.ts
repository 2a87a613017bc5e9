import { expect, test, vi } from 'vitest';
import type { DeferralReadings } from '../../core/signals/deferral-reasons.ts';
import type { DeferralSource, Finding } from '../platform/deferral-signal.ts';
import { failureMessage } from '../platform/signal-error.ts';
import { manualTimers } from '../testing/manual-timers.ts';
import { recordingLog } from '../testing/recording-log.ts';
import { DeferralSignals } from './deferral-signals.ts';

const onMacOS = { key: 'signal_unsupported', values: { system: 'macOS' } } as const;
const all = { doNotDisturb: true, fullScreen: true, call: true };

/** A source whose readings end when the test says so, in order. */
function manualSource(by: string) {
  const readings: PromiseWithResolvers<Finding>[] = [];
  const read = vi.fn(() => {
    const reading = Promise.withResolvers<Finding>();
    readings.push(reading);
    return reading.promise;
  });
  const source: DeferralSource = { by, read };
  return {
    source,
    read,
    resolve: (defers: boolean) => readings.shift()!.resolve({ defers, by }),
    reject: (message: string) => readings.shift()!.reject(new Error(message)),
  };
}

function signalsForTest(enabled = all) {
  const doNotDisturb = manualSource('dunst');
  const fullScreen = manualSource('xprop');
  const timers = manualTimers();
  const log = recordingLog();
  const onReadings = vi.fn<(readings: DeferralReadings) => void>();
  const signals = new DeferralSignals({
    sources: {
      doNotDisturb: doNotDisturb.source,
      fullScreen: fullScreen.source,
      call: { unavailable: onMacOS },
    },
    enabled: () => enabled,
    onReadings,
    after: timers.after,
    log,
  });
  return { signals, doNotDisturb, fullScreen, onReadings, timers, log };
}

test('all signals are read in parallel, and passed on once all have been read', async () => {
  const { signals, doNotDisturb, fullScreen, onReadings } = signalsForTest();
  signals.read();
  await vi.waitFor(() => expect(fullScreen.read).toHaveBeenCalledOnce());
  doNotDisturb.resolve(true);
  expect(onReadings).not.toHaveBeenCalled();
  fullScreen.resolve(false);
  await vi.waitFor(() => expect(onReadings).toHaveBeenCalledOnce());
  expect(onReadings).toHaveBeenCalledWith({ doNotDisturb: 'yes', fullScreen: 'no', call: 'unknown' });
});

test('no signal is read before the first call', () => {
  const { doNotDisturb, fullScreen, signals } = signalsForTest();
  expect(signals.reports).toEqual({
    doNotDisturb: { available: true, by: 'dunst' },
    fullScreen: { available: true, by: 'xprop' },
    call: { available: false, reasons: [{ why: onMacOS }] },
  });
  expect(doNotDisturb.read).not.toHaveBeenCalled();
  expect(fullScreen.read).not.toHaveBeenCalled();
});

test('a signal that may not defer reminders is not read', async () => {
  const { signals, doNotDisturb, fullScreen, onReadings } = signalsForTest({
    ...all,
    doNotDisturb: false,
    call: false,
  });
  signals.read();
  fullScreen.resolve(true);
  await vi.waitFor(() =>
    expect(onReadings).toHaveBeenCalledWith({ doNotDisturb: 'no', fullScreen: 'yes', call: 'no' }),
  );
  expect(doNotDisturb.read).not.toHaveBeenCalled();
});

test('a call during a reading shares its result, and a later call reads again', async () => {
  const { signals, doNotDisturb, fullScreen, onReadings } = signalsForTest();
  signals.read();
  signals.read();
  expect(doNotDisturb.read).toHaveBeenCalledOnce();
  doNotDisturb.resolve(true);
  fullScreen.resolve(true);
  await vi.waitFor(() => expect(onReadings).toHaveBeenCalledOnce());

  signals.read();
  doNotDisturb.resolve(false);
  fullScreen.resolve(true);
  await vi.waitFor(() => expect(onReadings).toHaveBeenCalledTimes(2));
  expect(onReadings).toHaveBeenLastCalledWith({ doNotDisturb: 'no', fullScreen: 'yes', call: 'unknown' });
});

test('the listener can start the next reading', async () => {
  const { signals, doNotDisturb, fullScreen, onReadings } = signalsForTest();
  onReadings.mockImplementationOnce(() => {
    signals.read();
  });
  signals.read();
  doNotDisturb.resolve(true);
  fullScreen.resolve(true);
  await vi.waitFor(() => expect(doNotDisturb.read).toHaveBeenCalledTimes(2));
});

test('a source that hangs or fails does not block the others, and is logged once', async () => {
  const { signals, fullScreen, onReadings, timers, log } = signalsForTest();
  for (const time of [1, 2]) {
    signals.read();
    fullScreen.reject('xprop is not installed');
    timers.fire();
    await vi.waitFor(() => expect(onReadings).toHaveBeenCalledTimes(time));
  }
  expect(onReadings).toHaveBeenCalledWith({
    doNotDisturb: 'unknown',
    fullScreen: 'unknown',
    call: 'unknown',
  });
  expect(signals.reports.fullScreen).toEqual({
    available: false,
    reasons: [{ why: failureMessage('xprop is not installed') }],
  });
  expect(log.lines.sort()).toEqual([
    "can't read doNotDisturb: dunst didn’t respond in time",
    "can't read fullScreen: xprop is not installed",
  ]);
});

test('a call is read alone, also if calls do not defer reminders', async () => {
  const { signals, doNotDisturb } = signalsForTest({ ...all, call: false });
  expect(await signals.readCall()).toBe('unknown');
  expect(doNotDisturb.read).not.toHaveBeenCalled();
});
