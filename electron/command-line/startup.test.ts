import { PassThrough } from 'node:stream';
import net from 'node:net';
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { recordingLog } from '../testing/recording-log.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { startUp } from './startup.ts';
import type { Request } from './protocol.ts';
import { startServer } from './server.ts';

interface Situation {
  /** Whether each attempt to take the lock succeeds; the last value repeats. */
  locks?: boolean[];
  timeoutMs?: number;
}

/** A process started with these arguments. */
function processWith(words: string, { locks = [true], timeoutMs = 2000 }: Situation = {}) {
  const out = new PassThrough({ encoding: 'utf8' });
  const err = new PassThrough({ encoding: 'utf8' });
  const location = { path: path.join(temporaryFolder(), 'uncurl.sock'), ownFolder: null };
  const attempts = [...locks];
  const lock = vi.fn<(secondStart: object) => boolean>(
    () => (attempts.length > 1 ? attempts.shift() : attempts[0]) ?? false,
  );
  const start = vi.fn();
  const exit = vi.fn();
  const run = () =>
    startUp({
      argv: ['uncurl', ...words.split(' ').filter(Boolean)],
      unpackaged: false,
      version: '1.2.3',
      socketLocation: () => location,
      lock,
      start,
      exit,
      out,
      err,
      timeoutMs,
    });
  const printed = () => ({
    out: (out.read() as string | null) ?? '',
    err: (err.read() as string | null) ?? '',
  });
  return { run, location, lock, start, exit, printed };
}

test('without a command, the process takes the lock immediately and becomes the app', () => {
  const { run, lock, start, exit } = processWith('');
  void run();
  expect(lock).toHaveBeenCalledExactlyOnceWith({ bringUp: true });
  expect(start).toHaveBeenCalledExactlyOnceWith();
  expect(exit).not.toHaveBeenCalled();
});

test('without a command or the lock, the process makes the running app open its window, and exits', () => {
  const { run, lock, start, exit } = processWith('', { locks: [false] });
  void run();
  expect(lock).toHaveBeenCalledExactlyOnceWith({ bringUp: true });
  expect(start).not.toHaveBeenCalled();
  expect(exit).toHaveBeenCalledExactlyOnceWith(0);
});

test.each([
  ['--help', 0, { out: /^Usage: uncurl .*Exit codes: [^\n]*\n$/s, err: /^$/ }],
  ['--version', 0, { out: /^Uncurl 1\.2\.3\n$/, err: /^$/ }],
  ['pasue 30m', 2, { out: /^$/, err: /^Unknown command "pasue"\.\n\nUsage: uncurl/ }],
  ['status', 3, { out: /^Uncurl isn’t running\.\n$/, err: /^$/ }],
  ['status --json', 3, { out: /^\{"version":1,"running":false\}\n$/, err: /^$/ }],
  ['status --follow', 3, { out: /^Uncurl isn’t running\.\n$/, err: /^$/ }],
  ['status --follow --json', 3, { out: /^\{"version":1,"running":false\}\n$/, err: /^$/ }],
  ['resume', 3, { out: /^$/, err: /^Uncurl isn’t running\.\n$/ }],
  ['snooze', 3, { out: /^$/, err: /^Uncurl isn’t running\.\n$/ }],
  ['quit', 3, { out: /^$/, err: /^Uncurl isn’t running\.\n$/ }],
])('"%s" without a running app exits with %i, and never takes the lock', async (words, code, output) => {
  const { run, lock, exit, printed } = processWith(words);
  await run();
  expect(exit).toHaveBeenCalledExactlyOnceWith(code);
  expect(printed()).toEqual({
    out: expect.stringMatching(output.out) as string,
    err: expect.stringMatching(output.err) as string,
  });
  expect(lock).not.toHaveBeenCalled();
});

test.each<[string, Request]>([
  ['start side-bend', { kind: 'command', command: { name: 'start', stretch: 'side-bend' } }],
  ['pause 30m', { kind: 'command', command: { name: 'pause', until: { minutes: 30 } } }],
  ['choose', { kind: 'show', screen: 'home' }],
  ['settings', { kind: 'show', screen: 'settings' }],
])('"%s" starts the app if it isn’t running', async (words, request) => {
  const { run, lock, start, exit } = processWith(words);
  await run();
  expect(lock).toHaveBeenCalledExactlyOnceWith({ bringUp: false });
  expect(start).toHaveBeenCalledExactlyOnceWith(request);
  expect(exit).not.toHaveBeenCalled();
});

test.each([
  ['resume', { outcome: 'done', text: 'Sitting 5 min' }, 0, { out: 'Sitting 5 min\n', err: '' }],
  ['snooze', { outcome: 'notNow', text: 'No reminder.' }, 1, { out: '', err: 'No reminder.\n' }],
  ['start x', { outcome: 'invalid', text: 'No stretch x.' }, 2, { out: '', err: 'No stretch x.\n' }],
] as const)('"%s" prints the running app’s reply: %j', async (words, reply, code, output) => {
  const { run, location, lock, exit, printed } = processWith(words);
  const app = startServer({
    socketLocation: () => location,
    handle: () => ({ reply }),
    log: recordingLog(),
  });
  onTestFinished(app.close);
  await run();
  expect(exit).toHaveBeenCalledExactlyOnceWith(code);
  expect(printed()).toEqual(output);
  expect(lock, 'the window isn’t opened').not.toHaveBeenCalled();
});

test('the process waits for an app that is starting', async () => {
  const { run, location, lock, start, exit, printed } = processWith('pause 30m', { locks: [false] });
  lock.mockImplementationOnce(() => {
    const reply = { outcome: 'done', text: 'Paused until 14:30' } as const;
    onTestFinished(
      startServer({ socketLocation: () => location, handle: () => ({ reply }), log: recordingLog() }).close,
    );
    return false;
  });
  await run();
  expect(printed().out).toBe('Paused until 14:30\n');
  expect(exit).toHaveBeenCalledExactlyOnceWith(0);
  expect(start).not.toHaveBeenCalled();
});

test('the process waits for an app that is ending, and then becomes the app', async () => {
  const { run, start, lock } = processWith('start', { locks: [false, false, true] });
  await run();
  expect(lock).toHaveBeenCalledTimes(3);
  expect(start).toHaveBeenCalledOnce();
});

test('the process gives up on an app that is running but never listens', async () => {
  const { run, start, exit, printed } = processWith('start', { locks: [false], timeoutMs: 200 });
  await run();
  expect(start).not.toHaveBeenCalled();
  expect(exit).toHaveBeenCalledExactlyOnceWith(1);
  expect(printed().err).toBe("Uncurl didn’t respond: it's running, but isn't listening.\n");
});

test('an unreadable reply is reported as no response', async () => {
  const { run, location, exit, printed } = processWith('status --json');
  const other = net.createServer((connection) => connection.end('{}\n')).listen(location.path);
  onTestFinished(() => void other.close());
  await run();
  expect(exit).toHaveBeenCalledExactlyOnceWith(1);
  expect(printed()).toEqual({ out: '', err: expect.stringContaining('Uncurl didn’t respond') as string });
});
