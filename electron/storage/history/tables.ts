/** The tables of the history's database, in the words of the rules. */
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { correctSpans, type Correction } from '../../../core/history/correction.ts';
import type { HistoryRecords } from '../../../core/history/day-totals.ts';
import { missingIn } from '../../../core/history/missing-entries.ts';
import type { Comfort, EntryKind, HistoryEntry } from '../../../core/history/entry.ts';
import { besides, goesOn, kindsExcludedBy } from '../../../core/history/replace-spans.ts';
import { activities, spanKinds, type Span, type SpanKind } from '../../../core/history/span.ts';
import type { StretchHistory } from '../../../core/history/stretch-history.ts';
import { HOUR } from '../../../core/time/moment.ts';
import { comfortCodes, entryCodes, spanCodes } from './codes.ts';
import { changesBetween, saysTheSame, type CorrectedSpans } from './corrected-spans.ts';
import { columns, entryIn, spanIn, type Row, type TextOf } from './rows.ts';

/** The latest wall time that an entry can have, in ms since 1970: the end of the year 9999. */
const LATEST_WALL = 253_402_300_799_999;

/** What became of records that were to be added. */
export interface MergeCounts {
  readonly added: number;
  readonly present: number;
  /** How many were left out because something else is recorded at their time. */
  readonly conflicting: number;
}

type SpanOutcome = keyof MergeCounts;

interface SpanRow {
  readonly id: number;
  readonly span: Span;
}

/** How far around a correction records can affect where bouts begin, in ms. */
const CORRECTION_MARGIN_MS = 24 * HOUR;

/** A range of wall time in ms since 1970 (UTC). */
export interface WallRange {
  readonly fromWall: number;
  readonly toWall: number;
}

/** Reads and writes an open database. Its methods throw if the database can't be read or written. */
export class Tables {
  readonly #connection: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();
  /** The ids of the texts, and the texts of the ids. */
  #ids = new Map<string, number>();
  #texts = new Map<number, string>();

  constructor(connection: DatabaseSync) {
    this.#connection = connection;
    this.#readTexts();
  }

  /** Adds an entry. Times are rounded to whole ms. */
  addEntry(entry: HistoryEntry): void {
    this.#insertEntry(entry, null);
  }

  /** Adds entries before all others, so that `removeLastEntry` still removes the one that was recorded last. */
  #addEntriesBefore(entries: readonly HistoryEntry[]): void {
    const first = Number(this.#all('SELECT CAST(MIN(id) AS REAL) AS id FROM entries')[0]?.['id'] ?? 1);
    for (const [index, entry] of entries.entries()) this.#insertEntry(entry, first - entries.length + index);
  }

