import type { DatabaseSync } from 'node:sqlite';
import { comfortCodes, entryCodes } from './codes.ts';

/** Returns SQL that turns a column's names into their codes; NULL for an unknown one. */
function codeOf(column: string, codes: Readonly<Record<string, number>>): string {
  const cases = Object.entries(codes).map(([name, code]) => `WHEN '${name}' THEN ${String(code)}`);
  return `CASE ${column} ${cases.join(' ')} END`;
}

const textOf = (column: string) => `(SELECT id FROM texts WHERE text = ${column})`;

/**
 * Migrations of the database, each run once. `user_version` is the number of migrations that have run. Never change a
 * migration that has been released: add a new one.
 */
const migrations: readonly string[] = [
  `CREATE TABLE records (
     id INTEGER PRIMARY KEY,
     kind TEXT NOT NULL,
     wall INTEGER NOT NULL,
     zone TEXT NOT NULL,
     sitting_ms INTEGER NOT NULL,
     stretch TEXT,
     variant TEXT,
     duration_ms INTEGER,
     comfort TEXT
   ) STRICT;
   CREATE INDEX records_by_wall ON records (wall);`,
  // Names of zones, stretches and variants come again and again, so each is stored once.
  `CREATE TABLE texts (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE) STRICT;
   CREATE TABLE entries (
     id INTEGER PRIMARY KEY,
     kind INTEGER NOT NULL,
     wall INTEGER NOT NULL,
     zone INTEGER NOT NULL,
     sitting_ms INTEGER NOT NULL,
     stretch INTEGER,
     variant INTEGER,
     duration_ms INTEGER,
     comfort INTEGER
   ) STRICT;
   INSERT OR IGNORE INTO texts (text)
     SELECT zone FROM records UNION SELECT stretch FROM records WHERE stretch IS NOT NULL
     UNION SELECT variant FROM records WHERE variant IS NOT NULL;
   INSERT INTO entries
     SELECT id, ${codeOf('kind', entryCodes)}, wall, ${textOf('zone')}, sitting_ms, ${textOf('stretch')},
       ${textOf('variant')}, duration_ms, ${codeOf('comfort', comfortCodes)}
     FROM records WHERE ${codeOf('kind', entryCodes)} IS NOT NULL;
   DROP TABLE records;
   CREATE INDEX entries_by_wall ON entries (wall);
   CREATE TABLE spans (
     id INTEGER PRIMARY KEY,
     kind INTEGER NOT NULL,
     from_wall INTEGER NOT NULL,
     to_wall INTEGER NOT NULL,
     zone INTEGER NOT NULL,
     stretch INTEGER,
     begins_bout INTEGER NOT NULL
   ) STRICT;
   CREATE INDEX spans_by_end ON spans (kind, to_wall);`,
];

/** Returns the number of migrations that have run on a database. */
export function versionOf(database: DatabaseSync): number {
  return Number(database.prepare('PRAGMA user_version').get()?.['user_version']);
}

/** The version of a database on which all migrations have run. */
export const currentVersion = migrations.length;

/** Runs the migrations that haven't run yet, each completely or not at all. @throws if the database is another one */
export function migrate(database: DatabaseSync): void {
  const version = versionOf(database);
  migrations.slice(version).forEach((migration, index) => {
    database.exec(`BEGIN; ${migration} PRAGMA user_version = ${String(version + index + 1)}; COMMIT;`);
  });
}
