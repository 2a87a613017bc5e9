import v8 from 'node:v8';
import vm from 'node:vm';
import { beforeEach, expect, test, vi } from 'vitest';
import type { MainScreen } from '../../core/navigation/main-screen.ts';
import { passOnActivations } from '../platform/notifier/toast-activations.ts';
import { announcements, type Announcements } from './announcements.ts';
import { promisesSettled } from './testing/manual-clock.ts';

interface Created {
  readonly body: string;
  readonly id?: string;
  readonly notification: WeakRef<{ click(): void }>;
}
const created: Created[] = vi.hoisted(() => []);

vi.mock('electron', () => ({
  Notification: class {
    static isSupported = () => true;
    #clicked = () => undefined as void;
    constructor(options: { body: string; id?: string }) {
      created.push({ ...options, notification: new WeakRef(this) });
    }
    on(_event: 'click', listener: () => void): void {
      this.#clicked = listener;
    }
    click(): void {
      this.#clicked();
    }
    show(): void {
      // It stays on screen while it exists.
    }
  },
}));

beforeEach(() => {
  created.length = 0;
});

test('a notification that a file can’t be written stays on the screen', async () => {
  v8.setFlagsFromString('--expose-gc');
  const collectGarbage = vm.runInNewContext('gc') as () => void;
  announcements(vi.fn()).writeFailure('ENOSPC');
  await promisesSettled();
  collectGarbage();
  expect(created).toHaveLength(1);
  expect(created[0]?.notification.deref()).toBeDefined();
});

test('announces a damaged history with the name of the kept file', () => {
  announcements(vi.fn()).damagedHistory(undefined);
  expect(created).toEqual([]);
  announcements(vi.fn()).damagedHistory('history.unreadable-2026-03-02T09-00-00.sqlite');
  expect(created).toMatchObject([
    { body: expect.stringContaining('as history.unreadable-2026-03-02T09-00-00.sqlite.') as string },
  ]);
});

test.each<[keyof Announcements, MainScreen]>([
  ['writeFailure', { name: 'settings', section: 'data' }],
  ['damagedHistory', { name: 'history' }],
])('a click on %s opens the screen that is about it, on each system', async (announcement, screen) => {
  for (const platform of ['linux', 'darwin', 'win32'] as const) {
    const open = vi.fn();
    const acted = vi.fn();
    announcements(open, platform)[announcement]('something');
    const { notification, id } = created.at(-1)!;
    expect(open).not.toHaveBeenCalled();
    // Windows reports a click in two ways.
    notification.deref()?.click();
    const activation = { type: 'click', arguments: `type=click&tag=${id ?? ''}` };
    const toasts = {
      handleActivation: (callback: (details: typeof activation) => void) => {
        if (platform === 'win32') callback(activation);
      },
    };
    passOnActivations(toasts, { acted, open });
    await promisesSettled();
    expect(open).toHaveBeenCalledExactlyOnceWith(screen);
    expect(acted).not.toHaveBeenCalled();
  }
});
