import { expect, test, vi } from 'vitest';
import type { DeferralReadings } from '../../core/signals/deferral-reasons.ts';
import type { Finding, DeferralSource } from '../platform/deferral-signal.ts';
import { manualTimers } from '../testing/manual-timers.ts';
import { recordingLog } from '../testing/recording-log.ts';
import { failureMessage } from '../platform/signal-error.ts';
import { DeferralSignals } from './deferral-signals.ts';

const onMacOS = { key: 'signal_unsupported', values: { system: 'macOS' } } as const;
const all = { doNotDisturb: true, fullScreen: true, call: true };

/** A source whose answer the test gives. */
function asked(by: string) {
  const answers: { resolve: (finding: Finding) => void; reject: (reason: Error) => void }[] = [];
  const read = vi.fn(() => new Promise<Finding>((resolve, reject) => answers.push({ resolve, reject })));
  const source: DeferralSource = { by, read };
  return { source, read, answer: (defers: boolean) => answers.shift()!.resolve({ defers, by }), answers };
}

function signals(wanted = all) {
  const [doNotDisturb, fullScreen] = [asked('dunst'), asked('xprop')];
  const timers = manualTimers();
  const log = recordingLog();
  const answered = vi.fn<(readings: DeferralReadings) => void>();
  const defers = new DeferralSignals({
    sources: {
      doNotDisturb: doNotDisturb.source,
      fullScreen: fullScreen.source,
      call: { unavailable: onMacOS },
    },
    wanted: () => wanted,
    answered,
    after: timers.after,
    log,
  });
  return { defers, doNotDisturb, fullScreen, answered, timers, log };
}

test('asks all at once and answers when all have answered', async () => {
  const { defers, doNotDisturb, fullScreen, answered } = signals();
  defers.ask();
  await vi.waitFor(() => expect(fullScreen.read).toHaveBeenCalledOnce());
  doNotDisturb.answer(true);
  expect(answered).not.toHaveBeenCalled();
  fullScreen.answer(false);
  await vi.waitFor(() => expect(answered).toHaveBeenCalledOnce());
  expect(answered).toHaveBeenCalledWith({ doNotDisturb: 'yes', fullScreen: 'no', call: 'unknown' });
});

test('nothing is asked before the rules want to know', () => {
  const { doNotDisturb, fullScreen, defers } = signals();
  expect(defers.reports).toEqual({
    doNotDisturb: { available: true, by: 'dunst' },
    fullScreen: { available: true, by: 'xprop' },
    call: { available: false, reasons: [{ why: onMacOS }] },
  });
  expect(doNotDisturb.read).not.toHaveBeenCalled();
  expect(fullScreen.read).not.toHaveBeenCalled();
});

test('what may not hold a reminder back is not asked about', async () => {
  const { defers, doNotDisturb, fullScreen, answered } = signals({
    ...all,
    doNotDisturb: false,
    call: false,
  });
  defers.ask();
  fullScreen.answer(true);
  await vi.waitFor(() =>
    expect(answered).toHaveBeenCalledWith({ doNotDisturb: 'no', fullScreen: 'yes', call: 'no' }),
  );
  expect(doNotDisturb.read).not.toHaveBeenCalled();
});

test('who asks meanwhile gets the same answer, who asks later a new one', async () => {
  const { defers, doNotDisturb, fullScreen, answered } = signals();
  defers.ask();
  defers.ask();
  expect(doNotDisturb.read).toHaveBeenCalledOnce();
  doNotDisturb.answer(true);
  fullScreen.answer(true);
  await vi.waitFor(() => expect(answered).toHaveBeenCalledOnce());

  defers.ask();
  doNotDisturb.answer(false);
  fullScreen.answer(true);
  await vi.waitFor(() => expect(answered).toHaveBeenCalledTimes(2));
  expect(answered).toHaveBeenLastCalledWith({ doNotDisturb: 'no', fullScreen: 'yes', call: 'unknown' });
});

test('the answer may lead to the next question', async () => {
  const { defers, doNotDisturb, fullScreen, answered } = signals();
  answered.mockImplementationOnce(() => {
    defers.ask();
  });
  defers.ask();
  doNotDisturb.answer(true);
  fullScreen.answer(true);
  await vi.waitFor(() => expect(doNotDisturb.read).toHaveBeenCalledTimes(2));
});

test('a source that hangs or fails does not keep the others from answering', async () => {
  const { defers, fullScreen, answered, timers, log } = signals();
  for (const time of [1, 2]) {
    defers.ask();
    fullScreen.answers.shift()!.reject(new Error('xprop is not installed'));
    timers.fire();
    await vi.waitFor(() => expect(answered).toHaveBeenCalledTimes(time));
  }
  expect(answered).toHaveBeenCalledWith({ doNotDisturb: 'unknown', fullScreen: 'unknown', call: 'unknown' });
  expect(defers.reports.fullScreen).toEqual({
    available: false,
    reasons: [{ why: failureMessage('xprop is not installed') }],
  });
  expect(log.lines.sort(), 'each once').toEqual([
    'doNotDisturb cannot be told: dunst didn’t respond in time',
    'fullScreen cannot be told: xprop is not installed',
  ]);
});
