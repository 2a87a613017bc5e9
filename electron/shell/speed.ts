import { speedFrom } from '../platform/clock.ts';

/** How many times faster than life the app's clock runs: 1, but in the build for tests, where a test may ask for more. */
export function speedOfThisBuild(): number {
  return __E2E__ ? speedFrom(process.env['UNCURL_SPEED']) : 1;
}
