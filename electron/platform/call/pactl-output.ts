/** What pactl prints in the C locale, for PulseAudio and for PipeWire. */

export interface Recording {
  /** The number of the source that is recorded from. */
  readonly source: string;
}

/**
 * The programs' streams that record now, from `pactl list source-outputs`. Left out are those that are corked, which
 * means paused; those that only draw a level, as volume controls do; and those that record what is played.
 *
 * @throws when it is something else than such a list
 */
export function parseRecordings(output: string): Recording[] {
  const [before = '', ...streams] = output.split(/^Source Output #\d+$/m);
  if (before.trim() !== '') throw new Error('pactl printed no list of recordings');
  return streams.flatMap((stream) => {
    const source = field(stream, 'Source');
    const corked = field(stream, 'Corked');
    if (source === undefined || corked === undefined)
      throw new Error('pactl tells too little about a recording');
    return corked === 'no' &&
      isOfProgram(stream) &&
      !onlyDrawsLevel(stream) &&
      !isOn(stream, 'stream.capture.sink')
      ? [{ source }]
      : [];
  });
}

/**
 * The sources of what is said, not of what is played, from `pactl list short sources`.
 *
 * @returns their numbers
 * @throws when it is something else than such a list, or an empty one: what is recorded has a source
 */
export function parseMicrophones(output: string): ReadonlySet<string> {
  const sources = [...output.matchAll(/^(\d+)\t([^\t\n]+)\t/gm)];
  if (sources.length === 0) throw new Error('pactl printed no list of sources');
  return new Set(
    sources.flatMap(([, number = '', name = '']) => (name.endsWith('.monitor') ? [] : [number])),
  );
}

function field(stream: string, name: string): string | undefined {
  return new RegExp(`^\\t${name}: (.*)$`, 'm').exec(stream)?.[1]?.trim();
}

/** The sound server's own modules, such as the one against echoes, record for programs that have streams themselves. */
function isOfProgram(stream: string): boolean {
  return field(stream, 'Client') !== 'n/a';
}

/** The first is PulseAudio's sign of it, the second PipeWire's. */
function onlyDrawsLevel(stream: string): boolean {
  return field(stream, 'Resample method') === 'peaks' || isOn(stream, 'stream.monitor');
}

function isOn(stream: string, property: string): boolean {
  return stream.split('\n').includes(`\t\t${property} = "true"`);
}
