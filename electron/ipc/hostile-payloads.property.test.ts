/** Ten thousand payloads that no channel takes: each is refused, names its field, and changes nothing. */
import fs from 'node:fs';
import path from 'node:path';
import fastCheck from 'fast-check';
import { expect, test, vi } from 'vitest';
import { mostItems, mostSets } from '../../content/routine.ts';
import { defaultSettings } from '../../core/settings/settings.ts';
import { pageHandlers, type PageHandlersParts } from '../shell/page-handlers.ts';
import type { HistoryRequests } from '../shell/history-requests.ts';
import { startedRunner } from '../shell/testing/runner-driver.ts';
import { importOpenStorage } from '../testing/import-storage.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { requests, type Channel } from './contract.ts';
import { registerHandlers, type RequestReceiver } from './handlers.ts';
import type { SenderFrame } from './trusted-sender.ts';

const openStorage = await importOpenStorage();
const ownPage: SenderFrame = { url: 'app://uncurl/index.html', parent: null };
const channels = Object.keys(requests) as Channel[];
const runsPerChannel = Math.ceil(10_000 / channels.length);

/** The app behind its handlers: the real runner and storage, without a window. */
async function app() {
  const folder = temporaryFolder();
  const { settings, history: opened } = openStorage(folder, () => 0, vi.fn(), false);
  // Otherwise the garbage collector would close it at some time, and SQLite would then remove its files.
  opened.close();
  const driver = await startedRunner();
  const screens = { pageData: vi.fn(), show: vi.fn(), closeScreen: vi.fn() };
  const reload = vi.fn();
  const login = { chosen: vi.fn(), check: vi.fn() };
  const reminder = { test: vi.fn(() => Promise.resolve('clicked' as const)) };
  const welcome = { finish: vi.fn() };
  const shortcuts = { apply: vi.fn(), check: vi.fn(), record: vi.fn(), copyCommand: vi.fn() };
  const history = {
    day: vi.fn<HistoryRequests['day']>(),
    days: vi.fn<HistoryRequests['days']>(),
    stretch: vi.fn<HistoryRequests['stretch']>(),
    export: vi.fn<HistoryRequests['export']>(),
    import: vi.fn<HistoryRequests['import']>(),
    deleteAll: vi.fn<HistoryRequests['deleteAll']>(),
    undoDelete: vi.fn<HistoryRequests['undoDelete']>(),
  };
  const routines = {
    save: vi.fn<PageHandlersParts['routines']['save']>(),
    delete: vi.fn<PageHandlersParts['routines']['delete']>(),
    undoDelete: vi.fn<PageHandlersParts['routines']['undoDelete']>(),
  };
  const settingsExchange = { export: vi.fn(), import: vi.fn() };
  const diagnostics = { read: vi.fn(), copy: vi.fn() };
  const others = { openFolder: vi.fn(), about: vi.fn() };
  const listeners = new Map<string, Parameters<RequestReceiver['handle']>[1]>();
  registerHandlers(
    { handle: (channel, listener) => listeners.set(channel, listener) },
    pageHandlers({
      library: { reload },
      content: screens,
      settings,
      login,
      shortcuts,
      reminder,
      welcome,
      routines,
      settingsExchange,
      diagnostics,
      ...others,
      history,
      runner: driver.runner,
    }),
  );
  return {
    /** Sends a payload as it arrives over IPC. Returns the error's message, or undefined if the request was accepted. */
    refusalOf(channel: Channel, payload: unknown, senderFrame: SenderFrame | null = ownPage) {
      try {
        listeners.get(channel)?.({ senderFrame }, structuredClone(payload));
      } catch (error) {
        return (error as Error).message;
      }
      return undefined;
    },
    /** Everything that a request could change. */
    everything: () => ({
      files: fs.readdirSync(folder).map((name) => [name, fs.readFileSync(path.join(folder, name), 'base64')]),
      settings: { ...settings.current },
      effects: [...driver.calls],
      failures: [...driver.failures],
      view: structuredClone(driver.runner.view()),
      saved: driver.saved.length,
      calls: [
        reload,
        ...[
          screens,
          login,
          shortcuts,
          reminder,
          welcome,
          routines,
          settingsExchange,
          diagnostics,
          others,
          history,
        ].flatMap((part) => Object.values(part)),
      ].flatMap((handler) => handler.mock.calls),
    }),
  };
}

function cyclic(): object {
  const value: Record<string, unknown> = {};
  return Object.assign(value, { value, list: [value] });
}
function deep(levels: number): unknown {
  let value: unknown = 0;
  for (let level = 0; level < levels; level++) value = level % 2 ? [value] : { value };
  return value;
}
const ownProto = (): unknown => JSON.parse('{ "__proto__": { "polluted": true } }');

