/** Parses pactl's output in the C locale, for PulseAudio and PipeWire. */

/** A program's stream that records now. */
export interface Recording {
  /** The number of the audio source that it records from. */
  readonly source: string;
}

/**
 * Returns the streams that record now, from `pactl list source-outputs`. Leaves out streams that are corked, which means
 * paused; that only measure a level, as volume controls do; or that record the sound being played.
 *
 * @throws if the output isn't such a list
 */
export function parseRecordings(output: string): Recording[] {
  const [before = '', ...streams] = output.split(/^Source Output #\d+$/m);
  if (before.trim() !== '') throw new Error("pactl didn't print a list of recordings");
  return streams.flatMap((stream) => {
    const source = field(stream, 'Source');
    const corked = field(stream, 'Corked');
    if (source === undefined || corked === undefined)
      throw new Error('pactl printed a recording without its source or state');
    return corked === 'no' &&
      isOfProgram(stream) &&
      !onlyMeasuresLevel(stream) &&
      !isOn(stream, 'stream.capture.sink')
      ? [{ source }]
      : [];
  });
}

/**
 * Returns the numbers of the sources that are microphones rather than monitors of the sound being played, from
 * `pactl list short sources`.
 *
 * @throws if the output isn't such a list, or is empty: something that is recorded has a source
 */
export function parseMicrophones(output: string): ReadonlySet<string> {
  const sources = [...output.matchAll(/^(\d+)\t([^\t\n]+)\t/gm)];
  if (sources.length === 0) throw new Error("pactl didn't print a list of sources");
  return new Set(
    sources.flatMap(([, number = '', name = '']) => (name.endsWith('.monitor') ? [] : [number])),
  );
}

function field(stream: string, name: string): string | undefined {
  return new RegExp(`^\\t${name}: (.*)$`, 'm').exec(stream)?.[1]?.trim();
}

/** Whether a program owns the stream. Modules of the sound server, such as the echo canceller, record on behalf of programs. */
function isOfProgram(stream: string): boolean {
  return field(stream, 'Client') !== 'n/a';
}

/** PulseAudio marks such streams with the resample method "peaks", PipeWire with the property stream.monitor. */
function onlyMeasuresLevel(stream: string): boolean {
  return field(stream, 'Resample method') === 'peaks' || isOn(stream, 'stream.monitor');
}

function isOn(stream: string, property: string): boolean {
  return stream.split('\n').includes(`\t\t${property} = "true"`);
}
