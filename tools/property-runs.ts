/**
 * Sets how many random cases each property test tries: PROPERTY_RUNS if it is set, as `npm run test:properties` does,
 * otherwise fast-check's default of 100.
 */
import fastCheck from 'fast-check';
import { vi } from 'vitest';

/** How long a run of the slowest properties may take, in ms, while other tests run beside it. */
const MS_PER_RUN = 500;

const given = process.env['PROPERTY_RUNS'];
if (given !== undefined) {
  const runs = Number(given);
  if (!Number.isInteger(runs) || runs < 1)
    throw new Error(`PROPERTY_RUNS is "${given}"; it must be a whole number, at least 1`);
  fastCheck.configureGlobal({ numRuns: runs });
  vi.setConfig({ testTimeout: 30_000 + runs * MS_PER_RUN });
}
