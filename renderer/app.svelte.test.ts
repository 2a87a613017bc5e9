import { expect, it } from 'vitest';
import type { Bridge, PageData } from '../electron/ipc/contract.ts';
import { AppState } from './app.svelte.ts';

const pageData = (speed: number): PageData => ({ speed }) as PageData;
const library = { entries: [], problems: [] };

/** A bridge whose answers the test gives when it wants. */
function fakeBridge() {
  const asked: {
    channel: string;
    payload: unknown;
    answer: (value?: unknown) => void;
    refuse: () => void;
  }[] = [];
  let listener: (pageData: PageData) => void = () => undefined;
  const bridge: Bridge = {
    request: (channel, payload) =>
      new Promise((resolve, reject) => {
        asked.push({
          channel,
          payload,
          answer: resolve as (value?: unknown) => void,
          refuse: () => {
            reject(new Error('refused'));
          },
        });
      }),
    onPageData(next) {
      listener = next;
      return () => (listener = () => undefined);
    },
  };
  return { bridge, asked, broadcast: (value: PageData) => listener(value) };
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

it('says what to do when it was opened outside of the app', () => {
  const app = new AppState(undefined);
  app.connect();
  expect(app.trouble).toBe('noBridge');
});

it('draws what it asked for', async () => {
  const { bridge, asked } = fakeBridge();
  const app = new AppState(bridge);
  app.connect();
  asked[0]!.answer(pageData(1));
  asked[1]!.answer(library);
  await settled();
  expect([app.pageData, app.library]).toEqual([pageData(1), library]);
});

it('never goes back from a pageData that was sent to an older one that it asked for', async () => {
  const { bridge, asked, broadcast } = fakeBridge();
  const app = new AppState(bridge);
  app.connect();
  broadcast(pageData(2));
  asked[0]!.answer(pageData(1));
  asked[1]!.answer(library);
  await settled();
  expect(app.pageData).toEqual(pageData(2));
});

it('says so when the app does not answer', async () => {
  const { bridge, asked } = fakeBridge();
  const app = new AppState(bridge);
  app.connect();
  asked[0]!.refuse();
  await settled();
  expect(app.trouble).toBe('notLoaded');
});

it('shows a failed request until one like it works', async () => {
  const { bridge, asked } = fakeBridge();
  const app = new AppState(bridge);
  const first = app.command({ name: 'skip' });
  asked[0]!.refuse();
  expect([await first, app.trouble]).toEqual([false, 'requestFailed']);
  const second = app.command({ name: 'skip' });
  asked[1]!.answer();
  expect([await second, app.trouble]).toEqual([true, undefined]);
});
