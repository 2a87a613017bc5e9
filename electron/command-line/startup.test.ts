import { PassThrough } from 'node:stream';
import net from 'node:net';
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { rememberingLog } from '../testing/remembering-log.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { begin } from './startup.ts';
import type { Request } from './protocol.ts';
import { serve } from './server.ts';

interface Situation {
  /** Whether this process gets the lock, at each try; the last one counts on. */
  locks?: boolean[];
  patience?: number;
}

/** A process that is started with these words. */
function processOf(words: string, { locks = [true], patience = 2000 }: Situation = {}) {
  const out = new PassThrough({ encoding: 'utf8' });
  const err = new PassThrough({ encoding: 'utf8' });
  const place = { path: path.join(temporaryFolder(), 'uncurl.sock'), ownFolder: null };
  const tries = [...locks];
  const lock = vi.fn<(told: object) => boolean>(() => (tries.length > 1 ? tries.shift() : tries[0]) ?? false);
  const start = vi.fn();
  const exit = vi.fn();
  const run = () =>
    begin({
      argv: ['uncurl', ...words.split(' ').filter(Boolean)],
      unpackaged: false,
      version: '1.2.3',
      place: () => place,
      lock,
      start,
      exit,
      out,
      err,
      patience,
    });
  const said = () => ({ out: (out.read() as string | null) ?? '', err: (err.read() as string | null) ?? '' });
  return { run, place, lock, start, exit, said };
}

test('without words the lock is taken at once, before anything is waited for', () => {
  const { run, lock, start, exit } = processOf('');
  void run();
  expect(lock).toHaveBeenCalledExactlyOnceWith({ bringUp: true });
  expect(start).toHaveBeenCalledExactlyOnceWith();
  expect(exit).not.toHaveBeenCalled();
});

test('without words and without the lock, the other one brings its window up', () => {
  const { run, lock, start, exit } = processOf('', { locks: [false] });
  void run();
  expect(lock).toHaveBeenCalledExactlyOnceWith({ bringUp: true });
  expect(start).not.toHaveBeenCalled();
  expect(exit).toHaveBeenCalledExactlyOnceWith(0);
});

test.each([
  ['--help', 0, { out: /^Usage: uncurl .*Exit codes: [^\n]*\n$/s, err: /^$/ }],
  ['--version', 0, { out: /^Uncurl 1\.2\.3\n$/, err: /^$/ }],
  ['pasue 30m', 2, { out: /^$/, err: /^There is no command "pasue"\.\n\nUsage: uncurl/ }],
  ['status', 3, { out: /^Uncurl is not running\.\n$/, err: /^$/ }],
  ['status --json', 3, { out: /^\{"version":1,"running":false\}\n$/, err: /^$/ }],
  ['resume', 3, { out: /^$/, err: /^Uncurl is not running\.\n$/ }],
  ['snooze', 3, { out: /^$/, err: /^Uncurl is not running\.\n$/ }],
  ['quit', 3, { out: /^$/, err: /^Uncurl is not running\.\n$/ }],
])('"%s" without a running app exits with %i, and never takes the lock', async (words, code, says) => {
  const { run, lock, exit, said } = processOf(words);
  await run();
  expect(exit).toHaveBeenCalledExactlyOnceWith(code);
  expect(said()).toEqual({
    out: expect.stringMatching(says.out) as string,
    err: expect.stringMatching(says.err) as string,
  });
  expect(lock).not.toHaveBeenCalled();
});

test.each<[string, Request]>([
  ['start side-bend', { ask: 'command', command: { name: 'start', stretch: 'side-bend' } }],
  ['pause 30m', { ask: 'command', command: { name: 'pause', until: { minutes: 30 } } }],
  ['choose', { ask: 'show', screen: 'home' }],
  ['settings', { ask: 'show', screen: 'settings' }],
])('"%s" without a running app starts it', async (words, request) => {
  const { run, lock, start, exit } = processOf(words);
  await run();
  expect(lock).toHaveBeenCalledExactlyOnceWith({ bringUp: false });
  expect(start).toHaveBeenCalledExactlyOnceWith(request);
  expect(exit).not.toHaveBeenCalled();
});

test.each([
  ['resume', { outcome: 'done', text: 'Sitting 5 min' }, 0, { out: 'Sitting 5 min\n', err: '' }],
  ['snooze', { outcome: 'notNow', text: 'No reminder.' }, 1, { out: '', err: 'No reminder.\n' }],
  ['start x', { outcome: 'wrong', text: 'No stretch x.' }, 2, { out: '', err: 'No stretch x.\n' }],
] as const)('"%s" is answered by the running app: %j', async (words, answer, code, says) => {
  const { run, place, lock, exit, said } = processOf(words);
  const app = serve({ place: () => place, reply: () => ({ answer }), log: rememberingLog() });
  onTestFinished(app.close);
  await run();
  expect(exit).toHaveBeenCalledExactlyOnceWith(code);
  expect(said()).toEqual(says);
  expect(lock, 'the window stays as it is').not.toHaveBeenCalled();
});

test('an app that is just starting is waited for', async () => {
  const { run, place, lock, start, exit, said } = processOf('pause 30m', { locks: [false] });
  lock.mockImplementationOnce(() => {
    const answer = { outcome: 'done', text: 'Paused until 14:30' } as const;
    onTestFinished(serve({ place: () => place, reply: () => ({ answer }), log: rememberingLog() }).close);
    return false;
  });
  await run();
  expect(said().out).toBe('Paused until 14:30\n');
  expect(exit).toHaveBeenCalledExactlyOnceWith(0);
  expect(start).not.toHaveBeenCalled();
});

test('an app that is just ending is waited for, and its place taken', async () => {
  const { run, start, lock } = processOf('start', { locks: [false, false, true] });
  await run();
  expect(lock).toHaveBeenCalledTimes(3);
  expect(start).toHaveBeenCalledOnce();
});

test('an app that runs and does not listen is waited for so long only', async () => {
  const { run, start, exit, said } = processOf('start', { locks: [false], patience: 200 });
  await run();
  expect(start).not.toHaveBeenCalled();
  expect(exit).toHaveBeenCalledExactlyOnceWith(1);
  expect(said().err).toBe('Uncurl did not answer: it runs, but does not listen.\n');
});

test('what answers in a strange way is no answer', async () => {
  const { run, place, exit, said } = processOf('status --json');
  const other = net.createServer((connection) => connection.end('{}\n')).listen(place.path);
  onTestFinished(() => void other.close());
  await run();
  expect(exit).toHaveBeenCalledExactlyOnceWith(1);
  expect(said()).toEqual({ out: '', err: expect.stringContaining('Uncurl did not answer') as string });
});
