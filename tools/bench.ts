/**
 * `npm run --silent bench`: what the app costs, as JSON. It takes about two minutes, one of which is the app doing
 * nothing. The figures are those of the runtime that `runtime` names: the stand-in's say nothing of Electron's.
 */
import { Desk } from '../e2e/desk/desk.ts';
import { chooseElectron } from '../e2e/runtime/choose.ts';
import { buildTarget } from '../electron/build-target.ts';
import { measureClickToFigure, measureIdleApp } from './bench/app.ts';
import { measureFigure, measureRules } from './bench/computing.ts';
import { countWakeUps } from './bench/wake-ups.ts';
import { buildApp, buildSources, finishedMark } from './build.ts';
import { isOutOfDate } from './freshness.ts';
import { readLibrary } from './read-library.ts';
import { ensureInstalled } from './system-packages.ts';

if (process.platform !== 'linux') {
  console.error('bench reads /proc and needs a private desk: it runs on Linux only.');
  process.exit(1);
}

const electron = chooseElectron();
if (electron.path !== undefined) process.env['ELECTRON_OVERRIDE_DIST_PATH'] = electron.path;
ensureInstalled(electron, [
  'a private desk',
  ...(electron.kind === 'stand-in' ? (['the stand-in for Electron'] as const) : []),
]);
const { folder: build } = buildTarget('e2e');
if (isOutOfDate(finishedMark(build), buildSources)) await buildApp('e2e');

const rounded = (value: number, digits = 0): number => Number(value.toFixed(digits));

const library = readLibrary();
const figure = measureFigure(library);
const simulatedDaysPerSecond = measureRules(library);
const wakeUpsAnHour = await countWakeUps(library);
const desk = await Desk.start();
try {
  const subject = { electron, desk, build };
  const idle = await measureIdleApp(subject);
  const clickToFigure = await measureClickToFigure(subject);
  const costs = {
    runtime: electron.kind,
    why: electron.reason,
    startToTrayMs: rounded(idle.startToTray),
    pssAfterStartKB: idle.pssAfterStart,
    cpuSecondsPerIdleMinute: rounded(idle.cpuSecondsPerIdleMinute, 2),
    clickToFigureMs: rounded(clickToFigure),
    figureFrameMicroseconds: rounded(figure.microsecondsPerFrame, 1),
    figureMostNodes: figure.mostNodes,
    simulatedDaysPerSecond: rounded(simulatedDaysPerSecond, 1),
    wakeUpsAnHour,
  };
  console.log(JSON.stringify(costs, null, 2));
} finally {
  await desk.stop();
}
