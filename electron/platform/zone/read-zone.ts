/** Which time zone the computer is in, also when the runtime doesn't know. */
import type { SignalMessage } from '../../../core/signals/signal-report.ts';
import { isZone, zoneOffset, zoneWithOffset } from '../../../core/time/zone.ts';
import { zoneOfFile, type LinkReader } from './zone-of-file.ts';

/** What the system and the runtime say about the time zone. */
export interface ZoneSystem extends LinkReader {
  /** The environment variable TZ; undefined if it isn't set. */
  variable(): string | undefined;
  /** What the runtime finds when it looks again. */
  runtime(): RuntimeZone;
  /** The content of a text file; undefined if it can't be read. */
  readText(file: string): string | undefined;
}

export interface RuntimeZone {
  /** The name that the runtime uses. It may be undefined or not the name of a zone. */
  readonly name: string | undefined;
  /** How far local time is ahead of UTC now, in minutes; 0 also if the runtime doesn't know. */
  readonly offset: number;
  /** Wall time in ms since 1970 (UTC). */
  readonly wall: number;
}

/** The computer's time zone. */
export interface ZoneReading {
  /** An IANA name such as "Europe/Berlin", or an offset such as "+01:00". */
  readonly name: string;
  /** Why the name is only a guess; undefined if it isn't. */
  readonly guessedBecause?: SignalMessage;
}

/** The link that says in which zone a computer with Linux or macOS is. Other systems don't have it. */
const LOCAL_TIME = '/etc/localtime';
/** Where Debian and others write the zone's name as well. */
const ZONE_NAME = '/etc/timezone';

/**
 * Reads the time zone. It is the one that TZ means, if that is set, and otherwise the system's. If neither says which
 * zone that is, it is a guess: the system's zone, unless the runtime knows another offset.
 */
export function readZone(system: ZoneSystem): ZoneReading {
  const variable = system.variable();
  const runtime = system.runtime();
  const file = fileIn(variable);
  // The runtime doesn't look into the file that TZ names. It may then use the system's zone instead.
  const names = [
    file === undefined ? undefined : zoneOfFile(file, system),
    runtime.name,
    variable === undefined ? zoneOfFile(LOCAL_TIME, system) : undefined,
  ];
  const known = names.find((name) => name !== undefined && isZone(name));
  if (known !== undefined) return { name: known };
  return { name: guessZone(system, runtime), guessedBecause: whyUnknown(variable) };
}

/** The path in a TZ such as ":/etc/localtime"; undefined if it doesn't name a file. */
function fileIn(variable: string | undefined): string | undefined {
  const path = variable?.replace(/^:/, '');
  return path?.startsWith('/') ? path : undefined;
}

function guessZone(system: ZoneSystem, { offset, wall }: RuntimeZone): string {
  const names = [zoneOfFile(LOCAL_TIME, system), system.readText(ZONE_NAME)?.trim(), zoneWithOffset(offset)];
  const guess = names.find((name) => {
    if (name === undefined || !isZone(name)) return false;
    return offset === 0 || zoneOffset(name, wall) === offset;
  });
  return guess ?? 'UTC';
}

function whyUnknown(variable: string | undefined): SignalMessage {
  if (variable === undefined) return { key: 'signal_no_time_zone', values: {} };
  if (variable === '') return { key: 'signal_empty_tz', values: {} };
  return { key: 'signal_unknown_tz', values: { value: variable } };
}
