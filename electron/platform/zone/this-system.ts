import fs from 'node:fs';
import type { ZoneSystem } from './read-zone.ts';

/** This computer, and the runtime that the app runs on. */
export const thisSystem: ZoneSystem = {
  variable: () => process.env['TZ'],
  runtime() {
    forgetZone();
    // TypeScript doesn't know that the name is missing if the runtime doesn't know the zone.
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions() as { timeZone?: string };
    const now = new Date();
    return { name: timeZone, offset: -now.getTimezoneOffset(), wall: now.getTime() };
  },
  readLink: (file) =>
    [fs.readlinkSync, fs.realpathSync].flatMap((read) => unlessItFails(() => read(file)) ?? []),
  readText: (file) => unlessItFails(() => fs.readFileSync(file, 'utf8')),
};

/**
 * Makes the runtime look again: it finds out the zone once, and keeps it until TZ is deleted or gets another value. It
 * may be deleted even if it isn't set.
 */
function forgetZone(): void {
  const { TZ } = process.env;
  delete process.env['TZ'];
  if (TZ !== undefined) process.env['TZ'] = TZ;
}

function unlessItFails<Result>(read: () => Result): Result | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
