/** The history, in an SQLite database. */
import fs from 'node:fs';
import path from 'node:path';
import { NothingToCorrect, type Correction } from '../../../core/history/correction.ts';
import type { HistoryRecords } from '../../../core/history/day-totals.ts';
import type { HistoryEntry } from '../../../core/history/entry.ts';
import { withNewer } from '../../../core/history/replace-spans.ts';
import type { StretchHistory } from '../../../core/history/stretch-history.ts';
import type { Span, SpanKind } from '../../../core/history/span.ts';
import type { Attempt } from '../write-failures.ts';
import { eraseDeleted } from './erase.ts';
import { NewerDatabase, openOrReplace, type Database, type OpeningParts } from './open-database.ts';
import { isTemporary } from './result-code.ts';
import { isUnchanged, type CorrectedSpans } from './corrected-spans.ts';
import type { MergeCounts, Tables, WallRange } from './tables.ts';

export interface HistoryParts extends OpeningParts {
  readonly attempt: Attempt;
}

/** Why the history isn't complete: its file is of a newer version of the app, or something waits to be written. */
export type HistoryProblem = 'newer' | 'waiting';

/** The most that waits for a file that can't be written: a few days' worth. */
export const MOST_WAITING = 5000;

const neverDone: StretchHistory = { times: 0, felt: { better: 0, same: 0, worse: 0 } };

/**
 * The history's database, `history.sqlite` in a folder. A file that isn't a history is moved aside and replaced by a new
 * one. If the file can't be opened, what is written waits in memory, and each write tries to open it again. For a file of a
 * newer version of the app, nothing waits: it stays one until the app is updated.
 */
export class History {
  readonly #file: string;
  readonly #parts: HistoryParts;
  #database: Database | undefined;
  /** The identity of the file that is open. */
  #openedFile: string | undefined;
  /** What was deleted last, while that can be undone. */
  #deleted: HistoryRecords | undefined;
  /** Whether something of what was deleted may still be on the disk. */
  #mustErase = false;
  #corrected: CorrectedSpans | undefined;
  #revision = 0;
  readonly #waiting: ((tables: Tables) => void)[] = [];
  #isNewer = false;

  /** Opens the database. Never throws: if it can't be opened, that is announced. */
  constructor(folder: string, parts: HistoryParts) {
    this.#file = path.join(folder, 'history.sqlite');
    this.#parts = parts;
    parts.attempt('writing the history', () => {
      this.#open();
    });
  }

