import { say } from '../../messages/say.ts';
import { systemZone } from '../platform/zone/system-zone.ts';
import type { Log } from '../storage/log.ts';

/** Writes the computer's time zone to the log, now and whenever it changes. */
export function logZone(log: Log): void {
  systemZone.watch(({ name, guessedBecause }) => {
    log.write(`time zone: ${name}${guessedBecause ? `, a guess: ${say(guessedBecause)}` : ''}`);
  });
}
