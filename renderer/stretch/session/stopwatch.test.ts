import { expect, it } from 'vitest';
import { FakePulse } from '../../testing/fake-pulse.ts';
import { Stopwatch } from './stopwatch.ts';

it('counts the time for which it runs, and none for which it is stopped', () => {
  const pulse = new FakePulse();
  const watch = new Stopwatch(pulse);
  const counted = [watch.countedMs];
  const after = (ms: number, what: 'run' | 'stop'): void => {
    pulse.pass(ms);
    counted.push(watch.countedMs);
    watch[what]();
  };
  after(500, 'run');
  after(1000, 'run');
  after(1000, 'stop');
  after(5000, 'stop');
  after(5000, 'run');
  after(300, 'run');
  expect(counted).toEqual([0, 0, 1000, 2000, 2000, 2000, 2300]);
});
