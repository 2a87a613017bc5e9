/** Checks a rule on many random days. A day that breaks it is shrunk and reported as a simulator script. */
import fastCheck, { type Arbitrary } from 'fast-check';
import { readLibrary } from '../../tools/read-library.ts';
import { SimulatedDay, type DayStep } from '../simulator/simulated-day.ts';
import { readScript } from '../simulator/script.ts';
import type { ScriptFile } from './script-arbitraries.ts';

export const { entries: library } = readLibrary();

let events = 0;

/** Returns the number of events run so far in all properties of a test file. */
export function eventCount(): number {
  return events;
}

/**
 * Runs a script and passes every step to `watch`.
 *
 * @returns the day at its end
 * @throws ScriptError if the script is wrong
 */
export function runScript(file: ScriptFile, watch: (step: DayStep) => void = () => undefined): SimulatedDay {
  const script = readScript(JSON.stringify(file));
  const day = new SimulatedDay(script, library, (step) => {
    events += 1;
    watch(step);
  });
  for (const line of script.lines) day.run(line);
  return day;
}

/**
 * Runs a check on random scripts.
 *
 * @param check throws if the rule is broken
 * @param share the part of the usual number of scripts to run, at most 1; use less if each script takes long
 * @throws Error with the seed that repeats the failure and the smallest script that breaks the rule
 */
export function checkDays(
  scripts: Arbitrary<ScriptFile>,
  check: (file: ScriptFile) => void,
  share = 1,
): void {
  const { numRuns = 100 } = fastCheck.readConfigureGlobal();
  const runs = Math.max(1, Math.round(numRuns * share));
  const result = fastCheck.check(fastCheck.property(scripts, check), { numRuns: runs });
  if (!result.failed) return;
  const [script] = result.counterexample ?? [];
  const reason = result.errorInstance instanceof Error ? result.errorInstance.message : 'the check failed';
  throw new Error(
    [
      reason,
      `Seed ${String(result.seed)}, path "${result.counterexamplePath ?? ''}", after ${String(result.numRuns)} days.`,
      'The smallest failing day, for `npm run --silent simulate -- -`:',
      JSON.stringify(script),
    ].join('\n'),
    { cause: result.errorInstance },
  );
}
