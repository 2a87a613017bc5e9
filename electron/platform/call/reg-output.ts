/** Parses the output of `reg query … /s`: keys, each followed by its values. */

/** Windows file times count steps of 100 ns since 1601, which is this many ms before 1970. */
const from1601to1970 = 11_644_473_600_000;

/**
 * Returns whether a program uses the device now, from Windows' usage records: a record with a start but no end. If it
 * started before the system did, a crash interrupted it and it never gets an end.
 *
 * @param startedAt when the system started: wall time in ms since 1970
 * @throws if the output has no registry keys
 */
export function parseInUse(output: string, startedAt: number): boolean {
  const [, ...programs] = output.split(/^HKEY_/m);
  if (programs.length === 0) throw new Error("reg didn't print any keys");
  return programs.some((values) => {
    const began = timeOf(values, 'LastUsedTimeStart');
    return (
      began !== undefined && began >= startedAt && timeOf(values, 'LastUsedTimeStop') === -from1601to1970
    );
  });
}

/** Returns one of a key's times as wall time in ms since 1970. */
function timeOf(values: string, name: string): number | undefined {
  const [, digits] = new RegExp(`^\\s+${name}\\s+REG_QWORD\\s+(0x[0-9a-f]+)\\s*$`, 'im').exec(values) ?? [];
  return digits === undefined ? undefined : Number(BigInt(digits) / 10_000n) - from1601to1970;
}
