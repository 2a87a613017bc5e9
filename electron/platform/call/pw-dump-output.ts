import { z } from 'zod';

/** The few things of interest; of most objects none is there. */
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
 * Whether a program captures sound or pictures now, from what `pw-dump` prints. Recording what is played, and drawing
 * a level, do not count.
 *
 * @throws when it is something else than PipeWire's objects
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
    throw new Error('pw-dump printed no list of objects');
  }
}

/** A property is a boolean or a text, as the program that has set it liked. */
function isOn(value: unknown): boolean {
  return value === true || value === 'true';
}
