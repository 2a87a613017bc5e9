import { describe, expect, it } from 'vitest';
import type { Bridge, PageData } from '../electron/ipc/contract.ts';
import { AppState } from './app.svelte.ts';

const pageData = (showing: number): PageData => ({ screen: { name: 'session', showing } }) as PageData;
const library = { entries: [], problems: [] };

/** A bridge that records requests; the test decides when each one succeeds or fails. */
function fakeBridge() {
  const requests: {
    channel: string;
    payload: unknown;
    succeed: (value?: unknown) => void;
    fail: () => void;
  }[] = [];
  let listener: (pageData: PageData) => void = () => undefined;
  const bridge: Bridge = {
    request: (channel, payload) =>
      new Promise((resolve, reject) => {
        requests.push({
          channel,
          payload,
          succeed: resolve as (value?: unknown) => void,
          fail: () => {
            reject(new Error('failed'));
          },
        });
      }),
    onPageData(next) {
      listener = next;
      return () => (listener = () => undefined);
    },
  };
  return { bridge, requests, broadcast: (value: PageData) => listener(value) };
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

it('reports an error when opened outside the app', () => {
  const app = new AppState(undefined);
  app.connect();
  expect(app.error).toBe('noBridge');
});

it('has the page data and library that it requested', async () => {
  const { bridge, requests } = fakeBridge();
  const app = new AppState(bridge);
  app.connect();
  requests[0]!.succeed(pageData(1));
  requests[1]!.succeed(library);
  await settled();
  expect([app.pageData, app.library]).toEqual([pageData(1), library]);
});

it('keeps pushed page data when an older response arrives later', async () => {
  const { bridge, requests, broadcast } = fakeBridge();
  const app = new AppState(bridge);
  app.connect();
  broadcast(pageData(2));
  requests[0]!.succeed(pageData(1));
  requests[1]!.succeed(library);
  await settled();
  expect(app.pageData).toEqual(pageData(2));
});

it('keeps unchanged parts of page data, to avoid recomputing', () => {
  const { bridge, broadcast } = fakeBridge();
  const app = new AppState(bridge);
  app.connect();
  const second = (atMs: number, hidden: string[]) =>
    ({
      screen: { name: 'library' },
      view: { atMs, lastDone: { 'side-bend': 1 } },
      settings: { hidden },
    }) as unknown as PageData;
  broadcast(second(1000, ['bridge']));
  const first = app.pageData!;
  for (const atMs of [2000, 3000]) {
    broadcast(second(atMs, ['bridge']));
    expect(app.pageData).toEqual(second(atMs, ['bridge']));
    expect(app.pageData!.settings).toBe(first.settings);
  }
  broadcast(second(4000, []));
  expect(app.pageData).toEqual(second(4000, []));
  expect(app.pageData!.view.lastDone).toBe(first.view.lastDone);
});

it('reports an error when the main process does not respond', async () => {
  const { bridge, requests } = fakeBridge();
  const app = new AppState(bridge);
  app.connect();
  requests[0]!.fail();
  await settled();
  expect(app.error).toBe('notLoaded');
});

it('reports a failed request until one of the same kind succeeds', async () => {
  const { bridge, requests } = fakeBridge();
  const app = new AppState(bridge);
  const first = app.command({ name: 'skip' });
  requests[0]!.fail();
  expect([await first, app.error]).toEqual([false, 'requestFailed']);
  const second = app.command({ name: 'skip' });
  requests[1]!.succeed();
  expect([await second, app.error]).toEqual([true, undefined]);
});

describe('an own routine that is changed', () => {
  const routine = { name: 'Mine', items: [] };

  it('is in the library that is read again', async () => {
    const { bridge, requests } = fakeBridge();
    const app = new AppState(bridge);
    const saved = app.saveRoutine(routine);
    expect(requests).toMatchObject([{ channel: 'routine:save', payload: routine }]);
    requests[0]!.succeed({ outcome: 'done', id: 'mine' });
    await settled();
    expect(requests[1]?.channel).toBe('library:get');
    requests[1]!.succeed(library);
    expect(await saved).toEqual({ outcome: 'done', id: 'mine' });
    expect(app.library).toEqual(library);
  });

  it('says why it couldn’t be changed, and the library stays', async () => {
    const { bridge, requests } = fakeBridge();
    const refused = { outcome: 'failed', reason: { key: 'routine_disk_full', values: {} } };
    const deleted = new AppState(bridge).deleteRoutine('mine');
    requests[0]!.succeed(refused);
    expect(await deleted).toEqual(refused);
    expect(requests).toHaveLength(1);
  });

  it('reports an error if the main process can’t answer, until it can', async () => {
    const { bridge, requests } = fakeBridge();
    const app = new AppState(bridge);
    const first = app.undoDeleteRoutine('mine');
    requests[0]!.fail();
    expect(await first).toBeUndefined();
    expect(app.error).toBe('requestFailed');
    const second = app.undoDeleteRoutine('mine');
    requests[1]!.succeed({ outcome: 'done', id: 'mine' });
    await settled();
    requests[2]!.succeed(library);
    await second;
    expect(app.error).toBeUndefined();
  });
});

it('copies new diagnostics, or those that the user sees', async () => {
  const { bridge, requests } = fakeBridge();
  const app = new AppState(bridge);
  const asSeen = app.copyDiagnostics(true);
  const anew = app.copyDiagnostics(false);
  expect(requests.map(({ channel }) => channel)).toEqual(['diagnostics:copy', 'diagnostics:read']);
  requests[1]!.succeed('now');
  await settled();
  expect(requests[2]?.channel).toBe('diagnostics:copy');
  requests[0]!.succeed('seen');
  requests[2]!.succeed('now');
  expect(await Promise.all([asSeen, anew])).toEqual(['seen', 'now']);
});

it('saves a new routine once, although the button is pressed twice', async () => {
  const { bridge, requests } = fakeBridge();
  const app = new AppState(bridge);
  const routine = { name: 'Evenings', items: [] };
  const [first, second] = [app.saveRoutine(routine), app.saveRoutine(routine)];
  expect(requests.map(({ channel }) => channel)).toEqual(['routine:save']);
  requests[0]!.succeed({ outcome: 'done', id: 'evenings' });
  await settled();
  requests[1]!.fail();
  expect(await Promise.all([first, second])).toEqual([{ outcome: 'done', id: 'evenings' }, undefined]);
  void app.saveRoutine(routine);
  expect(requests.at(-1)?.channel).toBe('routine:save');
});
