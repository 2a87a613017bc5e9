import { PassThrough } from 'node:stream';
import path from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { View } from '../../core/app/view.ts';
import { recordingLog } from '../testing/recording-log.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { serveCommandLine } from './serve-command-line.ts';
import { sendRequest } from './client.ts';
import type { Request } from './protocol.ts';
import { StatusFollowers } from './status-followers.ts';

/** An app started for a request, with a runner that only records its calls. */
function appStartedFor(request: Request | undefined) {
  const location = { path: path.join(temporaryFolder(), 'uncurl.sock'), ownFolder: null };
  const out = new PassThrough({ encoding: 'utf8' });
  const err = new PassThrough({ encoding: 'utf8' });
  const calls: string[] = [];
  const quit = vi.fn();
  const exit = vi.fn();
  const runner = {
    start(beforeFirstTick: () => void) {
      calls.push('start');
      beforeFirstTick();
      calls.push('first tick');
    },
    command: ({ name }: { name: string }) => calls.push(name) > 0,
    view: () =>
      ({ state: 'stretching', status: { key: 'status_stretching', values: {} } }) as unknown as View,
  };
  const parts = {
    runner,
    entries: () => [],
    window: { show: () => undefined },
    socketLocation: () => location,
    desktop: { wayland: null, x: ':0', login: '2' },
    followers: new StatusFollowers({ view: runner.view, entries: () => [] }),
  };
  const show = vi.spyOn(parts.window, 'show');
  const listening = serveCommandLine({ ...parts, log: recordingLog(), quit, exit, out, err }, request);
  onTestFinished(listening.close);
  return { location, calls, show, quit, exit, out, err };
}

test('the initial request is carried out before the first tick, and its reply printed', async () => {
  const { location, calls, out, exit } = appStartedFor({ kind: 'command', command: { name: 'start' } });
  expect(calls).toEqual(['start', 'start', 'first tick']);
  expect(out.read()).toBe('Stretching\n');
  expect(exit).not.toHaveBeenCalled();
  expect(await sendRequest(location, { kind: 'command', command: { name: 'resume' } })).toMatchObject({
    outcome: 'done',
  });
});

test('an app started without a request prints nothing', () => {
  const { calls, out, err } = appStartedFor(undefined);
  expect(calls).toEqual(['start', 'first tick']);
  expect([out.read(), err.read()]).toEqual([null, null]);
});

test('an app started with an unknown stretch exits without starting the runner', async () => {
  const { location, calls, err, exit } = appStartedFor({
    kind: 'command',
    command: { name: 'start', stretch: 'handstand' },
  });
  await vi.waitFor(() => {
    expect(exit).toHaveBeenCalledExactlyOnceWith(2);
  });
  expect(err.read()).toContain('There is no stretch "handstand".');
  expect(calls).toEqual([]);
  expect(await sendRequest(location, { kind: 'status' })).toBeUndefined();
});

test('the app quits after sending its reply to `quit`', async () => {
  const { location, quit } = appStartedFor(undefined);
  const reply = sendRequest(location, { kind: 'quit' }, { timeoutMs: 200 });
  await vi.waitFor(() => {
    expect(quit).toHaveBeenCalledOnce();
  });
  expect(await reply).toEqual({ outcome: 'done', text: 'Uncurl has quit.' });
});

describe('from another desktop', () => {
  const desktop = { wayland: null, x: ':1', login: '5' };

  test.each<Request>([
    { kind: 'secondStart' },
    { kind: 'show', screen: { name: 'library' } },
    { kind: 'show', screen: { name: 'settings' } },
    { kind: 'command', command: { name: 'start' } },
    { kind: 'command', command: { name: 'start', stretch: 'side-bend' } },
  ])('a request that would open the window is refused: %j', async (request) => {
    const { location, calls, show } = appStartedFor(undefined);
    const before = [...calls];
    expect(await sendRequest(location, request, { desktop })).toEqual({
      outcome: 'notNow',
      text: 'Uncurl is already running on another desktop where you’re logged in. Use it there, or quit it with "uncurl quit" and start it here.',
    });
    expect(show).not.toHaveBeenCalled();
    expect(calls).toEqual(before);
  });

  test.each<Request>([
    { kind: 'command', command: { name: 'snooze' } },
    { kind: 'command', command: { name: 'pause', until: 'tomorrow' } },
    { kind: 'command', command: { name: 'resume' } },
    { kind: 'quit' },
  ])('any other request is carried out: %j', async (request) => {
    const { location } = appStartedFor(undefined);
    expect(await sendRequest(location, request, { desktop, timeoutMs: 200 })).toMatchObject({
      outcome: 'done',
    });
  });
});

test.each([{ wayland: null, x: ':0', login: '7' }, undefined])(
  'from the same desktop, or a client that doesn’t know it, the window opens: %j',
  async (desktop) => {
    const { location, show } = appStartedFor(undefined);
    const options = desktop ? { desktop } : {};
    expect(await sendRequest(location, { kind: 'show', screen: { name: 'library' } }, options)).toMatchObject(
      {
        outcome: 'done',
      },
    );
    expect(show).toHaveBeenCalledExactlyOnceWith({ name: 'library' });
    expect(await sendRequest(location, { kind: 'secondStart' }, options)).toMatchObject({ outcome: 'done' });
    expect(show, 'a second start only asks').toHaveBeenCalledOnce();
  },
);
