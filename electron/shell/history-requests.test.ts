import fs from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { HistoryEntry } from '../../core/history/entry.ts';
import type { Span } from '../../core/history/span.ts';
import { MINUTE, SECOND } from '../../core/time/moment.ts';
import { History } from '../storage/history/history.ts';
import { recordingLog } from '../testing/recording-log.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import type { AskForFile } from './ask-for-file.ts';
import { historyRequests } from './history-requests.ts';
import { ManualClock } from './testing/manual-clock.ts';

/** Two hours before the clock's start: what is imported is over. */
const seven = Date.UTC(2026, 2, 2, 7);
const span = (kind: Span['kind'], from: number, to: number): Span => ({
  kind,
  fromWall: seven + from * MINUTE,
  toWall: seven + to * MINUTE,
  zone: 'UTC',
});
const stretched: HistoryEntry = {
  kind: 'stretch',
  wall: seven + MINUTE,
  zone: 'UTC',
  sittingMs: 0,
  stretch: 'a-stretch-of-my-own',
};
const day = '2026-03-02';

const writeOrLog = (_: string, write: () => void): void => {
  try {
    write();
  } catch {
    // `Attempt` logs it.
  }
};

/** A history with these spans and an entry, while other spans aren't in it yet. */
function setUp(spans: Span[] = [], unrecorded: Span[] = []) {
  const folder = temporaryFolder();
  const log = recordingLog();
  const history = new History(folder, {
    log,
    attempt: (_, write) => {
      write();
    },
    now: () => seven,
  });
  onTestFinished(() => {
    history.close();
  });
  history.addSpans(spans);
  history.append(stretched);
  const file = path.join(folder, 'chosen');
  const ask = {
    toSave: vi.fn<AskForFile['toSave']>(() => Promise.resolve(file)),
    toOpen: vi.fn(() => Promise.resolve<string | undefined>(file)),
  };
  const historyReplaced = vi.fn<(lastDone: Record<string, number>, isDeleted: boolean) => void>();
  const clock = new ManualClock();
  const answers = historyRequests({
    history,
    runner: { unrecordedSpans: () => unrecorded, historyReplaced },
    clock,
    ask,
    attempt: writeOrLog,
  });
  const bytesOnDisk = () =>
    ['history.sqlite', 'history.sqlite-wal']
      .map((name) => path.join(folder, name))
      .filter((each) => fs.existsSync(each))
      .map((each) => fs.readFileSync(each, 'latin1'))
      .join('');
  return { answers, history, file, ask, historyReplaced, clock, bytesOnDisk };
}

test('a day includes the history and what is still going on', () => {
  const { answers } = setUp([span('sitting', 0, 30)], [span('away', 30, 40)]);
  const { spans, entries, summary } = answers.day(day);
  expect(spans).toEqual([span('sitting', 0, 30), span('away', 30, 40)]);
  expect(entries).toEqual([stretched]);
  expect(summary.sittingMs).toBe(30 * MINUTE);
});

test('newer records that aren’t in the history yet win', () => {
  const { answers } = setUp([span('sitting', 0, 30)], [span('away', 20, 40)]);
  expect(answers.day(day).spans).toEqual([span('sitting', 0, 20), span('away', 20, 40)]);
});

test('answers only for the requested days', () => {
  const { answers } = setUp([span('sitting', 0, 30), span('sitting', 24 * 60, 24 * 60 + 10)]);
  const daysOf = (from: string, to: string) => answers.days(from, to).map((summary) => summary.day);
  expect(daysOf('2026-03-01', '2026-03-04')).toEqual(['2026-03-02', '2026-03-03']);
  expect(daysOf('2026-03-03', '2026-03-03')).toEqual(['2026-03-03']);
  expect(daysOf('2026-03-04', '2026-03-05')).toEqual([]);
});

test('writes an export to the chosen file, including what is still going on', async () => {
  const { answers, file, ask } = setUp([span('sitting', 0, 30)], [span('away', 30, 40)]);
  expect(await answers.export('json')).toEqual({ outcome: 'saved', file });
  expect(JSON.parse(fs.readFileSync(file, 'utf8'))).toMatchObject({
    spans: [{ kind: 'sitting' }, { kind: 'away' }],
    entries: [{ kind: 'stretch' }],
  });
  expect(ask.toSave).toHaveBeenCalledWith(
    expect.objectContaining({ name: 'uncurl-history-2026-03-02.json' }),
  );
  expect(await answers.export('csv')).toEqual({ outcome: 'saved', file });
  expect(fs.readFileSync(file, 'utf8').split('\r\n')).toHaveLength(5);
});

test('an import adds what isn’t there yet, once', async () => {
  const from = setUp([span('sitting', 0, 30)]);
  await from.answers.export('json');
  const to = setUp([span('away', 100, 110)]);
  fs.copyFileSync(from.file, to.file);
  const file = to.file;
  expect(await to.answers.import()).toEqual({ outcome: 'imported', added: 1, present: 1, conflicting: 0 });
  expect(to.answers.day(day).spans).toEqual([span('sitting', 0, 30), span('away', 100, 110)]);
  expect(to.historyReplaced).toHaveBeenCalledExactlyOnceWith(
    { 'a-stretch-of-my-own': stretched.wall },
    false,
  );
  expect(await to.answers.import()).toEqual({ outcome: 'imported', added: 0, present: 2, conflicting: 0 });
  fs.rmSync(file);
});

test('a cancelled dialog changes nothing', async () => {
  const { answers, ask } = setUp();
  ask.toSave.mockResolvedValue(undefined);
  ask.toOpen.mockResolvedValue(undefined);
  expect(await answers.export('json')).toEqual({ outcome: 'cancelled' });
  expect(await answers.import()).toEqual({ outcome: 'cancelled' });
});

