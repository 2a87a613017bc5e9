/** Measures what the apps cost while nothing happens: both at the same time, so both under the same conditions. */
import { setTimeout as pause } from 'node:timers/promises';
import { MINUTE, SECOND } from '../../core/time/moment.ts';
import { startApp, type AppName, type Bench, type RunningApp } from './apps.ts';
import { usageOfTree } from './process-tree.ts';
import { compared, type Row } from './table.ts';

/** How long after the start the measurement begins, in ms. */
const SETTLE = 10 * SECOND;
/** How often a present user moves the pointer, in ms. */
const MOVE_EVERY = 20 * SECOND;
/** After how many minutes without input Uncurl counts the user as away. */
const AWAY_AFTER = 1;
/** A little longer than that, in ms. */
const UNTIL_AWAY = AWAY_AFTER * MINUTE + 20 * SECOND;

interface Cost {
  readonly cpuSeconds: number;
  readonly contextSwitches: number;
}

/** @param minutes how long to measure a present user, and then one who is away */
export async function measureIdle(
  bench: Bench,
  minutes: { readonly present: number; readonly away: number },
): Promise<Row[]> {
  const bare = await startApp('bare', bench);
  const uncurl = await startApp('uncurl', bench, { awayAfterMinutes: AWAY_AFTER });
  const apps = { bare, uncurl };
  await pause(SETTLE);
  bench.desk.input.stayActive(MOVE_EVERY);
  const present = await costPerMinute(apps, minutes.present);
  bench.desk.input.walkOff();
  await pause(UNTIL_AWAY);
  const away = await costPerMinute(apps, minutes.away);
  await uncurl.stop();
  await bare.stop();
  return [...rowsOf('present', present), ...rowsOf('away', away)];
}

async function costPerMinute(
  { bare, uncurl }: Record<AppName, RunningApp>,
  minutes: number,
): Promise<Record<AppName, Cost[]>> {
  const read = () => ({ bare: usageOfTree(bare.root), uncurl: usageOfTree(uncurl.root) });
  const before = read();
  await pause(minutes * MINUTE);
  const after = read();
  const cost = (name: AppName): Cost => ({
    cpuSeconds: (after[name].cpuSeconds - before[name].cpuSeconds) / minutes,
    contextSwitches: (after[name].contextSwitches - before[name].contextSwitches) / minutes,
  });
  return { bare: [cost('bare')], uncurl: [cost('uncurl')] };
}

function rowsOf(user: string, costs: Record<AppName, Cost[]>): Row[] {
  return [
    compared(`processor time a minute, ${user}, s`, costs, ({ cpuSeconds }) => cpuSeconds),
    compared(`context switches a minute, ${user}`, costs, ({ contextSwitches }) => contextSwitches),
  ];
}
