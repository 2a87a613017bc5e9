import { speedFrom } from '../platform/clock.ts';
import { startPage } from '../security/app-protocol.ts';

/**
 * Returns how many times faster than real time the app's clock runs. It is 1, except in the test build, where the
 * `UNCURL_SPEED` variable can set more.
 *
 * @throws if the test build's variable isn't a number of at least 1
 */
export function speedOfThisBuild(): number {
  return __E2E__ ? speedFrom(process.env['UNCURL_SPEED']) : 1;
}

/** Returns the address of the page. In the test build it contains the speed of the clock, unless that is 1. */
export function pageAddress(speed: number): string {
  return speed === 1 ? startPage : `${startPage}?speed=${speed}`;
}