/** Values that no field takes. */
const poison = fastCheck.oneof(
  fastCheck
    .constantFrom<() => unknown>(
      cyclic,
      ownProto,
      () => new Date(0),
      () => new Map([['name', 'skip']]),
      () => new Set([1]),
      () => /x/,
      () => new Error('x'),
      () => new Uint8Array(4),
      () => new Float64Array(2),
      () => new ArrayBuffer(4),
      () => new Array<number>(1e9),
      () => Array.from({ length: 50_000 }, () => 'x'),
      () => Object(1),
      () => Object('x'),
      () => Number.NaN,
      () => Number.POSITIVE_INFINITY,
      () => -Number.MAX_VALUE,
      () => 0.1 + 1e-9,
      () => 10n,
      () => 'x'.repeat(100_000),
      () => ({ constructor: { prototype: { polluted: true } } }),
      () => ({
        get getter() {
          return 1;
        },
      }),
    )
    .map((make) => make()),
  fastCheck.integer({ min: 11, max: 300 }).map(deep),
);

/** A key that no schema has, or that means something to JavaScript. */
const strangeKey = fastCheck.oneof(
  fastCheck.constantFrom('__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'then', ''),
  fastCheck.string().map((text) => `no ${text}`),
);
/** The object with one more key of its own, also if its name is `__proto__`. */
const withKey = (object: object, key: string, value: unknown): object =>
  Object.defineProperty({ ...object }, key, { value, enumerable: true, configurable: true, writable: true });

const commands = [{ name: 'skip' }, { name: 'pause', until: { minutes: 30 } }, { name: 'start' }] as const;
const commandFields = ['name', 'minutes', 'until', 'stretch', 'variant', 'routine', 'cautions', 'comfort'];

const bend = { stretch: 'side-bend', variant: 'standing' };
const routine = { name: 'Mornings', items: [bend, bend] };
/** Paths instead of an id, which becomes part of a file name. */
const idAsPath = fastCheck
  .tuple(fastCheck.constantFrom('/', '../', 'a/', 'C:\\', '.', 'a.', '~', 'A', ' '), fastCheck.string())
  .map(([start, end]) => start + end);

/** Any value at all that structured clone passes on; hardly ever a valid payload. */
const anything = fastCheck
  .anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withSet: true,
    withTypedArray: true,
    withSparseArray: true,
    withNullPrototype: true,
    withBoxedValues: true,
    maxDepth: 4,
  })
  .filter((value) => typeof value === 'object' && value !== null && Object.keys(value).length > 0);

const hostile: Record<Channel, fastCheck.Arbitrary<unknown>> = {
  'page:get': fastCheck.oneof(poison, anything),
  'library:get': fastCheck.oneof(poison, anything),
  command: fastCheck.oneof(
    poison,
    anything,
    fastCheck
      .tuple(fastCheck.constantFrom(...commands), strangeKey, fastCheck.oneof(poison, fastCheck.constant(1)))
      .map(([command, key, value]) => withKey(command, key, value)),
    fastCheck
      .tuple(fastCheck.constantFrom(...commands), fastCheck.constantFrom(...commandFields), poison)
      .map(([command, key, value]) => withKey(command, key, value)),
  ),
  'settings:change': fastCheck.oneof(
    poison,
    anything,
    fastCheck.tuple(strangeKey, poison).map(([key, value]) => withKey({ voice: true }, key, value)),
    fastCheck
      .tuple(fastCheck.constantFrom(...Object.keys(defaultSettings)), poison)
      .map(([key, value]) => withKey({ voice: true }, key, value)),
  ),
  'settings:check': fastCheck.oneof(poison, anything),
  'settings:export': fastCheck.oneof(poison, anything, fastCheck.string()),
  'settings:import': fastCheck.oneof(poison, anything, fastCheck.string()),
  'folder:open': fastCheck.oneof(
    poison,
    anything,
    fastCheck.string().map((which) => ({ which })),
    fastCheck.tuple(strangeKey, poison).map(([key, value]) => withKey({ which: 'data' }, key, value)),
  ),
  'diagnostics:read': fastCheck.oneof(poison, anything, fastCheck.string()),
  'diagnostics:copy': fastCheck.oneof(poison, anything, fastCheck.string()),
  'about:get': fastCheck.oneof(poison, anything),
  'shortcuts:record': fastCheck.oneof(poison, anything, fastCheck.string(), fastCheck.integer()),
  'shortcuts:copyCommand': fastCheck.oneof(poison, anything, fastCheck.string()),
  'reminder:test': fastCheck.oneof(poison, anything),
  'welcome:finish': fastCheck.oneof(poison, anything),
  'screen:show': fastCheck.oneof(poison, anything, fastCheck.string()),
  'window:close': fastCheck.oneof(
    poison,
    anything,
    fastCheck.double({ noInteger: true }),
    fastCheck.string(),
  ),
  'routine:save': fastCheck.oneof(
    poison,
    anything,
    fastCheck
      .tuple(fastCheck.constantFrom('id', 'name', 'items'), poison)
      .map(([key, value]) => withKey(routine, key, value)),
    fastCheck.tuple(strangeKey, poison).map(([key, value]) => withKey(routine, key, value)),
    idAsPath.map((id) => ({ ...routine, id })),
  ),
  'routine:delete': fastCheck.oneof(
    poison,
    anything,
    idAsPath.map((id) => ({ id })),
  ),
  'routine:undoDelete': fastCheck.oneof(
    poison,
    anything,
    idAsPath.map((id) => ({ id })),
  ),
  'history:day': fastCheck.oneof(
    poison,
    anything,
    fastCheck.string().map((day) => ({ day })),
  ),
  'history:days': fastCheck.oneof(
    poison,
    anything,
    fastCheck
      .tuple(fastCheck.constantFrom('2026-11-28', '2020-01-01'), fastCheck.string())
      .map(([from, to]) => ({ from, to })),
  ),
  'history:stretch': fastCheck.oneof(
    poison,
    anything,
    fastCheck.string().map((stretch) => ({ stretch: `${stretch} ` })),
  ),
  'history:export': fastCheck.oneof(
    poison,
    anything,
    fastCheck.string().map((format) => ({ format })),
  ),
  'history:import': fastCheck.oneof(poison, anything, fastCheck.string()),
  'history:deleteAll': fastCheck.oneof(poison, anything, fastCheck.boolean()),
  'history:undoDelete': fastCheck.oneof(poison, anything, fastCheck.boolean()),
};

