import { expect, it } from 'vitest';
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
