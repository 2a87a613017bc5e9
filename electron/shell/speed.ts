import { speedFrom } from '../platform/clock.ts';
import { startPage } from '../security/app-protocol.ts';

/** How many times faster than real time the app's clock runs: 1, except in the test build, where a test may ask for more. */
export function speedOfThisBuild(): number {
  return __E2E__ ? speedFrom(process.env['UNCURL_SPEED']) : 1;
}

/** The address of the page, which tells the test build's page how fast its clock runs. */
export function pageAddress(speed: number): string {
  return speed === 1 ? startPage : `${startPage}?speed=${speed}`;
}