test.each(channels)(
  '%s refuses every hostile payload and changes nothing',
  { timeout: 60_000 },
  async (channel) => {
    const { refusalOf, everything } = await app();
    const before = everything();
    fastCheck.assert(
      fastCheck.property(hostile[channel], (payload) => {
        // Channel, field, reason.
        expect(refusalOf(channel, payload)).toMatch(new RegExp(`^${channel}: .+: .`, 's'));
      }),
      { numRuns: runsPerChannel },
    );
    expect(everything()).toEqual(before);
    expect('polluted' in {}, 'the prototype of all objects').toBe(false);
  },
);

test.each<[string, SenderFrame | null]>([
  ['a frame in the page', { url: ownPage.url, parent: ownPage }],
  ['a page of another origin', { url: 'https://example.com/index.html', parent: null }],
  ['another host of the scheme', { url: 'app://other/index.html', parent: null }],
  ['a file', { url: 'file:///index.html', parent: null }],
  ['a frame that is gone', null],
])('%s is refused on every channel, whatever it sends', async (_name, sender) => {
  const { refusalOf, everything } = await app();
  const before = everything();
  const valid: Record<Channel, unknown> = {
    'page:get': undefined,
    'library:get': undefined,
    command: { name: 'skip' },
    'settings:change': { voice: true },
    'settings:check': undefined,
    'settings:export': undefined,
    'settings:import': undefined,
    'folder:open': { which: 'data' },
    'diagnostics:read': undefined,
    'diagnostics:copy': undefined,
    'about:get': undefined,
    'shortcuts:record': true,
    'shortcuts:copyCommand': 'start',
    'reminder:test': undefined,
    'welcome:finish': undefined,
    'screen:show': { name: 'today' },
    'window:close': 1,
    'routine:save': routine,
    'routine:delete': { id: 'mornings' },
    'routine:undoDelete': { id: 'mornings' },
    'history:day': { day: '2026-11-28' },
    'history:days': { from: '2026-11-01', to: '2026-11-30' },
    'history:stretch': { stretch: 'side-bend' },
    'history:export': { format: 'json' },
    'history:import': undefined,
    'history:deleteAll': undefined,
    'history:undoDelete': undefined,
  };
  for (const channel of channels) {
    expect(refusalOf(channel, valid[channel], sender)).toContain("the sender isn't the app's own page");
    expect(refusalOf(channel, cyclic(), sender)).toContain("the sender isn't the app's own page");
  }
  expect(everything()).toEqual(before);
});

test('valid requests still get through, and the largest that a page sends', async () => {
  const { refusalOf, everything } = await app();
  const hidden = Array.from({ length: 100 }, (_, index) => `a-stretch-with-a-long-name-${String(index)}`);
  const week = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
  const ranges = Array.from({ length: 6 }, () => ['08:00', '09:00']);
  const workingHours = Object.fromEntries(week.map((day) => [day, ranges]));
  expect(refusalOf('settings:change', { ...defaultSettings, hidden, workingHours })).toBeUndefined();
  expect(refusalOf('command', { name: 'skip' })).toBeUndefined();
  const longName = 'a-stretch-or-variant-with-a-long-name';
  const item = { stretch: longName, variant: longName, sets: mostSets };
  const items = Array.from({ length: mostItems }, () => item);
  expect(refusalOf('routine:save', { ...routine, id: longName, items })).toBeUndefined();
  expect(everything().settings).toMatchObject({ hidden, workingHours });
});
