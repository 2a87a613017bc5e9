/** The followers of the status, on real sockets. */
import { once } from 'node:events';
import net from 'node:net';
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { View } from '../../core/app/view.ts';
import { AppDriver } from '../../core/testing/app-driver.ts';
import { recordingLog } from '../testing/recording-log.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { sendRequest } from './client.ts';
import { followStatus } from './follow-status.ts';
import { writeRequest } from './protocol.ts';
import { serveCommandLine } from './serve-command-line.ts';
import { MAX_FOLLOWERS, StatusFollowers } from './status-followers.ts';

const first = new AppDriver({ library: [] }).view;
const sitting = (minutes: number): View => ({ ...first, sittingMs: minutes * 60_000 });

/** A running app whose view is `shown`. */
function runningApp() {
  const app = { shown: sitting(1), lookedAt: vi.fn(() => []) };
  const followers = new StatusFollowers({ view: () => app.shown, entries: app.lookedAt });
  const location = { path: path.join(temporaryFolder(), 'uncurl.sock'), ownFolder: null };
  const server = serveCommandLine(
    {
      runner: { start: () => undefined, command: () => true, view: () => app.shown },
      entries: app.lookedAt,
      window: { show: () => undefined },
      socketLocation: () => location,
      log: recordingLog(),
      followers,
      desktop: { wayland: null, x: ':0', login: null },
      quit: () => undefined,
      exit: () => undefined,
      out: process.stdout,
      err: process.stderr,
    },
    undefined,
  );
  onTestFinished(server.close);
  const show = (minutes: number): void => {
    app.shown = sitting(minutes);
    followers.show(app.shown);
  };
  return { location, followers, server, show, app };
}

type App = ReturnType<typeof runningApp>;

/** A client that follows the app. `next` resolves to the minutes of the next status, or to undefined at the end. */
function follow({ location }: App) {
  const replies = followStatus(location);
  onTestFinished(() => void replies.return());
  const next = async (): Promise<number | undefined> => {
    const { value: reply } = await replies.next();
    return reply?.outcome === 'status' ? reply.status.sittingMinutes : undefined;
  };
  return { next, leave: () => replies.return() };
}

test('a follower gets the status at once, and again only when it has changed', async () => {
  const app = runningApp();
  const { next } = follow(app);
  expect(await next()).toBe(1);
  app.show(1);
  app.show(1);
  app.show(2);
  expect(await next()).toBe(2);
  app.show(1);
  expect(await next(), 'a status like an earlier one').toBe(1);
});

test('several followers get the same', async () => {
  const app = runningApp();
  const [one, other] = [follow(app), follow(app)];
  expect([await one.next(), await other.next()]).toEqual([1, 1]);
  await one.leave();
  app.show(2);
  expect(await other.next()).toBe(2);
});

test('without followers, the status isn’t even computed', async () => {
  const app = runningApp();
  const { next, leave } = follow(app);
  await next();
  await leave();
  await vi.waitFor(() => {
    app.app.lookedAt.mockClear();
    app.show(2);
    expect(app.app.lookedAt).not.toHaveBeenCalled();
  });
});

test('minutes go on at least once a minute, even if no view is presented', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  onTestFinished(() => void vi.useRealTimers());
  const app = runningApp();
  const { next, leave } = follow(app);
  expect(await next()).toBe(1);
  app.app.shown = sitting(2);
  vi.advanceTimersByTime(60_000);
  expect(await next()).toBe(2);
  await leave();
  await vi.waitFor(() => {
    expect(vi.getTimerCount(), 'no timer is left without followers').toBe(0);
  });
});

test('a follower that doesn’t read makes the app keep one line, and later gets the newest', async () => {
  const taken: net.Socket[] = [];
  const app = runningApp();
  const add = vi.spyOn(app.followers, 'add');
  const idle = net.connect(app.location.path);
  onTestFinished(() => void idle.destroy());
  idle.write(writeRequest({ kind: 'followStatus' }));
  idle.pause();
  await vi.waitFor(() => {
    taken.push(...add.mock.calls.map(([connection]) => connection));
    expect(taken).not.toHaveLength(0);
  });

  // Enough to fill the system's own buffers many times.
  for (let minutes = 2; minutes <= 20_000; minutes++) {
    app.show(minutes);
    if (minutes % 50 === 0) await new Promise(setImmediate);
  }
  expect(taken[0]?.writableLength).toBeLessThan(1000);
  expect(taken[0]?.bytesWritten, 'what the system took').toBeLessThan(5_000_000);

  let received = '';
  idle.setEncoding('utf8').on('data', (text: string) => (received += text));
  idle.resume();
  await vi.waitFor(() => {
    expect(received.trimEnd().split('\n').at(-1)).toContain('"sittingMinutes":20000,');
  });
});

test('a client that vanishes makes room for another one', async () => {
  const app = runningApp();
  const clients = Array.from({ length: MAX_FOLLOWERS }, () => follow(app));
  for (const { next } of clients) expect(await next()).toBe(1);
  const tooMany = await followStatus(app.location).next();
  expect(tooMany.value).toMatchObject({
    outcome: 'notNow',
    text: expect.stringContaining('Too many') as string,
  });
  expect(await sendRequest(app.location, { kind: 'status' }), 'other commands still work').toMatchObject({
    outcome: 'status',
  });

  await clients[0]?.leave();
  app.show(2);
  await vi.waitFor(() => {
    expect(app.followers.full).toBe(false);
  });
  expect(await follow(app).next()).toBe(2);
  expect(await clients[1]?.next()).toBe(2);
});

test('as many other clients as without followers can be connected at a time', async () => {
  const app = runningApp();
  const clients = Array.from({ length: MAX_FOLLOWERS }, () => follow(app));
  for (const { next } of clients) await next();
  const waiting = Array.from({ length: 15 }, () => net.connect(app.location.path));
  onTestFinished(() => {
    for (const connection of waiting) connection.destroy();
  });
  await Promise.all(waiting.map((connection) => once(connection, 'connect')));
  expect(await sendRequest(app.location, { kind: 'status' })).toMatchObject({ outcome: 'status' });
});

test('when the app quits, the followers’ connections end', async () => {
  const app = runningApp();
  const { next } = follow(app);
  await next();
  app.server.close();
  expect(await next()).toBeUndefined();
});
