/**
 * Whatever the stored files contain, the app starts, and what it couldn't use remains in the folder. The files are valid
 * ones in which values, rows or bytes have been changed, since those get further than noise does.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import fastCheck, { type Arbitrary } from 'fast-check';
import { expect, test } from 'vitest';
import { savedStateOf } from '../../core/app/saved-state.ts';
import { savedStateSchema } from '../../core/app/saved-state-schema.ts';
import { launch, step } from '../../core/app/step.ts';
import { viewOf } from '../../core/app/view-of.ts';
import { present, START } from '../../core/testing/app-driver.ts';
import { leavesOf, withValueAt } from '../../core/testing/json-leaves.ts';
import { anySettings } from '../../core/testing/settings-arbitrary.ts';
import { defaultSettings } from '../../core/settings/settings.ts';
import { momentAfter, SECOND } from '../../core/time/moment.ts';
import { readLibrary } from '../../tools/read-library.ts';
import { importOpenStorage } from '../testing/import-storage.ts';
import { openLibrary } from './library-files.ts';
import type { Storage } from './open.ts';

/** A case takes a few ms, and only rare ones find anything: try more of them than other tests do. */
const numRuns = 10 * (fastCheck.readConfigureGlobal().numRuns ?? 30);
/** With a high PROPERTY_RUNS, a test takes long. */
const timeout = 60_000 + 200 * numRuns;

const content = path.join(import.meta.dirname, '..', '..', 'content');
const silent = { write: () => undefined, failure: () => undefined };
const shipped = readLibrary();

const openStorage = await importOpenStorage();

