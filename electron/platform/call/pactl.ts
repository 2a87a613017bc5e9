import type { DeferralSource } from '../deferral-signal.ts';
import type { RunProgram } from '../program.ts';
import { parseMicrophones, parseRecordings } from './pactl-output.ts';

/**
 * Reads whether a program records from a microphone, with PulseAudio's own tool, which also works with PipeWire. Uses
 * its plain text output: it is older than the JSON output, which hasn't always been valid JSON.
 */
export function pactl(run: RunProgram): DeferralSource {
  return {
    by: 'pactl',
    async read() {
      const recordings = parseRecordings(await run('pactl', ['list', 'source-outputs']));
      // If nothing records, the list of sources isn't needed.
      if (recordings.length === 0) return { defers: false, by: 'pactl' };
      const microphones = parseMicrophones(await run('pactl', ['list', 'short', 'sources']));
      return { defers: recordings.some(({ source }) => microphones.has(source)), by: 'pactl' };
    },
  };
}
