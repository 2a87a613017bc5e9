/** Where Windows notes which programs use the microphone and the camera: what its own icon in the taskbar shows. */
import path from 'node:path';
import type { DeferralSource } from '../deferral-signal.ts';
import type { RunProgram } from '../program.ts';
import { parseInUse } from './reg-output.ts';

export interface SystemStart {
  readonly systemFolder: string;
  /** When the system started: wall time in ms since 1970. */
  readonly startedAt: () => number;
}

const store = 'HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\CapabilityAccessManager\\ConsentStore';

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
      return { holds: parseInUse(output, startedAt()), by };
    },
  };
}
