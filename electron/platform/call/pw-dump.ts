import type { DeferralSource } from '../deferral-signal.ts';
import type { RunProgram } from '../program.ts';
import { parseCapture } from './pw-dump-output.ts';

/** Reads whether a program records audio or video, with PipeWire's own tool. */
export function pwDump(run: RunProgram): DeferralSource {
  return {
    by: 'pw-dump',
    read: async () => ({ defers: parseCapture(await run('pw-dump', [])), by: 'pw-dump' }),
  };
}
