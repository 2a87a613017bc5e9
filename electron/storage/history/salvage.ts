/** Reads what can still be read of a damaged history. */
import { DatabaseSync } from 'node:sqlite';
import { comfortSchema, entryKindSchema, type HistoryEntry } from '../../../core/history/entry.ts';
import type { Span } from '../../../core/history/span.ts';
import { comfortCodes, entryCodes } from './codes.ts';
import { entryIn, number, spanIn, type Row, type TextOf } from './rows.ts';

/** What could be read of a history. */
export interface Salvaged {
  readonly entries: readonly HistoryEntry[];
  readonly spans: readonly Span[];
}

/**
 * Returns what can be read of a file that may be damaged, or no history at all. Doesn't change the file.
 *
 * @throws if the file can't be opened
 */
export function salvage(file: string): Salvaged {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    const texts = new Map(readableRows(database, 'texts').map((row) => [row['id'], row['text']]));
    const textOf: TextOf = (id) => {
      const text = id === undefined || id === null ? undefined : texts.get(id);
      return typeof text === 'string' ? text : undefined;
    };
    const entries = readableRows(database, 'entries').flatMap((row) => entryIn(row, textOf) ?? []);
    const records = readableRows(database, 'records').flatMap((row) => entryIn(asEntry(row), asIs) ?? []);
    const spans = readableRows(database, 'spans').flatMap((row) => spanIn(row, textOf) ?? []);
    return { entries: [...records, ...entries], spans };
  } finally {
    database.close();
  }
}

/** The rows of a table from both ends up to the first that can't be read; none if there is no such table. */
function readableRows(database: DatabaseSync, table: string): Row[] {
  const rows = new Map<unknown, Row>();
  for (const order of ['ASC', 'DESC']) {
    try {
      const statement = database.prepare(
        `SELECT ${columnsIn(database, table)} FROM ${table} ORDER BY ${table}.id ${order}`,
      );
      for (const row of statement.iterate()) {
        if (rows.has(row['id'])) break;
        rows.set(row['id'], row);
      }
    } catch {
      // The rest is damaged.
    }
  }
  return [...rows.values()].sort((a, b) => Number(a['id']) - Number(b['id']));
}

/** Returns what to select: all columns that are there, even if some are missing. */
function columnsIn(database: DatabaseSync, table: string): string {
  return database
    .prepare(`SELECT name, type FROM pragma_table_info('${table}')`)
    .all()
    .map(({ name, type }) => [`"${String(name).replaceAll('"', '""')}"`, type])
    .map(([column, type]) => (type === 'TEXT' ? String(column) : number(String(column))))
    .join(', ');
}

/** A row of the table before kinds and texts had numbers, with the numbers of its kinds. */
function asEntry(row: Row): Row {
  const kind = entryKindSchema.safeParse(row['kind']);
  const comfort = comfortSchema.safeParse(row['comfort']);
  return {
    ...row,
    kind: kind.success ? entryCodes[kind.data] : null,
    comfort: comfort.success ? comfortCodes[comfort.data] : null,
  };
}

const asIs: TextOf = (text) => (typeof text === 'string' ? text : undefined);
