/** Measures how fast the rules and the figure compute, without the app. */
import { drawFigure, prepareFigure } from '../../figure/figure.ts';
import { readScript } from '../../core/simulator/script.ts';
import { simulate } from '../../core/simulator/simulate.ts';
import type { LibraryWithRoutines } from '../../content/routine-library.ts';
import { uncurlOnly, type Row } from './table.ts';
import { countWakeUps } from './wake-ups.ts';

/** Measures the figure and the rules, and counts the app's ticks. */
export async function measureComputing(library: LibraryWithRoutines): Promise<Row[]> {
  const { microsecondsPerFrame, mostNodes } = measureFigure(library);
  return [
    uncurlOnly('computing a frame of the figure, µs', microsecondsPerFrame),
    uncurlOnly('most shapes in a frame', mostNodes),
    uncurlOnly('simulated days a second', measureRules(library)),
    ...Object.entries(await countWakeUps(library)).map(([situation, count]) =>
      uncurlOnly(`ticks an hour, ${situation}`, count),
    ),
  ];
}

/** The size at which the window draws a figure, in pixels. */
const SIZE = { width: 400, height: 400 };
/** How many frames of each move are computed. */
const FRAMES = 200;
/** How long to simulate days, in ms. */
const SIMULATE_FOR = 2000;

/**
 * Measures the figure: processor time for one frame in microseconds, averaged over every move of the library, and the
 * largest number of shapes in a frame.
 */
function measureFigure(library: LibraryWithRoutines): { microsecondsPerFrame: number; mostNodes: number } {
  const moves = library.entries.flatMap(({ stretch }) =>
    stretch.variants.flatMap(({ figure, steps }) => {
      const prepared = prepareFigure({ ...figure, size: SIZE });
      const keyframes = steps.map(({ keyframe }) => keyframe);
      return keyframes.slice(1).map((to, index) => ({ prepared, from: keyframes[index] ?? to, to }));
    }),
  );
  let mostNodes = 0;
  const drawAll = (): void => {
    for (const { prepared, from, to } of moves) {
      for (let frame = 0; frame < FRAMES; frame += 1) {
        const moment = { from, to, progress: frame / (FRAMES - 1), showGlow: true, arrow: false };
        mostNodes = Math.max(mostNodes, drawFigure(prepared, { ...moment, side: 'right' }).length);
      }
    }
  };
  drawAll(); // warm-up: the measured run uses optimised code
  const before = process.cpuUsage();
  drawAll();
  const { user, system } = process.cpuUsage(before);
  return { microsecondsPerFrame: (user + system) / (moves.length * FRAMES), mostNodes };
}

const workingHour = [
  { for: '50m', user: 'active' },
  { for: '4m', user: 'still' },
  { for: '6m', user: 'active' },
];

/** A day at work: eight hours with a short absence each hour, a lunch, and the night. */
const day = JSON.stringify({
  start: '2026-03-02T09:00:00',
  script: [
    ...Array.from({ length: 4 }, () => workingHour).flat(),
    { for: '1h', user: 'locked' },
    ...Array.from({ length: 4 }, () => workingHour).flat(),
    { for: '15h', user: 'asleep' },
  ],
});

/** Measures how many days the rules simulate in a second. */
function measureRules(library: LibraryWithRoutines): number {
  const script = readScript(day);
  simulate(script, library.entries);
  const started = performance.now();
  let days = 0;
  while (performance.now() - started < SIMULATE_FOR) {
    simulate(script, library.entries);
    days += 1;
  }
  return (days * 1000) / (performance.now() - started);
}
