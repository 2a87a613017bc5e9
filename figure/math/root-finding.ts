/** The quick search gives up beyond this value; degrees, as all callers search for angles. */
const QUICK_RANGE = 45;
const QUICK_STEPS = 7;

/**
 * A root of `error` near 0, found by the secant method; undefined if it doesn't converge within seven steps. Fast
 * enough for every frame.
 */
export function quickRoot(error: (value: number) => number, tolerance: number): number | undefined {
  let previous = 0;
  let previousError = error(previous);
  if (Math.abs(previousError) < tolerance) return previous;
  let value = 3;
  for (let step = 0; step < QUICK_STEPS; step++) {
    const valueError = error(value);
    if (Math.abs(valueError) < tolerance) return value;
    const slope = (valueError - previousError) / (value - previous);
    const next = value - valueError / slope;
    if (!(Math.abs(next) < QUICK_RANGE)) return undefined;
    previous = value;
    previousError = valueError;
    value = next;
  }
  return undefined;
}

/** The root of `error` nearest to 0 within ±`range`, found in steps of `step` and by bisection; 0 if there is none. */
export function nearestRoot(error: (value: number) => number, range: number, step: number): number {
  let nearest: { low: number; high: number; lowError: number } | undefined;
  let lowError = error(-range);
  for (let low = -range; low < range; low += step) {
    const high = low + step;
    const highError = error(high);
    const closer =
      !nearest ||
      Math.min(Math.abs(low), Math.abs(high)) < Math.min(Math.abs(nearest.low), Math.abs(nearest.high));
    if (lowError * highError <= 0 && closer) nearest = { low, high, lowError };
    lowError = highError;
  }
  return nearest ? bisect(error, nearest.low, nearest.high, nearest.lowError) : 0;
}

function bisect(error: (value: number) => number, low: number, high: number, lowError: number): number {
  for (let step = 0; step < 12; step++) {
    const middle = (low + high) / 2;
    const middleError = error(middle);
    if (lowError * middleError <= 0) {
      high = middle;
    } else {
      low = middle;
      lowError = middleError;
    }
  }
  return (low + high) / 2;
}
