import type { LibraryEntry } from '../../content/library.ts';
import type { HistoryEntry } from '../../core/history/entry.ts';
import type { Reminder } from '../platform/notifier/notifier.ts';
import type { Log } from '../storage/log.ts';
import type { Attempt } from '../storage/write-failures.ts';
import type { Machine } from './effects.ts';
import { reminderPicture, type PictureFolders } from './reminder-picture.ts';
import { headsUpFor, reminderFor } from './reminder-text.ts';

export interface MachineParts {
  readonly library: () => readonly LibraryEntry[];
  readonly folders: PictureFolders;
  readonly notifier: { show(reminder: Reminder): void; withdraw(): void };
  readonly stage: {
    openStretch(stretch: string, variant: string): void;
    openRoutine(routine: string): void;
    offer(stretch: string, variant: string): void;
    withdrawOffer(): void;
    show(name: 'home'): void;
    close(): void;
  };
  /** Asks what may hold a reminder back; the answer goes to the rules as an event. */
  readonly readDeferralSignals: () => void;
  readonly history: { append(entry: HistoryEntry): void; removeLast(kind: HistoryEntry['kind']): void };
  readonly attempt: Attempt;
  readonly log: Log;
}

/** Carries the rules' effects out with notifications, window and disk. */
export function createMachine({
  library,
  folders,
  notifier,
  stage,
  readDeferralSignals,
  history,
  attempt,
  log,
}: MachineParts): Machine {
  return {
    notify: (asked) => {
      notifier.show(reminderFor(asked, library(), reminderPicture(folders, asked)));
    },
    withdraw: () => {
      notifier.withdraw();
      stage.withdrawOffer();
    },
    readDeferralSignals,
    headsUp: (coming) => {
      notifier.show(headsUpFor(coming, library(), reminderPicture(folders, coming)));
    },
    offer: (stretch, variant) => {
      stage.offer(stretch, variant);
    },
    openStretch: (stretch, variant) => {
      stage.openStretch(stretch, variant);
    },
    openRoutine: (routine) => {
      stage.openRoutine(routine);
    },
    openLibrary: () => {
      stage.show('home');
    },
    closeWindow: () => {
      stage.close();
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
    ignored: (command) => {
      log.write(`ignored: ${JSON.stringify(command)} does not apply now`);
    },
  };
}
