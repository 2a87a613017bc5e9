/** Windows' record of the programs that use the microphone and the camera, which its taskbar icon is based on. */
import path from 'node:path';
import type { DeferralSource } from '../deferral-signal.ts';
import type { RunProgram } from '../program.ts';
import { parseInUse } from './reg-output.ts';

/** Facts about the running Windows. */
export interface SystemStart {
  readonly systemFolder: string;
  /** When the system started: wall time in ms since 1970. */
  readonly startedAt: () => number;
}

const store = 'HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\CapabilityAccessManager\\ConsentStore';

/** Returns a source that reads from the registry whether a program uses the device. */
export function consentStore(
  device: 'microphone' | 'webcam',
  run: RunProgram,
  { systemFolder, startedAt }: SystemStart,
): DeferralSource {
  const reg = path.win32.join(systemFolder, 'System32', 'reg.exe');
  const by = `ConsentStore\\${device}`;
  return {
    by,
    async read() {
      const output = await run(reg, ['query', `${store}\\${device}`, '/s']);
      return { defers: parseInUse(output, startedAt()), by };
    },
  };
}