  /** @param id null for the next one */
  #insertEntry(entry: HistoryEntry, id: number | null): void {
    this.transaction(() => {
      const { kind, wall, zone, sittingMs, stretch, variant, durationMs, comfort } = entry;
      this.#run(
        `INSERT INTO entries (id, kind, wall, zone, sitting_ms, stretch, variant, duration_ms, comfort)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        id,
        entryCodes[kind],
        Math.round(wall),
        this.#idOf(zone),
        Math.round(sittingMs),
        stretch === undefined ? null : this.#idOf(stretch),
        variant === undefined ? null : this.#idOf(variant),
        durationMs === undefined ? null : Math.round(durationMs),
        comfort === undefined ? null : comfortCodes[comfort],
      );
    });
  }

  /** Removes the entry of a kind that was recorded last, if there is one. */
  removeLastEntry(kind: HistoryEntry['kind']): void {
    this.#run(
      'DELETE FROM entries WHERE id = (SELECT MAX(id) FROM entries WHERE kind = ?)',
      entryCodes[kind],
    );
  }

  /** Adds spans. Each replaces what earlier ones say about its time: someone does one thing at a time. */
  addSpans(spans: readonly Span[]): void {
    this.transaction(() => {
      for (const span of spans) {
        const overlapping = this.#spanRows(span, kindsExcludedBy(span.kind));
        for (const { id } of overlapping) this.#run('DELETE FROM spans WHERE id = ?', id);
        const left = overlapping.flatMap((earlier) => besides([earlier.span], span));
        for (const each of left) this.#insertSpan(each);
        this.#insertOrLengthen(span);
      }
    });
  }

  /**
   * Corrects what the spans say about a time. Natural breaks that turn out to have been sitting are removed.
   *
   * @returns what `undoCorrection` takes back
   */
  correct(correction: Correction, recoveryMs: number): CorrectedSpans {
    return this.transaction(() => {
      const { fromWall, toWall, as } = correction;
      const range = { fromWall: fromWall - CORRECTION_MARGIN_MS, toWall: toWall + CORRECTION_MARGIN_MS };
      const before = this.#activitiesIn(range);
      const after = correctSpans(before, correction, recoveryMs);
      this.#replaceActivities(before, after);
      const breaks = as === 'sitting' ? this.#naturalBreaksIn(correction) : [];
      for (const { id } of breaks) this.#run('DELETE FROM entries WHERE id = ?', id);
      return { ...changesBetween(before, after), breaks: breaks.map(({ entry }) => entry) };
    });
  }

  /** Takes a correction back, unless it isn't in the file, as when another file has taken the place of the corrected one. */
  undoCorrection(corrected: CorrectedSpans): void {
    this.transaction(() => {
      const { before, after, breaks } = corrected;
      const range = { fromWall: after[0]?.fromWall ?? 0, toWall: after.at(-1)?.toWall ?? 0 };
      if (!saysTheSame(this.#activitiesIn(range), corrected)) return;
      this.addSpans(before);
      const present = this.all().entries;
      this.#addEntriesBefore(missingIn(present, breaks));
    });
  }

  /** What someone did in a range, in order. */
  #activitiesIn(range: WallRange): Span[] {
    return this.#spanRows(range, activities)
      .map(({ span }) => span)
      .sort((a, b) => a.fromWall - b.fromWall);
  }

  #replaceActivities(before: readonly Span[], after: readonly Span[]): void {
    for (const span of before) {
      const rows = this.#spanRows(span, activities);
      for (const { id } of rows) this.#run('DELETE FROM spans WHERE id = ?', id);
    }
    for (const span of after) this.#insertSpan(span);
  }

  #naturalBreaksIn({ fromWall, toWall }: WallRange): { readonly id: number; readonly entry: HistoryEntry }[] {
    const rows = this.#all(
      `SELECT ${columns.entries} FROM entries WHERE kind = ? AND wall >= ? AND wall <= ?`,
      entryCodes.naturalBreak,
      fromWall,
      toWall,
    );
    return rows.flatMap((row) => {
      const entry = entryIn(row, this.#textOf);
      return entry ? [{ id: Number(row['id']), entry }] : [];
    });
  }

  /** Returns when each stretch was last completed: wall time in ms since 1970, by stretch id. */
  lastDone(): Record<string, number> {
    const rows = this.#all(
      `SELECT text, MAX(wall) AS wall FROM entries JOIN texts ON texts.id = stretch
       WHERE kind = ? AND wall BETWEEN 0 AND ? GROUP BY stretch`,
      entryCodes.stretch,
      LATEST_WALL,
    );
    return Object.fromEntries(rows.map((row) => [String(row['text']), Number(row['wall'])]));
  }

  /** Returns how often a stretch was done, and how the back felt after it. */
  stretchHistory(stretch: string): StretchHistory {
    const rows = this.#all(
      `SELECT kind, CAST(comfort AS REAL) AS comfort, COUNT(*) AS times FROM entries
       WHERE stretch = ? AND kind IN (?, ?) GROUP BY kind, entries.comfort`,
      this.#ids.get(stretch) ?? -1,
      entryCodes.stretch,
      entryCodes.comfort,
    );
    const timesOf = (kind: EntryKind, comfort: Comfort | undefined): number =>
      rows
        .filter((row) => row['kind'] === entryCodes[kind])
        .filter((row) => comfort === undefined || row['comfort'] === comfortCodes[comfort])
        .reduce((times, row) => times + Number(row['times']), 0);
    const felt = (comfort: Comfort): number => timesOf('comfort', comfort);
    return {
      times: timesOf('stretch', undefined),
      felt: { better: felt('better'), same: felt('same'), worse: felt('worse') },
    };
  }

  /** Returns the spans of some kinds, or all, of which at least a part is in a range, in the order in which they began. */
  spansIn(range: WallRange, kinds: readonly SpanKind[] = spanKinds): Span[] {
    return this.#spanRows(range, kinds)
      .map(({ span }) => span)
      .sort((a, b) => a.fromWall - b.fromWall || spanCodes[a.kind] - spanCodes[b.kind]);
  }

  /** Returns the entries in a range that includes its start but not its end, in order. */
  entriesIn({ fromWall, toWall }: WallRange): HistoryEntry[] {
    const rows = this.#all(
      `SELECT ${columns.entries} FROM entries WHERE wall >= ? AND wall < ? ORDER BY entries.wall, entries.id`,
      fromWall,
      toWall,
    );
    return rows.flatMap((row) => entryIn(row, this.#textOf) ?? []);
  }

  /** Returns the whole history. */
  all(): HistoryRecords {
    const always = { fromWall: 0, toWall: LATEST_WALL };
    return { spans: this.spansIn(always), entries: this.entriesIn(always) };
  }

  /**
   * Adds the records that aren't there yet. Where both say something about the same time, what is there counts.
   *
   * @returns how many records were added, at least in part, how many were there, and how many contradict what is there
   */
  merge({ spans, entries }: HistoryRecords): MergeCounts {
    return this.transaction(() => {
      const before = this.all().entries;
      const outcomes = spans.map((span) => this.#addBesides(span));
      const countOf = (outcome: SpanOutcome) => outcomes.filter((each) => each === outcome).length;
      const addedEntries = missingIn(before, entries);
      this.#addEntriesBefore(addedEntries);
      return {
        added: countOf('added') + addedEntries.length,
        present: countOf('present') + entries.length - addedEntries.length,
        conflicting: countOf('conflicting'),
      };
    });
  }

  /** Deletes everything. */
  clear(): void {
    this.transaction(() => {
      for (const table of ['entries', 'spans', 'texts']) this.#run(`DELETE FROM ${table}`);
    });
    this.#readTexts();
  }

  /** Runs an operation completely or not at all. Inside another transaction, it joins that one. */
  transaction<Result>(operation: () => Result): Result {
    if (this.#connection.isTransaction) return operation();
    this.#connection.exec('BEGIN IMMEDIATE');
    try {
      const result = operation();
      this.#connection.exec('COMMIT');
      return result;
    } catch (error) {
      this.#rollBack();
      throw error;
    }
  }

  #rollBack(): void {
    // Some errors, such as that of a full disk, have ended the transaction already.
    if (this.#connection.isTransaction) this.#connection.exec('ROLLBACK');
    this.#readTexts();
  }

  readonly #textOf: TextOf = (id) => (typeof id === 'number' ? this.#texts.get(id) : undefined);

  /** The spans of some kinds of which at least a part is in a range. Those of a kind don't overlap. */
  #spanRows({ fromWall, toWall }: WallRange, kinds: readonly SpanKind[]): SpanRow[] {
    const after = this.#statement(
      `SELECT ${columns.spans} FROM spans WHERE kind = ? AND to_wall > ? ORDER BY spans.to_wall`,
    );
    const found: SpanRow[] = [];
    for (const kind of kinds) {
      for (const row of after.iterate(spanCodes[kind], fromWall)) {
        if (Number(row['from_wall']) >= toWall) break;
        const span = spanIn(row, this.#textOf);
        if (span) found.push({ id: Number(row['id']), span });
      }
    }
    return found;
  }

  /** Adds the parts of a span that no record covers yet, if there are any. */
  #addBesides(span: Span): SpanOutcome {
    const known = this.#spanRows(span, kindsExcludedBy(span.kind));
    const left = known.reduce<readonly Span[]>((parts, row) => besides(parts, row.span), [span]);
    for (const part of left) this.#insertSpan(part);
    if (left.length > 0) return 'added';
    const isKnown = known.every((row) => row.span.kind === span.kind && row.span.stretch === span.stretch);
    return isKnown ? 'present' : 'conflicting';
  }

  #insertOrLengthen(span: Span): void {
    const before = this.#all(
      `SELECT ${columns.spans} FROM spans WHERE kind = ? AND to_wall = ?`,
      spanCodes[span.kind],
      span.fromWall,
    );
    const row = before.find((each) => {
      const known = spanIn(each, this.#textOf);
      return known && goesOn(known, span);
    });
    if (row) this.#run('UPDATE spans SET to_wall = ? WHERE id = ?', span.toWall, Number(row['id']));
    else this.#insertSpan(span);
  }

  #insertSpan({ kind, fromWall, toWall, zone, stretch, beginsBout }: Span): void {
    this.#run(
      'INSERT INTO spans (kind, from_wall, to_wall, zone, stretch, begins_bout) VALUES (?, ?, ?, ?, ?, ?)',
      spanCodes[kind],
      Math.round(fromWall),
      Math.round(toWall),
      this.#idOf(zone),
      stretch === undefined ? null : this.#idOf(stretch),
      beginsBout ? 1 : 0,
    );
  }

  #idOf(text: string): number {
    const known = this.#ids.get(text);
    if (known !== undefined) return known;
    const { lastInsertRowid } = this.#statement('INSERT INTO texts (text) VALUES (?)').run(text);
    const id = Number(lastInsertRowid);
    this.#ids.set(text, id);
    this.#texts.set(id, text);
    return id;
  }

  #readTexts(): void {
    const rows = this.#all(`SELECT ${columns.texts} FROM texts`).map(
      (row) => [Number(row['id']), String(row['text'])] as const,
    );
    this.#texts = new Map(rows);
    this.#ids = new Map(rows.map(([id, text]) => [text, id]));
  }

  #statement(sql: string): StatementSync {
    const prepared = this.#statements.get(sql) ?? this.#connection.prepare(sql);
    this.#statements.set(sql, prepared);
    return prepared;
  }

  #run(sql: string, ...values: (number | string | null)[]): void {
    this.#statement(sql).run(...values);
  }

  #all(sql: string, ...values: number[]): Row[] {
    return this.#statement(sql).all(...values);
  }
}
