/** Measures what a start costs, and the memory after it. */
import { setTimeout as pause } from 'node:timers/promises';
import { inTurn, startApp, type Bench } from './apps.ts';
import { usageOfTree } from './process-tree.ts';
import { compared, KILOBYTES, type Row } from './table.ts';

/** How long after the start memory is measured, in ms. */
const SETTLE = 5000;

/** @param starts how many starts of each app are measured */
export async function measureStart(bench: Bench, starts: number): Promise<Row[]> {
  const measured = await inTurn(starts, async (name) => {
    const app = await startApp(name, bench);
    const { cpuSeconds } = usageOfTree(app.root);
    await pause(SETTLE);
    const { pssKilobytes, ownPssKilobytes } = usageOfTree(app.root);
    await app.stop();
    return {
      startMs: app.startMs,
      cpuMs: cpuSeconds * 1000,
      megabytes: pssKilobytes / KILOBYTES,
      ownMegabytes: ownPssKilobytes / KILOBYTES,
    };
  });
  return [
    compared('start → tray item, ms', measured, ({ startMs }) => startMs),
    compared('processor time until then, ms', measured, ({ cpuMs }) => cpuMs),
    compared('memory of all processes, tray only, MB (PSS)', measured, ({ megabytes }) => megabytes),
    compared('of these, the main process, MB', measured, ({ ownMegabytes }) => ownMegabytes),
  ];
}
