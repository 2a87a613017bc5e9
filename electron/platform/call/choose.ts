import { anyThatDefers, firstThatTells } from '../combined-sources.ts';
import type { DeferralSource, NoSource } from '../deferral-signal.ts';
import type { RunProgram } from '../program.ts';
import { openCameras } from './cameras.ts';
import { consentStore, type SystemStart } from './consent-store.ts';
import { pactl } from './pactl.ts';
import { pwDump } from './pw-dump.ts';

/** The way to know here whether a microphone or a camera is in use. */
export function chooseCall(
  platform: NodeJS.Platform,
  run: RunProgram,
  system: SystemStart,
): DeferralSource | NoSource {
  if (platform === 'linux') return anyThatDefers([firstThatTells([pactl(run), pwDump(run)]), openCameras()]);
  if (platform === 'win32') {
    return anyThatDefers([consentStore('microphone', run, system), consentStore('webcam', run, system)]);
  }
  const name = platform === 'darwin' ? 'macOS' : platform;
  return { missing: { key: 'signal_unsupported', values: { system: name } } };
}
