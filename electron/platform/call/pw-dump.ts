import type { DeferralSource } from '../deferral-signal.ts';
import type { RunProgram } from '../program.ts';
import { parseCapture } from './pw-dump-output.ts';

/** Whether a program records sound or pictures, by PipeWire's own tool. */
export function pwDump(run: RunProgram): DeferralSource {
  return {
    by: 'pw-dump',
    read: async () => ({ holds: parseCapture(await run('pw-dump', [])), by: 'pw-dump' }),
  };
}
