import { anyDeferring, firstReadable } from '../combine-sources.ts';
import type { DeferralSource, UnavailableSource } from '../deferral-signal.ts';
import type { RunProgram } from '../program.ts';
import { camerasInUse } from './cameras.ts';
import { consentStore, type SystemStart } from './consent-store.ts';
import { pactl } from './pactl.ts';
import { pwDump } from './pw-dump.ts';

/** Returns this system's source for calls: whether a microphone or a camera is in use. */
export function chooseCall(
  platform: NodeJS.Platform,
  run: RunProgram,
  system: SystemStart,
): DeferralSource | UnavailableSource {
  if (platform === 'linux') return anyDeferring([firstReadable([pactl(run), pwDump(run)]), camerasInUse()]);
  if (platform === 'win32') {
    return anyDeferring([consentStore('microphone', run, system), consentStore('webcam', run, system)]);
  }
  const name = platform === 'darwin' ? 'macOS' : platform;
  return { unavailable: { key: 'signal_unsupported', values: { system: name } } };
}
