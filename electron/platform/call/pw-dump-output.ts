import { z } from 'zod';

/** The few properties that are used. Most objects have none of them. */
const objectsSchema = z.array(
  z.object({
    info: z
      .object({
        state: z.string().optional(),
        props: z.record(z.string(), z.unknown()).nullish(),
      })
      .nullish(),
  }),
);

const captures = ['Stream/Input/Audio', 'Stream/Input/Video'];

/**
 * Returns whether a program captures audio or video now, from the output of `pw-dump`. Recording the sound being played
 * and measuring a level don't count.
 *
 * @throws if the output isn't a list of PipeWire objects
 */
export function parseCapture(output: string): boolean {
  return objectsFrom(output).some(({ info }) => {
    const { 'media.class': kind, ...props } = info?.props ?? {};
    if (info?.state !== 'running' || typeof kind !== 'string' || !captures.includes(kind)) return false;
    return !isOn(props['stream.capture.sink']) && !isOn(props['stream.monitor']);
  });
}

function objectsFrom(output: string): z.infer<typeof objectsSchema> {
  try {
    return objectsSchema.parse(JSON.parse(output));
  } catch {
    throw new Error("pw-dump didn't print a list of objects");
  }
}

/** A property is a boolean or a string, depending on the program that set it. */
function isOn(value: unknown): boolean {
  return value === true || value === 'true';
}