/** Runs a test in a folder of its own, which is removed at once: there are thousands of them. */
function inFolder(run: (folder: string) => void): void {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'uncurl-'));
  try {
    run(folder);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** Starts the rules with everything that is stored in a folder, and lets a minute pass. Returns the open storage. */
function start(folder: string, library = shipped): Storage {
  const storage = openStorage(
    folder,
    () => START.wall,
    () => undefined,
    false,
  );
  storage.windowGeometry.read(START.wall);
  storage.loginRequest.read(START.wall);
  const { settings, stateFile, history } = storage;
  const context = { settings: settings.current, library: library.entries, routines: library.routines };
  let { state } = launch(stateFile.read(START.wall), START, history.lastDone(), context);
  const pass = (event: Parameters<typeof step>[1]) => {
    ({ state } = step(state, event, context));
    viewOf(state, event, context);
  };
  for (const seconds of [0, 15, 60]) {
    pass({ type: 'tick', ...momentAfter(START, seconds * SECOND), ...present });
  }
  for (const { stretch } of library === shipped ? [] : library.entries) {
    pass({
      type: 'command',
      command: { name: 'start', stretch: stretch.id },
      ...momentAfter(START, 60 * SECOND),
    });
    pass({ type: 'command', command: { name: 'close' }, ...momentAfter(START, 60 * SECOND) });
  }
  return storage;
}

/** Whether a file in the folder contains exactly these bytes. */
const isKept = (folder: string, bytes: Uint8Array): boolean =>
  fs
    .readdirSync(folder)
    .some((name) => Buffer.compare(fs.readFileSync(path.join(folder, name)), bytes) === 0);

/** Values that are valid JSON and often out of range. */
const junk = fastCheck.oneof(
  fastCheck.jsonValue(),
  fastCheck.constantFrom<unknown>(
    undefined,
    null,
    '',
    0,
    -1,
    0.5,
    1e308,
    -1e308,
    8.64e15 + 1,
    2 ** 53,
    'x'.repeat(500),
    [[]],
    {},
  ),
  fastCheck.integer(),
  fastCheck.double({ noNaN: true, noDefaultInfinity: true }),
);

const withBytesChanged = (bytes: Uint8Array): Arbitrary<Uint8Array> =>
  fastCheck
    .tuple(fastCheck.nat(bytes.length), fastCheck.nat(4), fastCheck.uint8Array({ maxLength: 4 }))
    .map(([at, removed, added]) =>
      Buffer.concat([bytes.subarray(0, at), added, bytes.subarray(at + removed)]),
    );

/** The bytes of a JSON file of which up to three values, or some bytes, have been changed. */
function damaged(value: unknown): Arbitrary<Uint8Array> {
  const bytesOf = (changed: unknown) => Buffer.from(JSON.stringify(changed, null, 2));
  const change = fastCheck.tuple(fastCheck.constantFrom(...leavesOf(value)), junk);
  const changedValues = fastCheck
    .array(change, { minLength: 1, maxLength: 3 })
    // Changing the deepest first keeps the other paths right.
    .map((changes) => changes.reduce<unknown>((whole, [leaf, to]) => replaced(whole, leaf, to), value));
  return fastCheck.oneof(
    changedValues.map(bytesOf),
    withBytesChanged(bytesOf(value)),
    fastCheck.jsonValue().map(bytesOf),
  );
}

/** A change may have removed what another would change. */
function replaced(whole: unknown, leaf: Parameters<typeof withValueAt>[1], to: unknown): unknown {
  try {
    return withValueAt(whole, leaf, to);
  } catch {
    return whole;
  }
}

function check(files: Arbitrary<Uint8Array>, run: (bytes: Uint8Array) => void): void {
  fastCheck.assert(fastCheck.property(files, run), { numRuns });
}

test('settings.json', { timeout }, () => {
  check(anySettings.chain(damaged), (bytes) => {
    inFolder((folder) => {
      fs.writeFileSync(path.join(folder, 'settings.json'), bytes);
      const { settings, history } = start(folder);
      const isValid = settings.repairs.length === 0;
      settings.change({ headsUp: !settings.current.headsUp });
      settings.flush();
      history.close();
      if (!isValid) expect(isKept(folder, bytes)).toBe(true);
      const reopened = start(folder);
      expect(reopened.settings.current).toEqual(settings.current);
      expect(reopened.settings.repairs).toEqual([]);
      reopened.history.close();
    });
  });
});

test('window.json', { timeout }, () => {
  const geometry = { version: 1, bounds: { x: 10, y: 20, width: 900, height: 640 }, maximized: false };
  check(damaged(geometry), (bytes) => {
    inFolder((folder) => {
      fs.writeFileSync(path.join(folder, 'window.json'), bytes);
      start(folder).history.close();
      expect(isKept(folder, bytes)).toBe(true);
    });
  });
});

test('login.json', { timeout }, () => {
  check(damaged({ version: 1, on: true, program: '/usr/bin/uncurl' }), (bytes) => {
    inFolder((folder) => {
      fs.writeFileSync(path.join(folder, 'login.json'), bytes);
      start(folder).history.close();
      expect(isKept(folder, bytes)).toBe(true);
    });
  });
});

test('state.json, if its shape is wrong', { timeout }, () => {
  const context = { settings: defaultSettings, library: shipped.entries, routines: shipped.routines };
  const saved = savedStateOf(launch(undefined, START, {}, context).state, START);
  const isRefused = (bytes: Uint8Array) => {
    try {
      return !savedStateSchema.safeParse(JSON.parse(Buffer.from(bytes).toString())).success;
    } catch {
      return true;
    }
  };
  check(damaged(saved).filter(isRefused), (bytes) => {
    inFolder((folder) => {
      fs.writeFileSync(path.join(folder, 'state.json'), bytes);
      start(folder).history.close();
      expect(isKept(folder, bytes)).toBe(true);
    });
  });
});

test('an own stretch', { timeout }, () => {
  const read = (folder: string) =>
    JSON.parse(fs.readFileSync(path.join(content, folder, 'side-bend.json'), 'utf8')) as object;
  const own = { ...read('stretches'), id: 'my-bend', words: { ...read('text/en'), name: 'My bend' } };
  check(damaged(own), (bytes) => {
    inFolder((folder) => {
      const stretches = path.join(folder, 'stretches');
      fs.mkdirSync(stretches);
      fs.writeFileSync(path.join(stretches, 'my-bend.json'), bytes);
      const library = openLibrary(shipped, folder, silent).current;
      start(folder, library).history.close();
      const isUsed = library.entries.some(({ stretch }) => stretch.id === 'my-bend');
      expect(isUsed).toBe(library.problems.length === 0);
      expect(isKept(stretches, bytes)).toBe(true);
    });
  });
});

/** What has been done to a valid history. */
type Damage =
  | { readonly rows: readonly (readonly [column: string, value: bigint | string | null])[] }
  | { readonly bytes: readonly (readonly [at: number, byte: number])[] }
  | { readonly at: number; readonly removed: number; readonly added: Uint8Array };

test('history.sqlite', { timeout }, () => {
  const valid = databaseBytes([]);
  const column = fastCheck.constantFrom(
    'kind',
    'wall',
    'zone',
    'sitting_ms',
    'stretch',
    'variant',
    'duration_ms',
    'comfort',
  );
  const value = fastCheck.oneof(
    fastCheck.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
    fastCheck.constantFrom(-1n, 0n, 2n ** 53n, 8_640_000_000_000_001n, 253_402_300_799_999n, 2n ** 63n - 1n),
    fastCheck.string(),
    fastCheck.constantFrom('__proto__', 'constructor', 'stretch', 'side-bend', 'Mars/Phobos', null),
  );
  const someOf = <Item>(item: Arbitrary<Item>) => fastCheck.array(item, { minLength: 1, maxLength: 8 });
  const at = fastCheck.nat(valid.length - 1);
  const damages: Arbitrary<Damage> = fastCheck.oneof(
    fastCheck.record({ rows: someOf(fastCheck.tuple(column, value)) }),
    fastCheck.record({ bytes: someOf(fastCheck.tuple(at, fastCheck.nat(255))) }),
    // Most of the file is empty; its header and the definitions of the tables aren't.
    fastCheck.record({ bytes: someOf(fastCheck.tuple(fastCheck.nat(110), fastCheck.nat(255))) }),
    fastCheck.record({ at, removed: fastCheck.nat(4), added: fastCheck.uint8Array({ maxLength: 4 }) }),
  );
  fastCheck.assert(
    fastCheck.property(damages, (damage) => {
      inFolder((folder) => {
        const bytes = damagedDatabase(valid, damage);
        fs.writeFileSync(path.join(folder, 'history.sqlite'), bytes);
        const { history } = start(folder);
        try {
          if (isOfNewerVersion(bytes)) {
            expect(isKept(folder, bytes)).toBe(true);
            return;
          }
          // SQLite may correct the header of a file whose entries are all right.
          const isUsed = Object.keys(history.lastDone()).length === shipped.entries.length;
          expect(isUsed || isKept(folder, bytes)).toBe(true);
          history.append({ kind: 'stretch', wall: START.wall, zone: 'UTC', sittingMs: 1, stretch: 'bridge' });
          expect(history.lastDone()['bridge']).toBeGreaterThanOrEqual(START.wall);
          expect(history.all().entries.length).toBeGreaterThan(0);
        } finally {
          history.close();
        }
      });
    }),
    { numRuns },
  );
});

/** Whether the header of a database says that a newer version of the app has written it. */
function isOfNewerVersion(bytes: Uint8Array): boolean {
  const version = Buffer.from(bytes).readInt32BE(60);
  return version > 2 && version <= 1002;
}

function damagedDatabase(valid: Uint8Array, damage: Damage): Uint8Array {
  if ('rows' in damage) return databaseBytes(damage.rows);
  const changed = Uint8Array.from(valid);
  if ('bytes' in damage) for (const [at, byte] of damage.bytes) changed[at] = byte;
  if (!('at' in damage)) return changed;
  const { at, removed, added } = damage;
  return Buffer.concat([changed.subarray(0, at), added, changed.subarray(at + removed)]);
}

/** A history with one entry for each stretch, of which these columns of the last entry have been changed if they can be. */
function databaseBytes(changes: readonly (readonly [string, bigint | string | null])[]): Uint8Array {
  let bytes: Uint8Array = new Uint8Array();
  inFolder((folder) => {
    const { history } = openStorage(
      folder,
      () => START.wall,
      () => undefined,
      false,
    );
    for (const { stretch } of shipped.entries) {
      history.append({
        kind: 'stretch',
        wall: START.wall,
        zone: 'UTC',
        sittingMs: 1000,
        stretch: stretch.id,
      });
    }
    history.close();
    const file = path.join(folder, 'history.sqlite');
    const database = new DatabaseSync(file);
    for (const [column, value] of changes) {
      try {
        database.prepare(`UPDATE entries SET ${column} = ? WHERE id = 1`).run(value);
      } catch {
        // The table refuses values of the wrong type.
      }
    }
    database.close();
    bytes = fs.readFileSync(file);
  });
  return bytes;
}
