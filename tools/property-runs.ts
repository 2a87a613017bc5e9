/**
 * How many random cases each property is tried on: fast-check's 100 in ordinary runs, as many as PROPERTY_RUNS says in
 * `npm run test:properties`.
 */
import fastCheck from 'fast-check';

const asked = process.env['PROPERTY_RUNS'];
if (asked !== undefined) {
  const runs = Number(asked);
  if (!Number.isInteger(runs) || runs < 1)
    throw new Error(`PROPERTY_RUNS is "${asked}"; it must be a whole number from 1`);
  fastCheck.configureGlobal({ numRuns: runs });
}