  /** Adds an entry. Times are rounded to whole ms. @throws if the disk can't be written */
  append(entry: HistoryEntry): void {
    this.#write((tables) => {
      tables.addEntry(entry);
    });
  }

  /** Removes the last entry of a kind, if there is one. @throws if the disk can't be written */
  removeLast(kind: HistoryEntry['kind']): void {
    this.#write((tables) => {
      tables.removeLastEntry(kind);
    });
  }

  /** Adds spans. Each replaces what earlier ones say about its time. @throws if the disk can't be written */
  addSpans(spans: readonly Span[]): void {
    this.#write((tables) => {
      tables.addSpans(spans);
    });
  }

  /**
   * Corrects what the spans say about a time.
   *
   * @param alsoUnrecorded whether the correction is also about what isn't in the file yet
   * @throws NothingToCorrect if otherwise nothing would change
   * @throws if the disk can't be written; nothing is corrected then
   */
  correct(correction: Correction, recoveryMs: number, alsoUnrecorded: boolean): void {
    this.#writeNow((tables) => {
      const corrected = tables.correct(correction, recoveryMs);
      // The one before it can still be taken back.
      if (!alsoUnrecorded && isUnchanged(corrected)) throw new NothingToCorrect();
      this.#corrected = corrected;
    });
  }

  /** Takes back the last correction, if there was one. @throws if the disk can't be written; nothing changes then */
  undoCorrection(): void {
    this.#writeNow((tables) => {
      if (this.#corrected) tables.undoCorrection(this.#corrected);
      this.#corrected = undefined;
    });
  }

  /**
   * Returns when each stretch was last completed: wall time in ms since 1970, by stretch id. If the file can't be opened,
   * none was.
   */
  lastDone(): Record<string, number> {
    return this.#database?.tables.lastDone() ?? {};
  }

  /** Returns how often a stretch was done, and how the back felt after it. */
  stretchHistory(stretch: string): StretchHistory {
    return this.#database?.tables.stretchHistory(stretch) ?? neverDone;
  }

  /** Returns the spans of some kinds, or all, of which at least a part is in a range, in the order in which they began. */
  spansIn(range: WallRange, kinds?: readonly SpanKind[]): Span[] {
    return this.#database?.tables.spansIn(range, kinds) ?? [];
  }

  /** Returns the entries in a range that includes its start but not its end, in order. */
  entriesIn(range: WallRange): HistoryEntry[] {
    return this.#database?.tables.entriesIn(range) ?? [];
  }

  /** Returns the whole history. @throws if the file can't be read */
  all(): HistoryRecords {
    return this.#open().tables.all();
  }

  /** Adds the records that aren't there yet, all or none. @throws if the disk can't be written */
  merge(records: HistoryRecords): MergeCounts {
    let counts: MergeCounts = { added: 0, present: 0, conflicting: 0 };
    this.#writeNow((tables) => {
      counts = tables.merge(records);
    });
    return counts;
  }

  /**
   * Deletes everything. It can be undone until `forgetDeleted`, with what wasn't in the file yet.
   *
   * @param unrecorded spans that aren't in the file yet
   * @throws if the disk can't be written; nothing is deleted then
   */
  deleteAll(unrecorded: readonly Span[]): void {
    this.#writeNow((tables) => {
      const { spans, entries } = tables.all();
      tables.clear();
      this.#deleted = { spans: withNewer(spans, unrecorded), entries };
    });
    this.#mustErase = true;
  }

  /** Undoes the deletion. @throws if there was none or it is forgotten, or if the disk can't be written */
  undoDelete(): void {
    const deleted = this.#deleted;
    if (!deleted) throw new Error('there is no deletion that can be undone');
    this.merge(deleted);
    this.#deleted = undefined;
    this.#mustErase = false;
  }

  /**
   * Makes the deletion final: nothing of what was deleted remains on the disk.
   *
   * @throws if another program uses the file or the disk can't be written; what was deleted remains until this succeeds
   */
  forgetDeleted(): void {
    this.#deleted = undefined;
    if (!this.#mustErase) return;
    eraseDeleted(this.#open().connection);
    this.#mustErase = false;
  }

  /** The new name of a damaged file that was moved aside; undefined if there was none. */
  get movedAside(): string | undefined {
    return this.#database?.movedAside;
  }

  /** Why the history isn't complete; undefined if it is. */
  get problem(): HistoryProblem | undefined {
    if (this.#isNewer) return 'newer';
    return this.#database && this.#waiting.length === 0 ? undefined : 'waiting';
  }

  /** Rises with every change. */
  get revision(): number {
    return this.#revision;
  }

  close(): void {
    this.#database?.connection.close();
    this.#database = undefined;
  }

  /** Runs an operation after the waiting ones. Throws if it fails, and never retries it. */
  #writeNow(operation: (tables: Tables) => void): void {
    this.#write(() => undefined);
    operation(this.#open().tables);
    this.#revision += 1;
  }

  /**
   * Runs an operation after those that are waiting. One that fails because the disk is full or the file is locked, for
   * example, waits for the next: otherwise `removeLast` could remove an older entry than the lost one. If too many wait
   * already, it is lost.
   */
  #write(operation: (tables: Tables) => void): void {
    this.#revision += 1;
    if (this.#waiting.length >= MOST_WAITING) this.#writeWaiting();
    this.#waiting.push(operation);
    this.#writeWaiting();
  }

  #writeWaiting(): void {
    const { tables } = this.#open();
    for (let next = this.#waiting[0]; next; next = this.#waiting[0]) {
      try {
        next(tables);
      } catch (error) {
        if (!isTemporary(error)) this.#waiting.shift();
        throw error;
      }
      this.#waiting.shift();
    }
  }

  #open(): Database {
    // SQLite would go on writing to a file that has been deleted or replaced by another one.
    if (this.#database && identityOf(this.#file) !== this.#openedFile) this.close();
    try {
      if (!this.#database) {
        this.#database = openOrReplace(this.#file, this.#parts);
        this.#openedFile = identityOf(this.#file);
      }
      this.#isNewer = false;
      return this.#database;
    } catch (error) {
      this.#isNewer = error instanceof NewerDatabase;
      if (this.#isNewer) this.#waiting.length = 0;
      throw error;
    }
  }
}

/** Tells the file at a path from any other that may take its place; undefined if there is none. */
function identityOf(file: string): string | undefined {
  const status = fs.statSync(file, { bigint: true, throwIfNoEntry: false });
  return status && `${String(status.dev)} ${String(status.ino)}`;
}
