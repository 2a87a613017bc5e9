import { PassThrough } from 'node:stream';
import net from 'node:net';
import path from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { recordingLog } from '../testing/recording-log.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { startUp, type Startup } from './startup.ts';
import type { Reply, Request } from './protocol.ts';
import { startServer, type ServerParts } from './server.ts';
import type { SocketLocation } from './socket-location.ts';

interface Situation {
  /** Whether each attempt to take the lock succeeds; the last value repeats. */
  locks?: boolean[];
  timeoutMs?: number;
}

const desktop = { wayland: null, x: ':1', login: '5' };

/** A process started with these arguments. */
function processWith(words: string, { locks = [true], timeoutMs = 2000 }: Situation = {}) {
  const out = new PassThrough({ encoding: 'utf8' });
  const err = new PassThrough({ encoding: 'utf8' });
  const location = { path: path.join(temporaryFolder(), 'uncurl.sock'), ownFolder: null };
  const attempts = [...locks];
  const lock = vi.fn<(secondStart: object) => boolean>(
    () => (attempts.length > 1 ? attempts.shift() : attempts[0]) ?? false,
  );
  const run = () =>
    startUp({
      argv: ['uncurl', ...words.split(' ').filter(Boolean)],
      unpackaged: false,
      version: '1.2.3',
      socketLocation: () => location,
      lock,
      desktop,
      out,
      err,
      timeoutMs,
    });
  const printed = () => ({
    out: (out.read() as string | null) ?? '',
    err: (err.read() as string | null) ?? '',
  });
  return { run, location, lock, printed };
}

const ends = (code: number): Startup => ({ kind: 'exit', code });

test('without a command, the process takes the lock immediately and becomes the app', async () => {
  const { run, lock } = processWith('');
  const left = run();
  expect(lock).toHaveBeenCalledExactlyOnceWith({ bringUp: true, desktop });
  expect(await left).toEqual({ kind: 'start' });
});

test('at login, the process becomes the app', async () => {
  const { run, lock } = processWith('--at-login');
  expect(await run()).toEqual({ kind: 'start', atLogin: true });
  expect(lock).toHaveBeenCalledExactlyOnceWith({ bringUp: false });
});

test('at login, a process that finds the app running exits, and nobody sees anything of it', async () => {
  const { run, lock, printed } = processWith('--at-login', { locks: [false] });
  expect(await run()).toEqual(ends(0));
  expect(lock).toHaveBeenCalledExactlyOnceWith({ bringUp: false });
  expect(printed()).toEqual({ out: '', err: '' });
});

/** Starts the running app's server, which answers every request in the same way, and records the requests. */
function listenAt(location: SocketLocation, reply: Reply) {
  const handle = vi.fn<ServerParts['handle']>(() => ({ reply }));
  onTestFinished(startServer({ socketLocation: () => location, handle, log: recordingLog() }).close);
  return handle;
}

describe('without a command or the lock', () => {
  const done: Reply = { outcome: 'done', text: 'Sitting 5 min' };
  const refusal: Reply = { outcome: 'notNow', text: 'On another desktop.' };

  test('the lock’s message opens the running app’s window before anything is waited for', () => {
    const { run, lock } = processWith('', { locks: [false] });
    void run();
    expect(lock).toHaveBeenCalledExactlyOnceWith({ bringUp: true, desktop });
  });

  test('the process exits silently if the app is on this desktop', async () => {
    const { run, location, lock, printed } = processWith('', { locks: [false] });
    const handle = listenAt(location, done);
    expect(await run()).toEqual(ends(0));
    expect(handle).toHaveBeenCalledExactlyOnceWith({ kind: 'secondStart' }, desktop);
    expect(printed()).toEqual({ out: '', err: '' });
    expect(lock).toHaveBeenCalledOnce();
  });

  test('the process says so if the app is on another desktop', async () => {
    const { run, location, printed } = processWith('', { locks: [false] });
    listenAt(location, refusal);
    expect(await run()).toEqual({ ...ends(1), refusal: 'On another desktop.' });
    expect(printed()).toEqual({ out: '', err: 'On another desktop.\n' });
  });

  test('the process waits for an app that is starting, and brings it up only once', async () => {
    const { run, location, lock } = processWith('', { locks: [false] });
    lock.mockReturnValueOnce(false).mockImplementationOnce(() => {
      listenAt(location, refusal);
      return false;
    });
    expect(await run()).toMatchObject(ends(1));
    expect(lock.mock.calls).toEqual([[{ bringUp: true, desktop }], [{ bringUp: false }]]);
  });

  test('the process becomes the app if the other one is ending', async () => {
    const { run, lock } = processWith('', { locks: [false, false, true] });
    expect(await run()).toEqual({ kind: 'start' });
    expect(lock).toHaveBeenCalledTimes(3);
  });

  test.each<[string, (location: SocketLocation) => void]>([
    ['never listens', () => undefined],
    [
      'is an older version',
      (location) => void listenAt(location, { outcome: 'invalid', text: 'Not understood.' }),
    ],
    [
      'can’t be understood',
      (location) => {
        const other = net.createServer((connection) => connection.end('{}\n')).listen(location.path);
        onTestFinished(() => void other.close());
      },
    ],
  ])('an app that %s has got the lock’s message, so the process exits silently', async (_name, listen) => {
    const { run, location, printed } = processWith('', { locks: [false], timeoutMs: 200 });
    listen(location);
    expect(await run()).toEqual(ends(0));
    expect(printed()).toEqual({ out: '', err: '' });
  });
});

