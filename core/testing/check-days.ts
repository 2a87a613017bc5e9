/** Tries a rule on many random days. A day that breaks it is made as small as it gets and told as a script. */
import fastCheck, { type Arbitrary } from 'fast-check';
import { readLibrary } from '../../tools/read-library.ts';
import { SimulatedDay, type DayStep } from '../simulator/simulated-day.ts';
import { readScript } from '../simulator/script.ts';
import type { ScriptFile } from './script-arbitraries.ts';

export const { entries: library } = readLibrary();

/** Events that were tried so far, in all properties of a file. */
let events = 0;

export function eventsTried(): number {
  return events;
}

/** Lives through a script and shows every step. */
export function liveThrough(file: ScriptFile, look: (step: DayStep) => void = () => undefined): SimulatedDay {
  const script = readScript(JSON.stringify(file));
  const day = new SimulatedDay(script, library, (step) => {
    events += 1;
    look(step);
  });
  for (const line of script.lines) day.live(line);
  return day;
}

/**
 * Runs a check on random scripts.
 *
 * @param check throws where the rule is broken
 * @param share of the usual number of scripts, 1 at most, where each takes long
 * @throws with the seed to repeat it by, and the smallest script that breaks the rule
 */
export function checkDays(
  scripts: Arbitrary<ScriptFile>,
  check: (file: ScriptFile) => void,
  share = 1,
): void {
  const { numRuns = 100 } = fastCheck.readConfigureGlobal();
  const runs = Math.max(1, Math.round(numRuns * share));
  const tried = fastCheck.check(fastCheck.property(scripts, check), { numRuns: runs });
  if (!tried.failed) return;
  const [script] = tried.counterexample ?? [];
  const reason = tried.errorInstance instanceof Error ? tried.errorInstance.message : 'it has failed';
  throw new Error(
    [
      reason,
      `Seed ${String(tried.seed)}, path "${tried.counterexamplePath ?? ''}", after ${String(tried.numRuns)} days.`,
      'The smallest day found; `npm run --silent simulate -- -` takes it:',
      JSON.stringify(script),
    ].join('\n'),
    { cause: tried.errorInstance },
  );
}
