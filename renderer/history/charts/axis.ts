/** Axes in round numbers. */

export interface Axis {
  /** The value at the top. */
  readonly top: number;
  /** The values with a line, from 0 to the top. */
  readonly ticks: readonly number[];
}

const MOST_STEPS = 4;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** The steps of an axis of time, in ms: those that clocks have. */
const timeSteps = [5 * MINUTE, 10 * MINUTE, 15 * MINUTE, 30 * MINUTE, HOUR, 2 * HOUR, 3 * HOUR, 6 * HOUR];

/** Returns an axis for lengths in ms up to `most`, which is at most a day. */
export const timeAxis = (most: number): Axis => axisWith(most, timeSteps);

/** Returns an axis for counts up to `most`. */
export function countAxis(most: number): Axis {
  const power = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(most, 1))) - 1);
  return axisWith(
    most,
    [1, 2, 5, 10, 20, 50].map((step) => step * power),
  );
}

/** The axis of a share, 0 to 1. */
export const shareAxis: Axis = { top: 1, ticks: [0, 0.5, 1] };

function axisWith(most: number, steps: readonly number[]): Axis {
  const step = steps.find((each) => each * MOST_STEPS >= most) ?? steps.at(-1) ?? 1;
  const count = Math.max(1, Math.ceil(most / step));
  return { top: count * step, ticks: Array.from({ length: count + 1 }, (_, index) => index * step) };
}
