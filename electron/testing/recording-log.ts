import type { Log } from '../storage/log.ts';

/** A log that collects its lines for the test. */
export function recordingLog(): Log & { readonly lines: string[] } {
  const lines: string[] = [];
  return {
    lines,
    write: (text) => {
      lines.push(text);
    },
    failure: (activity, error) => {
      lines.push(`${activity} failed: ${error instanceof Error ? error.message : String(error)}`);
    },
  };
}
