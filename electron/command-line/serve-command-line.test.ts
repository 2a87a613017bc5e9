import { PassThrough } from 'node:stream';
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { View } from '../../core/app/view.ts';
import { rememberingLog } from '../testing/remembering-log.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { serveCommandLine } from './serve-command-line.ts';
import { ask } from './client.ts';
import type { Request } from './protocol.ts';

/** An app that is started for a request, with rules that only write down what they are told. */
function appStartedFor(request: Request | undefined) {
  const place = { path: path.join(temporaryFolder(), 'uncurl.sock'), ownFolder: null };
  const out = new PassThrough({ encoding: 'utf8' });
  const err = new PassThrough({ encoding: 'utf8' });
  const calls: string[] = [];
  const quit = vi.fn();
  const exit = vi.fn();
  const runner = {
    start(before: () => void) {
      calls.push('start');
      before();
      calls.push('first tick');
    },
    command: ({ name }: { name: string }) => calls.push(name) > 0,
    view: () =>
      ({ state: 'stretching', status: { key: 'status_stretching', values: {} } }) as unknown as View,
  };
  const parts = { runner, entries: () => [], stage: { show: () => undefined }, place: () => place };
  const listening = serveCommandLine({ ...parts, log: rememberingLog(), quit, exit, out, err }, request);
  onTestFinished(listening.close);
  return { place, calls, quit, exit, out, err };
}

test('what the app was started for is done before the first tick, and said', async () => {
  const { place, calls, out, exit } = appStartedFor({ ask: 'command', command: { name: 'start' } });
  expect(calls).toEqual(['start', 'start', 'first tick']);
  expect(out.read()).toBe('Stretching\n');
  expect(exit).not.toHaveBeenCalled();
  expect(await ask(place, { ask: 'command', command: { name: 'resume' } })).toMatchObject({
    outcome: 'done',
  });
});

test('an app that was started for nothing says nothing', () => {
  const { calls, out, err } = appStartedFor(undefined);
  expect(calls).toEqual(['start', 'first tick']);
  expect([out.read(), err.read()]).toEqual([null, null]);
});

test('an app that was started for a stretch which does not exist ends before it has begun', async () => {
  const { place, calls, err, exit } = appStartedFor({
    ask: 'command',
    command: { name: 'start', stretch: 'handstand' },
  });
  await vi.waitFor(() => {
    expect(exit).toHaveBeenCalledExactlyOnceWith(2);
  });
  expect(err.read()).toContain('There is no stretch "handstand".');
  expect(calls).toEqual([]);
  expect(await ask(place, { ask: 'status' })).toBeUndefined();
});

test('the app quits when it has said so', async () => {
  const { place, quit } = appStartedFor(undefined);
  const answered = ask(place, { ask: 'quit' }, 200);
  await vi.waitFor(() => {
    expect(quit).toHaveBeenCalledOnce();
  });
  expect(await answered).toEqual({ outcome: 'done', text: 'Uncurl has quit.' });
});
