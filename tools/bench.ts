/**
 * `npm run --silent bench`: measures what the app costs and prints it as JSON. It takes three to four minutes, mostly
 * for the idle app and for stretches in real time. `npm run --silent bench -- session` measures only that part. The
 * parts are computing, command, app, session and ten-minutes. The last is a session of ten minutes in a minimised window, which
 * runs only if it is named. The figures are valid only for the runtime in `runtime`: those of the stand-in don't apply
 * to Electron. Other load on the computer makes them worse.
 */
import { buildTarget } from './build-target.ts';
import { measureClickToFigure, measureIdleApp, type Subject } from './bench/app.ts';
import { measureCommand } from './bench/command.ts';
import { measureFigure, measureRules } from './bench/computing.ts';
import { measureHidden } from './bench/hidden-session.ts';
import { measureSession } from './bench/session.ts';
import { countWakeUps } from './bench/wake-ups.ts';
import { buildApp, buildSources, finishedMark } from './build.ts';
import { chooseElectron } from './choose-electron.ts';
import { Desk } from './desk/desk.ts';
import { isOutOfDate } from './freshness.ts';
import { ensureInstalled } from './install-packages.ts';
import { readLibrary } from './read-library.ts';

const usualParts = ['computing', 'command', 'app', 'session'] as const;
const parts = [...usualParts, 'ten-minutes'] as const;
type Part = (typeof parts)[number];

if (process.platform !== 'linux') {
  console.error('bench runs on Linux only: it reads /proc and needs a private desk.');
  process.exit(1);
}

const electron = chooseElectron();
if (electron.path !== undefined) process.env['ELECTRON_OVERRIDE_DIST_PATH'] = electron.path;
await ensureInstalled(
  electron,
  ['a private desk', ...(electron.kind === 'stand-in' ? (['the stand-in for Electron'] as const) : [])],
  'given',
);
const { folder: build } = buildTarget('e2e');
if (isOutOfDate(finishedMark(build), buildSources)) await buildApp('e2e');

const rounded = (value: number, digits = 0): number => Number(value.toFixed(digits));

const wanted = wantedParts(process.argv.slice(2));
const library = readLibrary();
const desk = await Desk.start();
try {
  const subject = { electron, desk, build };
  const costs = {
    runtime: electron.kind,
    why: electron.reason,
    ...(wanted.includes('computing') && (await computingCosts())),
    ...(wanted.includes('command') && { command: await commandCosts(subject) }),
    ...(wanted.includes('app') && (await appCosts(subject))),
    ...(wanted.includes('session') && {
      session: allRounded({
        ...(await measureSession(subject, library)),
        hidden: await measureHidden(subject, library, 'short'),
      }),
    }),
    ...(wanted.includes('ten-minutes') && {
      tenMinutesHidden: allRounded(await measureHidden(subject, library, 'long')),
    }),
  };
  console.log(JSON.stringify(costs, null, 2));
} finally {
  await desk.stop();
}

function wantedParts(given: readonly string[]): readonly Part[] {
  const unknown = given.filter((name) => !parts.some((part) => part === name));
  if (unknown.length > 0) {
    console.error(
      `No such part: ${unknown.join(', ')}. The parts are ${parts.join(', ')}; the default is all but ten-minutes.`,
    );
    process.exit(2);
  }
  return given.length === 0 ? usualParts : parts.filter((part) => given.includes(part));
}

async function computingCosts(): Promise<object> {
  const figure = measureFigure(library);
  return {
    figureFrameMicroseconds: rounded(figure.microsecondsPerFrame, 1),
    figureMostNodes: figure.mostNodes,
    simulatedDaysPerSecond: rounded(measureRules(library), 1),
    wakeUpsAnHour: await countWakeUps(library),
  };
}

async function commandCosts(subject: Subject): Promise<object> {
  const { status, node } = await measureCommand(subject);
  return {
    statusMs: rounded(status),
    nodeStartMs: rounded(node),
    overNodeMs: rounded(status - node),
    timesNode: rounded(status / node, 2),
  };
}

async function appCosts(subject: Subject): Promise<object> {
  const idle = await measureIdleApp(subject);
  return {
    startToTrayMs: rounded(idle.startToTray),
    pssAfterStartKB: idle.pssAfterStart,
    cpuSecondsPerIdleMinute: rounded(idle.cpuSecondsPerIdleMinute, 2),
    clickToFigureMs: rounded(await measureClickToFigure(subject)),
  };
}

/** Returns a copy with every number rounded to one decimal. */
function allRounded(costs: object): unknown {
  return JSON.parse(JSON.stringify(costs), (_key, value: unknown) =>
    typeof value === 'number' ? rounded(value, 1) : value,
  );
}
