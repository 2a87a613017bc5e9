/** Runs the effects with notifications, window and disk. */
import type { MainScreen } from '../../core/navigation/main-screen.ts';
import type { LibraryEntry } from '../../content/library.ts';
import type { Correction } from '../../core/history/correction.ts';
import type { HistoryEntry } from '../../core/history/entry.ts';
import type { Span } from '../../core/history/span.ts';
import type { Reminder } from '../platform/notifier/notifier.ts';
import type { Log } from '../storage/log.ts';
import type { Attempt } from '../storage/write-failures.ts';
import type { EffectHandlers } from './effects.ts';
import { reminderPicture, type PictureFolders } from './reminder-picture.ts';
import { headsUpFor, reminderFor, standingReminderFor } from './reminder-text.ts';

export interface EffectHandlersParts {
  readonly library: () => readonly LibraryEntry[];
  readonly folders: PictureFolders;
  readonly notifier: { show(reminder: Reminder): void; withdraw(): void };
  readonly content: {
    openSession(options: { focus: boolean }): void;
    offer(stretch: string, variant: string): void;
    withdrawOffer(): void;
    show(screen: MainScreen): void;
    closeSession(): void;
  };
  /** Reads the deferral signals, then passes the readings to the runner. */
  readonly readDeferralSignals: () => void;
  /** Reads whether a call is under way, then passes the reading to the runner. */
  readonly readCall: () => void;
  readonly history: {
    append(entry: HistoryEntry): void;
    removeLast(kind: HistoryEntry['kind']): void;
    addSpans(spans: readonly Span[]): void;
    correct(correction: Correction, recoveryMs: number, alsoUnrecorded: boolean): void;
    undoCorrection(): void;
  };
  readonly attempt: Attempt;
  readonly log: Log;
}

/** Returns the handlers of the real app. Disk writes that fail are logged and announced by `attempt`. */
export function createEffectHandlers({
  library,
  folders,
  notifier,
  content,
  readDeferralSignals,
  readCall,
  history,
  attempt,
  log,
}: EffectHandlersParts): EffectHandlers {
  return {
    notify: (reminder) => {
      notifier.show(reminderFor(reminder, library(), reminderPicture(folders, reminder)));
    },
    withdraw: () => {
      notifier.withdraw();
      content.withdrawOffer();
    },
    readDeferralSignals,
    readCall,
    headsUp: (headsUp) => {
      notifier.show(headsUpFor(headsUp, library(), reminderPicture(folders, headsUp)));
    },
    remindStanding: (reminder) => {
      notifier.show(standingReminderFor(reminder, library(), reminderPicture(folders, reminder)));
    },
    offer: ({ stretch, variant }) => {
      content.offer(stretch, variant);
    },
    openSession: (options) => {
      content.openSession(options);
    },
    openLibrary: () => {
      content.show({ name: 'library' });
    },
    closeWindow: () => {
      content.closeSession();
    },
    record: (entry) => {
      attempt('writing the history', () => {
        history.append(entry);
      });
    },
    unrecord: (kind) => {
      attempt('writing the history', () => {
        history.removeLast(kind);
      });
    },
    recordSpans: (spans) => {
      attempt('writing the history', () => {
        history.addSpans(spans);
      });
    },
    // If these fail, the user who asked for it is told so.
    correctSpans: (correction, recoveryMs, alsoUnrecorded) => {
      history.correct(correction, recoveryMs, alsoUnrecorded);
    },
    undoCorrectSpans: () => {
      history.undoCorrection();
    },
    ignored: (command) => {
      // The log becomes part of reports, and a command can say how the user's back feels.
      log.write(`ignored ${command.name}: it doesn't apply now`);
    },
  };
}
