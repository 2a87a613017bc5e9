/** What `reg query … /s` prints: keys, each followed by its values. */

/** Windows counts its file times in steps of 100 ns from 1601, this many ms before 1970. */
const from1601to1970 = 11_644_473_600_000;

/**
 * Whether a program uses the device now, from Windows' record of its use: a use that began and has no end yet. One
 * from before the system started was cut off by a crash, and never gets an end.
 *
 * @param startedAt wall time in ms since 1970
 * @throws when it is something else than what `reg` prints of the record
 */
export function parseInUse(output: string, startedAt: number): boolean {
  const [, ...programs] = output.split(/^HKEY_/m);
  if (programs.length === 0) throw new Error('reg printed no keys');
  return programs.some((values) => {
    const began = timeOf(values, 'LastUsedTimeStart');
    return (
      began !== undefined && began >= startedAt && timeOf(values, 'LastUsedTimeStop') === -from1601to1970
    );
  });
}

/** A time among a key's values, as wall time in ms since 1970. */
function timeOf(values: string, name: string): number | undefined {
  const [, digits] = new RegExp(`^\\s+${name}\\s+REG_QWORD\\s+(0x[0-9a-f]+)\\s*$`, 'im').exec(values) ?? [];
  return digits === undefined ? undefined : Number(BigInt(digits) / 10_000n) - from1601to1970;
}
