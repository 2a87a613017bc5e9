import v8 from 'node:v8';
import vm from 'node:vm';
import { expect, test, vi } from 'vitest';
import { announceWriteFailure } from './unexpected-errors.ts';
import { promisesSettled } from './testing/manual-clock.ts';

const created: WeakRef<object>[] = vi.hoisted(() => []);

vi.mock('electron', () => ({
  Notification: class {
    static isSupported = () => true;
    constructor() {
      created.push(new WeakRef(this));
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
