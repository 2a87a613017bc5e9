/** The history, in an SQLite database. */
import fs from 'node:fs';
import path from 'node:path';
import type { HistoryEntry } from '../../../core/history/entry.ts';
import type { Span } from '../../../core/history/span.ts';
import type { Attempt } from '../write-failures.ts';
import { openOrReplace, type Database, type OpeningParts } from './open-database.ts';
import { isTemporary } from './result-code.ts';
import type { Tables, WallRange } from './tables.ts';

export interface HistoryParts extends OpeningParts {
  readonly attempt: Attempt;
}

/**
 * The history's database, `history.sqlite` in a folder. A file that isn't a history is moved aside and replaced by a new
 * one. If the file can't be opened, what is written waits in memory, and each write tries to open it again.
 */
export class History {
  readonly #file: string;
  readonly #parts: HistoryParts;
  #database: Database | undefined;
  #revision = 0;
  readonly #waiting: ((tables: Tables) => void)[] = [];

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
   * Returns when each stretch was last completed: wall time in ms since 1970, by stretch id. If the file can't be opened,
   * none was.
   */
  lastDone(): Record<string, number> {
    return this.#database?.tables.lastDone() ?? {};
  }

  /** Returns the spans of which at least a part is in a range, in the order in which they began. */
  spansIn(range: WallRange): Span[] {
    return this.#database?.tables.spansIn(range) ?? [];
  }

  /** Returns the entries in a range that includes its start but not its end, in order. */
  entriesIn(range: WallRange): HistoryEntry[] {
    return this.#database?.tables.entriesIn(range) ?? [];
  }

  /** Rises with every change. */
  get revision(): number {
    return this.#revision;
  }

  close(): void {
    this.#database?.connection.close();
    this.#database = undefined;
  }

  /**
   * Runs an operation after those that are waiting. One that fails because the disk is full or the file is locked, for
   * example, waits for the next: otherwise `removeLast` could remove an older entry than the lost one.
   */
  #write(operation: (tables: Tables) => void): void {
    this.#waiting.push(operation);
    this.#revision += 1;
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
    // SQLite would go on writing to a file that has been deleted.
    if (this.#database && !fs.existsSync(this.#file)) this.close();
    this.#database ??= openOrReplace(this.#file, this.#parts);
    return this.#database;
  }
}