test.each([
  ['help status', 0, { out: /^ {2}status \[--json\] [^\n]*\n {2}status --follow [^\n]*\n$/, err: /^$/ }],
  ['--help', 0, { out: /^Usage: uncurl .*Exit codes: [^\n]*\n$/s, err: /^$/ }],
  ['--version', 0, { out: /^Uncurl 1\.2\.3\n$/, err: /^$/ }],
  ['pasue 30m', 2, { out: /^$/, err: /^Unknown command "pasue"\.\n[^\n]*uncurl --help[^\n]*\n$/ }],
  ['status', 3, { out: /^Uncurl isn’t running\.\n$/, err: /^$/ }],
  ['status --json', 3, { out: /^\{"version":1,"running":false\}\n$/, err: /^$/ }],
  ['status --follow', 3, { out: /^Uncurl isn’t running\.\n$/, err: /^$/ }],
  ['status --follow --json', 3, { out: /^\{"version":1,"running":false\}\n$/, err: /^$/ }],
  ['resume', 3, { out: /^$/, err: /^Uncurl isn’t running\.\n$/ }],
  ['snooze', 3, { out: /^$/, err: /^Uncurl isn’t running\.\n$/ }],
  ['quit', 3, { out: /^$/, err: /^Uncurl isn’t running\.\n$/ }],
])('"%s" without a running app exits with %i, and never takes the lock', async (words, code, output) => {
  const { run, lock, printed } = processWith(words);
  expect(await run()).toEqual(ends(code));
  expect(printed()).toEqual({
    out: expect.stringMatching(output.out) as string,
    err: expect.stringMatching(output.err) as string,
  });
  expect(lock).not.toHaveBeenCalled();
});

test.each<[string, Request]>([
  ['start side-bend', { kind: 'command', command: { name: 'start', stretch: 'side-bend' } }],
  ['pause 30m', { kind: 'command', command: { name: 'pause', until: { minutes: 30 } } }],
  ['choose', { kind: 'show', screen: { name: 'library' } }],
  ['settings', { kind: 'show', screen: { name: 'settings' } }],
])('"%s" starts the app if it isn’t running', async (words, request) => {
  const { run, lock } = processWith(words);
  expect(await run()).toEqual({ kind: 'start', request });
  expect(lock).toHaveBeenCalledExactlyOnceWith({ bringUp: false });
});

test.each([
  ['resume', { outcome: 'done', text: 'Sitting 5 min' }, 0, { out: 'Sitting 5 min\n', err: '' }],
  ['snooze', { outcome: 'notNow', text: 'No reminder.' }, 1, { out: '', err: 'No reminder.\n' }],
  ['start x', { outcome: 'invalid', text: 'No stretch x.' }, 2, { out: '', err: 'No stretch x.\n' }],
] as const)('"%s" prints the running app’s reply: %j', async (words, reply, code, output) => {
  const { run, location, lock, printed } = processWith(words);
  listenAt(location, reply);
  expect(await run()).toEqual(ends(code));
  expect(printed()).toEqual(output);
  expect(lock, 'the window isn’t opened').not.toHaveBeenCalled();
});

test('the process waits for an app that is starting', async () => {
  const { run, location, lock, printed } = processWith('pause 30m', { locks: [false] });
  lock.mockImplementationOnce(() => {
    listenAt(location, { outcome: 'done', text: 'Paused until 14:30' });
    return false;
  });
  expect(await run()).toEqual(ends(0));
  expect(printed().out).toBe('Paused until 14:30\n');
});

test('the process waits for an app that is ending, and then becomes the app', async () => {
  const { run, lock } = processWith('start', { locks: [false, false, true] });
  expect(await run()).toMatchObject({ kind: 'start' });
  expect(lock).toHaveBeenCalledTimes(3);
});

test('the process gives up on an app that is running but never listens', async () => {
  const { run, printed } = processWith('start', { locks: [false], timeoutMs: 200 });
  expect(await run()).toEqual(ends(1));
  expect(printed().err).toBe("Uncurl didn’t respond: it's running, but isn't listening.\n");
});

test('an unreadable reply is reported as no response', async () => {
  const { run, location, printed } = processWith('status --json');
  const other = net.createServer((connection) => connection.end('{}\n')).listen(location.path);
  onTestFinished(() => void other.close());
  expect(await run()).toEqual(ends(1));
  expect(printed()).toEqual({ out: '', err: expect.stringContaining('Uncurl didn’t respond') as string });
});
