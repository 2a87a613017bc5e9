import { Temporal } from 'temporal-polyfill';
import { zoneOffset } from '../time/zone.ts';
import { MINUTE } from '../time/moment.ts';

/** Writes wall times with their zone's offset. It remembers each zone's offset: calendar calculations are slow. */
export class Offsets {
  readonly #known = new Map<string, { fromWall: number; untilWall: number; minutes: number }>();

  /** Returns a wall time, in ms since 1970 (UTC), as "2026-03-02T09:45:00.000+01:00". */
  textOf(wall: number, zone: string): string {
    const minutes = this.#minutesAt(wall, zone);
    return `${new Date(wall + minutes * MINUTE).toISOString().slice(0, -1)}${offsetText(minutes)}`;
  }

  #minutesAt(wall: number, zone: string): number {
    const known = this.#known.get(zone);
    if (known && wall >= known.fromWall && wall < known.untilWall) return known.minutes;
    const at = Temporal.Instant.fromEpochMilliseconds(wall).toZonedDateTimeISO(zone);
    const untilWall = at.getTimeZoneTransition('next')?.epochMilliseconds ?? Infinity;
    const minutes = zoneOffset(zone, wall);
    this.#known.set(zone, { fromWall: wall, untilWall, minutes });
    return minutes;
  }
}

function offsetText(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
