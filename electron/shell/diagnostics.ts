import os from 'node:os';
import { app, clipboard } from 'electron';
import type { PageData } from '../ipc/contract.ts';
import { lastLogLines } from '../storage/log.ts';
import { diagnosticsText } from './diagnostics-text.ts';

/** How many lines of the log a report has. */
const LOG_LINES = 200;

export interface Diagnostics {
  /** Returns the diagnostics as of now. */
  read(): string;
  /** Copies the diagnostics that were read last, so that they are exactly what the user saw. Returns them. */
  copy(): string;
}

/** The user's name on this computer; empty for a user whom the system doesn't list. */
function userName(): string {
  try {
    return os.userInfo().username;
  } catch {
    return '';
  }
}

/** @param pageData returns what the page shows now */
export function diagnostics(pageData: () => Pick<PageData, 'signals' | 'settings' | 'repairs'>): Diagnostics {
  let lastRead: string | undefined;

  function read(): string {
    const { signals, settings, repairs } = pageData();
    const { env, platform, arch, versions } = process;
    lastRead = diagnosticsText(
      {
        version: app.getVersion(),
        system: `${platform} ${os.release()} ${arch}`,
        desktop: env['XDG_CURRENT_DESKTOP'],
        session: env['XDG_SESSION_TYPE'],
        versions: { electron: versions['electron'], chrome: versions['chrome'], node: versions.node },
        signals,
        settings,
        repairs: repairs.length,
        log: lastLogLines(app.getPath('userData'), LOG_LINES),
      },
      { home: os.homedir(), user: userName(), host: os.hostname() },
    );
    return lastRead;
  }

  return {
    read,
    copy() {
      const text = lastRead ?? read();
      void clipboard.writeText(text);
      return text;
    },
  };
}
