import { once } from 'node:events';
import net from 'node:net';
import path from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import { expect, onTestFinished, test, vi } from 'vitest';
import { AppDriver } from '../../core/testing/app-driver.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { printFollowedStatus } from './print-followed-status.ts';
import { writeReply, type Reply } from './protocol.ts';
import { notRunning } from './not-running.ts';
import { statusOf } from './status.ts';

const running = statusOf(new AppDriver({ library: [] }).view, []);
const reply = (sittingMinutes: number, status: string): Reply => ({
  outcome: 'status',
  status: { ...running, sittingMinutes, status },
});
const notRunningLine = 'Uncurl isn’t running.\n';

interface Output {
  out?: NodeJS.WritableStream;
  err?: NodeJS.WritableStream;
}

/** An app that answers a follower as `respond` says. `print` follows it. */
async function appThat(respond: (connection: net.Socket) => void) {
  const location = { path: path.join(temporaryFolder(), 'uncurl.sock'), ownFolder: null };
  const server = net.createServer((connection) => {
    connection
      .on('error', () => undefined)
      .once('data', () => {
        respond(connection);
      });
  });
  await once(server.listen(location.path), 'listening');
  onTestFinished(() => void server.close());
  const print = (json: boolean, { out = new PassThrough(), err = new PassThrough() }: Output = {}) =>
    printFollowedStatus({ socketLocation: () => location, out, err }, json);
  return print;
}

const appThatSends = (...replies: Reply[]) =>
  appThat((connection) => void connection.end(replies.map(writeReply).join('')));

test('prints a line only if it differs from the one before, and at the end that the app isn’t running', async () => {
  const print = await appThatSends(
    reply(1, 'Sitting 1 min'),
    reply(1.2, 'Sitting 1 min'),
    reply(2, 'Sitting 2 min'),
  );
  const out = new PassThrough({ encoding: 'utf8' });
  expect(await print(false, { out })).toBe(0);
  expect(out.read()).toBe(`Sitting 1 min\nSitting 2 min\n${notRunningLine}`);
});

test('prints JSON lines that are those of `status --json`', async () => {
  const print = await appThatSends(reply(1, 'a'), reply(1.2, 'a'), reply(1.2, 'a'));
  const out = new PassThrough({ encoding: 'utf8' });
  expect(await print(true, { out })).toBe(0);
  const lines = String(out.read()).trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
    { ...running, sittingMinutes: 1, status: 'a' },
    { ...running, sittingMinutes: 1.2, status: 'a' },
    notRunning,
  ]);
});

test('a killed app is one that isn’t running', async () => {
  const print = await appThat((connection) => {
    connection.write(writeReply(reply(1, 'Sitting 1 min')), () => connection.destroy());
  });
  const out = new PassThrough({ encoding: 'utf8' });
  expect(await print(false, { out })).toBe(0);
  expect(out.read()).toBe(`Sitting 1 min\n${notRunningLine}`);
});

test('when nobody reads the lines any more, ends quietly', async () => {
  let left: net.Socket | undefined;
  const print = await appThat((connection) => {
    left = connection;
    connection.write(writeReply(reply(1, 'a')) + writeReply(reply(2, 'b')));
  });
  const lines: string[] = [];
  const out = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done(lines.length > 1 ? Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }) : null);
    },
  });
  const err = new PassThrough({ encoding: 'utf8' });
  expect(await print(false, { out, err })).toBe(0);
  expect(err.read()).toBeNull();
  await vi.waitFor(() => {
    expect(left?.destroyed, 'the app’s connection is closed').toBe(true);
  });
});

test('any number of lines uses one listener on the output', async () => {
  const print = await appThatSends(...Array.from({ length: 50 }, (_, index) => reply(index, String(index))));
  const out = new PassThrough();
  out.resume();
  await print(false, { out });
  expect(out.listenerCount('error')).toBe(0);
});

test.each<[string, number, string, (connection: net.Socket) => void]>([
  [
    'a refusal',
    1,
    'Too many',
    (connection) => void connection.end(writeReply({ outcome: 'notNow', text: 'Too many' })),
  ],
  [
    'a version that can’t do this',
    2,
    'No',
    (connection) => void connection.end(writeReply({ outcome: 'invalid', text: 'No' })),
  ],
  ['another program', 1, "can't be understood", (connection) => void connection.end('hello\n')],
  ['a program that says nothing', 1, "can't be understood", (connection) => void connection.end()],
  ['endless text', 1, 'too long', (connection) => void connection.write(' '.repeat(200_000))],
])('%s ends with exit code %i and the reason', async (_name, code, reason, respond) => {
  const print = await appThat(respond);
  const out = new PassThrough({ encoding: 'utf8' });
  const err = new PassThrough({ encoding: 'utf8' });
  expect(await print(false, { out, err })).toBe(code);
  expect(err.read()).toContain(reason);
  expect(out.read()).toBeNull();
});