const good = `{ "kind": "away", "from": "2026-03-02T08:00:00Z", "to": "2026-03-02T09:00:00Z", "zone": "UTC" }`;

const later = `{ "kind": "skipped", "at": "2027-03-02T09:00:00Z", "zone": "UTC", "sittingMs": 0 }`;

test.each([
  [
    'isn’t JSON',
    '{\n  "format": "uncurl-history"\n  "version": 1\n}',
    'Line 3, column 3: a comma is missing before this.',
  ],
  ['is something else', '{ "intervalMinutes": 45 }', 'This isn’t a history that Uncurl exported.'],
  [
    'is from a newer version',
    '{ "format": "uncurl-history", "version": 2 }',
    'A newer version of Uncurl exported this file. Update Uncurl, then import the file again.',
  ],
  [
    'has a wrong value',
    `{ "format": "uncurl-history", "version": 1, "entries": [], "spans": [\n${good},\n${good.replace('away', 'swimming')}\n] }`,
    /^Line 3, column 3: Uncurl never exports this value \(spans #2, kind must be one of .+\)\.$/,
  ],
  [
    'has a time that isn’t over yet',
    `{ "format": "uncurl-history", "version": 1, "entries": [], "spans": [\n${good},\n${good.replace('T09:00', 'T09:10')}\n] }`,
    'Line 3, column 51: this time is in the future. Nothing later than now can be imported; check this computer’s date and time.',
  ],
  [
    'has something that hasn’t happened yet',
    `{ "format": "uncurl-history", "version": 1, "spans": [${good}], "entries": [\n${later}\n] }`,
    'Line 2, column 22: this time is in the future. Nothing later than now can be imported; check this computer’s date and time.',
  ],
])('a file that %s changes nothing, and the reason says where', async (_, text, reason) => {
  const { answers, file, history } = setUp();
  fs.writeFileSync(file, text);
  const before = history.all();
  expect(await answers.import()).toEqual({
    outcome: 'failed',
    file,
    reason: typeof reason === 'string' ? reason : (expect.stringMatching(reason) as string),
  });
  expect(history.all()).toEqual(before);
});

test('a file that can’t be read or written is a failure that says why', async () => {
  const { answers, file } = setUp();
  expect(await answers.import()).toEqual({
    outcome: 'failed',
    file,
    reason: expect.stringContaining('It isn’t there') as string,
  });
  fs.mkdirSync(file);
  expect(await answers.export('json')).toMatchObject({ outcome: 'failed', file });
});

test('a deletion can be undone for ten seconds, with what was going on', async () => {
  const { answers, history, clock, historyReplaced } = setUp(
    [span('sitting', 0, 30)],
    [span('away', 30, 40)],
  );
  const before = history.all();
  expect(answers.deleteAll()).toBe(10 * SECOND);
  expect(historyReplaced).toHaveBeenLastCalledWith({}, true);
  expect(history.all()).toEqual({ spans: [], entries: [] });
  await clock.advance(9 * SECOND);
  expect(answers.undoableMs()).toBe(SECOND);
  answers.undoDelete();
  expect(answers.undoableMs()).toBeUndefined();
  expect(history.all()).toEqual({ ...before, spans: [...before.spans, span('away', 30, 40)] });
  expect(historyReplaced).toHaveBeenLastCalledWith({ 'a-stretch-of-my-own': stretched.wall }, false);
  await clock.advance(20 * SECOND);
  expect(history.all().entries).toEqual(before.entries);
});

test('even if undoing a deletion fails, nothing stays on disk after its time', async () => {
  const { answers, history, clock, bytesOnDisk } = setUp([span('sitting', 0, 30)]);
  answers.deleteAll();
  vi.spyOn(history, 'merge').mockImplementationOnce(() => {
    throw new Error('locked');
  });
  expect(() => {
    answers.undoDelete();
  }).toThrow('locked');
  await clock.advance(10 * SECOND);
  expect(bytesOnDisk()).not.toContain('a-stretch-of-my-own');
});

test.each(['ten seconds', 'the app’s end'])('after %s nothing of it remains on the disk', async (when) => {
  const { answers, history, clock, bytesOnDisk } = setUp([span('sitting', 0, 30)]);
  expect(bytesOnDisk()).toContain('a-stretch-of-my-own');
  answers.deleteAll();
  if (when === 'ten seconds') await clock.advance(10 * SECOND);
  else answers.end();
  expect(bytesOnDisk()).not.toContain('a-stretch-of-my-own');
  expect(answers.undoableMs()).toBeUndefined();
  // The page says that the records are back if this succeeds.
  expect(() => {
    answers.undoDelete();
  }).toThrow();
  expect(history.all()).toEqual({ spans: [], entries: [] });
});

test('removes later, once, what can’t leave the disk yet', async () => {
  const { answers, history, clock, bytesOnDisk } = setUp([span('sitting', 0, 30)]);
  const forget = vi.spyOn(history, 'forgetDeleted');
  answers.deleteAll();
  forget.mockImplementationOnce(() => {
    throw new Error('database is locked');
  });
  await clock.advance(10 * SECOND);
  expect(bytesOnDisk()).toContain('a-stretch-of-my-own');
  await clock.advance(MINUTE);
  expect(bytesOnDisk()).not.toContain('a-stretch-of-my-own');
  forget.mockClear();
  await clock.advance(10 * MINUTE);
  expect(forget).not.toHaveBeenCalled();
});
