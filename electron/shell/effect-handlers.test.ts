import { expect, test, vi } from 'vitest';
import { recordingLog } from '../testing/recording-log.ts';
import { createEffectHandlers } from './effect-handlers.ts';

test('the log says which command didn’t apply, but not how the back feels', () => {
  const log = recordingLog();
  const handlers = createEffectHandlers({
    library: () => [],
    folders: { thumbnails: '/app/pictures', icon: '/app/icon.png' },
    notifier: { show: vi.fn(), withdraw: vi.fn() },
    content: {
      openSession: vi.fn(),
      offer: vi.fn(),
      withdrawOffer: vi.fn(),
      show: vi.fn(),
      closeSession: vi.fn(),
    },
    readDeferralSignals: vi.fn(),
    readCall: vi.fn(),
    history: {
      append: vi.fn(),
      removeLast: vi.fn(),
      addSpans: vi.fn(),
      correct: vi.fn(),
      undoCorrection: vi.fn(),
    },
    attempt: vi.fn(),
    log,
  });
  handlers.ignored({ name: 'answerComfort', comfort: 'worse' });
  expect(log.lines).toEqual(["ignored answerComfort: it doesn't apply now"]);
});
