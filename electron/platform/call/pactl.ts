import type { DeferralSource } from '../deferral-signal.ts';
import type { RunProgram } from '../program.ts';
import { parseMicrophones, parseRecordings } from './pactl-output.ts';

/**
 * Whether a program records from a microphone, by PulseAudio's own tool, which PipeWire answers as well. Its plain
 * text is older than its JSON, and was always valid.
 */
export function pactl(run: RunProgram): DeferralSource {
  return {
    by: 'pactl',
    async read() {
      const recordings = parseRecordings(await run('pactl', ['list', 'source-outputs']));
      // Where nothing records, it need not be known from where.
      if (recordings.length === 0) return { holds: false, by: 'pactl' };
      const microphones = parseMicrophones(await run('pactl', ['list', 'short', 'sources']));
      return { holds: recordings.some(({ source }) => microphones.has(source)), by: 'pactl' };
    },
  };
}
