import os from 'node:os';
import { readZone, type ZoneReading, type ZoneSystem } from './read-zone.ts';
import { thisSystem } from './this-system.ts';

/** The app ticks every 15 s or more often, so it follows a new zone within a minute. */
const READ_AGAIN_AFTER_SECONDS = 45;

/** The computer's time zone, which changes when the user travels. It is read again now and then, when asked for. */
export class SystemZone {
  readonly #system: ZoneSystem;
  readonly #uptime: () => number;
  #reading: ZoneReading | undefined;
  #readAt = 0;
  #listener: ((reading: ZoneReading) => void) | undefined;

  /** @param uptime returns the seconds since the system started, including sleep */
  constructor(system: ZoneSystem, uptime: () => number) {
    this.#system = system;
    this.#uptime = uptime;
  }

  /** The zone as last read, less than a minute ago. */
  get current(): ZoneReading {
    const now = this.#uptime();
    if (!this.#reading || Math.abs(now - this.#readAt) >= READ_AGAIN_AFTER_SECONDS) {
      const before = this.#reading;
      this.#reading = readZone(this.#system);
      this.#readAt = now;
      if (this.#reading.name !== before?.name) this.#listener?.(this.#reading);
    }
    return this.#reading;
  }

  /** Calls back with the zone, at once and whenever another one has been read. Replaces the listener before. */
  watch(listener: (reading: ZoneReading) => void): void {
    listener(this.current);
    this.#listener = listener;
  }
}

/** The time zone of this computer. */
export const systemZone = new SystemZone(thisSystem, () => os.uptime());
