/** Measures a window: how soon it is there and has content, its memory, and what of that stays after it has closed. */
import { setTimeout as pause } from 'node:timers/promises';
import { SECOND } from '../../core/time/moment.ts';
import { inTurn, onlyStretch, startApp, type AppName, type Bench, type RunningApp } from './apps.ts';
import { usageOfTree } from './process-tree.ts';
import { Screen } from './screen.ts';
import { compared, KILOBYTES, type Row } from './table.ts';

/** A stretch that isn't over before the measurement. */
const STRETCH = 'prone-lying';
/** How long after the start the window is opened, in ms. */
const SETTLE = 3 * SECOND;
/** How long the window is open, and how long after it closed memory is measured, in ms. */
const OPEN = 8 * SECOND;
const CLOSED = 20 * SECOND;

/** @param windows how many first windows of each app are timed */
export async function measureWindow(bench: Bench, windows: number): Promise<Row[]> {
  const screen = new Screen(bench.desk.screenFile);
  const times = await inTurn(windows, async (name) => {
    const app = await startApp(name, bench, onlyStretch(STRETCH, bench.library));
    await pause(SETTLE);
    const { clicked, mapped, painted } = await openWindow(app, screen);
    await app.stop();
    return { mappedMs: mapped - clicked, paintedMs: painted - clicked };
  });
  const memory = await inTurn(1, (name) => measureMemory(name, bench, screen));
  screen.close();
  return [
    compared('click → window mapped, ms', times, ({ mappedMs }) => mappedMs),
    compared('click → first painted window, ms', times, ({ paintedMs }) => paintedMs),
    compared('memory with a window (Uncurl: a stretch), MB', memory, ({ open }) => open),
    compared('more memory 20 s after it closed than before, MB', memory, ({ stays }) => stays),
  ];
}

async function openWindow(app: RunningApp, screen: Screen) {
  const empty = screen.look();
  const clicked = await app.openWindow();
  return { clicked, ...(await screen.windowShown(empty)) };
}

async function measureMemory(name: AppName, bench: Bench, screen: Screen) {
  const app = await startApp(name, bench, onlyStretch(STRETCH, bench.library));
  const megabytes = (): number => usageOfTree(app.root).pssKilobytes / KILOBYTES;
  await pause(SETTLE);
  const before = megabytes();
  const empty = screen.look();
  await openWindow(app, screen);
  await pause(OPEN);
  const open = megabytes();
  await bench.desk.input.key('alt+F4');
  await screen.looksLike(empty);
  await pause(CLOSED);
  const stays = megabytes() - before;
  await app.stop();
  return { open, stays };
}
