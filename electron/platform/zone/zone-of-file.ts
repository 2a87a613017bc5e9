import { isZone } from '../../../core/time/zone.ts';

export interface LinkReader {
  /** Where a symbolic link points, first by its own text, then with all links resolved; empty if it can't be read. */
  readonly readLink: (file: string) => readonly string[];
}

/**
 * Returns the name of the zone that a zone file holds. The file is in a folder "zoneinfo", or a link to one there:
 * "/usr/share/zoneinfo/Europe/Berlin", on macOS "/var/db/timezone/zoneinfo/Europe/Berlin". Returns undefined if it is
 * elsewhere: the file itself doesn't contain the name.
 */
export function zoneOfFile(file: string, { readLink }: LinkReader): string | undefined {
  return [file, ...readLink(file)].map(nameInPath).find((name) => name !== undefined && isZone(name));
}

/** The folders "posix" and "right" have the same zones again, without and with leap seconds. */
function nameInPath(file: string): string | undefined {
  return /\/zoneinfo[^/]*\/(?:posix\/|right\/)?(.+)$/.exec(file)?.[1];
}
