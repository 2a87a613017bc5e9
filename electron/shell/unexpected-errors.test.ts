import v8 from 'node:v8';
import vm from 'node:vm';
import { expect, test, vi } from 'vitest';
import { announceDamagedHistory, announceWriteFailure } from './unexpected-errors.ts';
import { promisesSettled } from './testing/manual-clock.ts';

const created: WeakRef<object>[] = vi.hoisted(() => []);
const bodies: string[] = vi.hoisted(() => []);

vi.mock('electron', () => ({
  Notification: class {
    static isSupported = () => true;
    constructor({ body }: { body: string }) {
      created.push(new WeakRef(this));
      bodies.push(body);
    }
    show(): void {
      // It is on the screen as long as it exists.
    }
  },
}));

test('a notification that a file can’t be written stays on the screen', async () => {
  v8.setFlagsFromString('--expose-gc');
  const collectGarbage = vm.runInNewContext('gc') as () => void;
  announceWriteFailure('ENOSPC');
  await promisesSettled();
  collectGarbage();
  expect(created).toHaveLength(1);
  expect(created[0]?.deref()).toBeDefined();
});

test('a damaged history is announced with the name of the file that is kept', () => {
  bodies.length = 0;
  announceDamagedHistory(undefined);
  expect(bodies).toEqual([]);
  announceDamagedHistory('history.unreadable-2026-03-02T09-00-00.sqlite');
  expect(bodies).toEqual([expect.stringContaining('as history.unreadable-2026-03-02T09-00-00.sqlite.')]);
});
