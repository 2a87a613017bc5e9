/** Measures what a stretch costs while it is on screen. */
import { setTimeout as pause } from 'node:timers/promises';
import { SECOND } from '../../core/time/moment.ts';
import { onlyStretch, startApp, type Bench } from './apps.ts';
import { usageOfTree } from './process-tree.ts';
import { Screen } from './screen.ts';
import { uncurlOnly, type Row } from './table.ts';

/** A stretch with one hold of three minutes: the figure is still and the ring counts down. */
const LONG_HOLD = 'prone-lying';
/** A stretch with a minute of continuous moves. They are the fastest moves, so they cost the most to draw. */
const MOVES = 'ankle-pump';

/** How long after the window's first picture the measurement begins, in ms: after the lead-in. */
const SETTLE = 7 * SECOND;
const MEASURE = 15 * SECOND;
const COUNT_PICTURES = 5 * SECOND;

/** Measures a hold and continuous moves in real time, each in a new window as after a reminder. */
export async function measureSession(bench: Bench): Promise<Row[]> {
  const screen = new Screen(bench.desk.screenFile);
  const measure = async (stretch: string) => {
    const app = await startApp('uncurl', bench, onlyStretch(stretch, bench.library));
    const empty = screen.look();
    await app.openWindow();
    await screen.windowShown(empty);
    await pause(SETTLE);
    const before = usageOfTree(app.root);
    const started = performance.now();
    await pause(MEASURE);
    const after = usageOfTree(app.root);
    const seconds = (performance.now() - started) / SECOND;
    const pictures = await screen.picturesPerSecond(COUNT_PICTURES);
    await app.stop();
    return {
      percent: (100 * (after.cpuSeconds - before.cpuSeconds)) / seconds,
      switches: (after.contextSwitches - before.contextSwitches) / seconds,
      pictures,
    };
  };
  const move = await measure(MOVES);
  const hold = await measure(LONG_HOLD);
  screen.close();
  return [
    uncurlOnly('processor while the figure moves, % of a core', move.percent),
    uncurlOnly('context switches a second meanwhile', move.switches),
    uncurlOnly('pictures a second meanwhile', move.pictures),
    uncurlOnly('processor during a hold, % of a core', hold.percent),
    uncurlOnly('context switches a second meanwhile', hold.switches),
    uncurlOnly('pictures a second meanwhile', hold.pictures),
  ];
}
