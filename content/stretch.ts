/**
 * The schema of a stretch file. Types, parsing and checks derive from it.
 *
 * A stretch file contains structure only: dose, steps and poses. Its words are in `content/text/<language>/<id>.json`
 * (see `words.ts`), so a translation can't change a dose.
 */
import { z } from 'zod';
import { identifierPattern } from './identifier.ts';
import { musclesSchema, type Muscles } from './muscles.ts';
import { figureSchema } from './pose.ts';

export const identifierSchema = z
  .string()
  .regex(identifierPattern, 'must be lower-case words joined by hyphens, such as "side-bend"');

/** The documents that Uncurl's stretches come from; `sources.ts` has their titles. */
export const sourceSchema = z.enum([
  'body-maintenance',
  'wright-pt',
  'flexibility-and-strength',
  'cleveland-clinic',
]);
export type SourceId = z.infer<typeof sourceSchema>;

/** Any other source, for the user's own stretches. */
const otherSourceSchema = z.strictObject({
  title: z.string().trim().min(1).max(200),
  /** Author or publisher, if known. */
  by: z.string().trim().min(1).max(200).optional(),
});

/** Where a stretch can be done. The user chooses the allowed places in the settings. */
export const placeSchema = z.enum(['seated', 'standing', 'floor']);
export type Place = z.infer<typeof placeSchema>;

/** The movement or body region of a stretch. The choice alternates flexion and extension. */
export const directionSchema = z.enum([
  'flexion',
  'extension',
  'side',
  'rotation',
  'hip',
  'hamstring',
  'core',
]);
export type Direction = z.infer<typeof directionSchema>;

/** A range such as "3 to 5"; a single number has min equal to max. */
const rangeOf = (number: z.ZodNumber) =>
  z
    .strictObject({ min: number, max: number })
    .refine((range) => range.min <= range.max, 'min must not be greater than max');

/** How often the source suggests doing a stretch: times per day, or hours between. */
const frequencySchema = z.union([
  z.strictObject({ timesPerDay: z.number().positive().max(24) }),
  z.strictObject({ everyHours: rangeOf(z.number().positive().max(24)) }),
]);

const doseFields = {
  /** Number of sets. */
  sets: z.number().int().min(1).max(10),
  /** Repetitions in a set; with `perSide`, on each side. */
  reps: rangeOf(z.number().int().min(1).max(60)),
  /** Seconds that each repetition is held. If absent, only the steps' own seconds count. */
  holdSeconds: rangeOf(z.number().min(1).max(600)).optional(),
  /**
   * The hold is a progression: its minimum first, then further, up to its maximum in all. A session does the whole of
   * it, unless the user shortens it.
   */
  progression: z.literal(true).optional(),
  /** Seconds of rest after each repetition. */
  restSeconds: rangeOf(z.number().min(1).max(120)).optional(),
  /** Done on both sides, the right one first. */
  perSide: z.boolean(),
  /** With `perSide`: the sides alternate with every repetition. Otherwise one side finishes all its repetitions first. */
  alternates: z.literal(true).optional(),
  frequency: frequencySchema.optional(),
};

/** The fields of a dose that may be Uncurl's own assumption. */
const assumedSchema = z.array(z.enum(['sets', 'reps', 'holdSeconds', 'restSeconds', 'perSide', 'frequency']));

export const doseSchema = z
  .strictObject({
    ...doseFields,
    /** Whether the source suggests a dose at all. */
    suggested: z.boolean(),
    /** The fields that the source doesn't give; the app marks them. */
    assumed: assumedSchema,
  })
  .refine(
    (dose) => dose.suggested || !dose.frequency,
    'a dose that the source does not suggest must not have a frequency',
  )
  .refine((dose) => dose.perSide || !dose.alternates, '"alternates" needs "perSide"')
  .refine(
    ({ progression, holdSeconds: hold }) => !progression || (hold && hold.min < hold.max),
    '"progression" needs "holdSeconds" with min less than max',
  );
export type Dose = z.infer<typeof doseSchema>;

/**
 * When a step comes. `setUp` steps come while getting into position, all together. `start` steps come once too, one by one
 * before the first repetition, such as a first breath. All others are parts of every repetition.
 */
export const stepPartSchema = z.enum(['setUp', 'start', 'moveIn', 'hold', 'moveOut', 'rest']);
export type StepPart = z.infer<typeof stepPartSchema>;

export const stepSchema = z
  .strictObject({
    id: identifierSchema,
    part: stepPartSchema,
    /** The pose at the end of this step: a key of the variant's `figure.keyframes`. */
    keyframe: identifierSchema,
    breath: z.enum(['in', 'out', 'hold']).optional(),
    /** Duration in seconds (default: 2 for a move, the dose's `holdSeconds` for a hold). */
    seconds: z.number().min(0.5).max(600).optional(),
    /** Set if the source gives these seconds. Otherwise they are only the pace of the session. */
    secondsFrom: z.literal('source').optional(),
  })
  .refine((step) => !step.secondsFrom || step.seconds !== undefined, '"secondsFrom" needs "seconds"');
export type Step = z.infer<typeof stepSchema>;

/** Adds an issue for each repeated id in a list. */
function refuseRepeatedIds(
  members: readonly { id: string }[],
  list: string,
  context: z.core.$RefinementCtx,
): void {
  const seen = new Set<string>();
  members.forEach(({ id }, index) => {
    if (seen.has(id)) {
      context.addIssue({ code: 'custom', path: [list, index, 'id'], message: `"${id}" occurs twice` });
    }
    seen.add(id);
  });
}

export const variantSchema = z
  .strictObject({
    id: identifierSchema,
    /** Overrides the stretch's places for this variant. */
    places: z.array(placeSchema).min(1).optional(),
    /** Overrides what the stretch does, if this variant bends the back in another way. */
    does: z.array(directionSchema).min(1).optional(),
    /** Overrides the stretch's dose for this variant. */
    dose: doseSchema.optional(),
    /** Overrides the stretch's muscles for this variant. */
    muscles: musclesSchema.optional(),
    /** Ids of further cautions, about this variant only. */
    cautions: z.array(identifierSchema).optional(),
    steps: z.array(stepSchema).min(1),
    figure: figureSchema,
  })
  .superRefine((variant, context) => {
    refuseRepeatedIds(variant.steps, 'steps', context);
    variant.steps.forEach((step, index) => {
      if (!Object.hasOwn(variant.figure.keyframes, step.keyframe)) {
        context.addIssue({
          code: 'custom',
          path: ['steps', index, 'keyframe'],
          message: `"${step.keyframe}" is not among the figure's keyframes`,
        });
      }
    });
    if (!variant.steps.some((step) => step.part === 'moveIn' || step.part === 'hold')) {
      context.addIssue({
        code: 'custom',
        path: ['steps'],
        message: 'must have a step whose part is "moveIn" or "hold"',
      });
    }
  });
export type Variant = z.infer<typeof variantSchema>;

/** Whether the figure shows where a variant is felt. */
function glows({ figure }: Pick<Variant, 'figure'>): boolean {
  return Object.values(figure.keyframes).some(({ glow = [] }) => glow.length > 0);
}

export const stretchSchema = z
  .strictObject({
    id: identifierSchema,
    source: z.union([sourceSchema, otherSourceSchema], {
      error: `must be one of ${sourceSchema.options.map((id) => `"${id}"`).join(', ')}, or an object with a "title"`,
    }),
    /** Where in the source the stretch is: its heading there, or "second exercise" if the source has no headings. */
    passage: z.string().trim().min(1).max(100).optional(),
    /** The position of the body, shown in the list of stretches. */
    position: z.enum([
      'sitting',
      'standing',
      'on-the-back',
      'on-the-stomach',
      'hands-and-knees',
      'half-kneeling',
    ]),
    places: z.array(placeSchema).min(1),
    does: z.array(directionSchema).min(1),
    /** Ids of the stretch's own cautions. The general ones of its source are in `cautions.ts`. */
    cautions: z.array(identifierSchema),
    /** Conditions of the back profile that rule out this stretch. A caution of the same name says why. */
    ruledOutBy: z.array(z.enum(['disc'])),
    /** The id of a stretch whose set-up steps come first. Each variant must have their keyframes, under the same names. */
    follows: identifierSchema.optional(),
    dose: doseSchema,
    /** Absent if no muscle is lengthened much and none works, as in relaxed lying. */
    muscles: musclesSchema.optional(),
    /** Set if the source says where the stretch is felt. Otherwise the regions that glow are an addition; the app marks them. */
    feltFrom: z.literal('source').optional(),
    variants: z.array(variantSchema).min(1),
  })
  .superRefine((stretch, context) => {
    refuseRepeatedIds(stretch.variants, 'variants', context);
    if (stretch.feltFrom && !stretch.variants.every(glows)) {
      context.addIssue({
        code: 'custom',
        path: ['feltFrom'],
        message: 'needs a "glow" in each variant\'s figure',
      });
    }
  });
export type Stretch = z.infer<typeof stretchSchema>;

/** Returns a variant's dose: its own, or the stretch's. */
export function doseOf(stretch: Stretch, variant: Variant): Dose {
  return variant.dose ?? stretch.dose;
}

/** The seconds of a hold unless the user chooses others: the minimum, or all of a progression. Undefined without a hold. */
export function usualHoldSeconds({ holdSeconds, progression }: Dose): number | undefined {
  return progression ? holdSeconds?.max : holdSeconds?.min;
}

/** Returns a variant's muscles: its own, or the stretch's; undefined if neither names any. */
export function musclesOf(stretch: Stretch, variant: Variant): Muscles | undefined {
  return variant.muscles ?? stretch.muscles;
}

/** Returns a stretch as it is in one of its variants: it does what the variant does. */
export function asDoneIn(stretch: Stretch, { does }: Variant): Stretch {
  return does ? { ...stretch, does } : stretch;
}

/** Returns the places where a variant can be done: its own, or the stretch's. */
export function placesOf(stretch: Stretch, variant: Variant): readonly Place[] {
  return variant.places ?? stretch.places;
}

/** Whether a variant can only be done on the floor, so getting into position takes longer. */
export function needsFloor(stretch: Stretch, variant: Variant): boolean {
  return placesOf(stretch, variant).every((place) => place === 'floor');
}

/** Returns the ids of a stretch's own cautions and those of its variants, each once. */
export function ownCautionsOf({ cautions, variants }: Stretch): string[] {
  return [...new Set([...cautions, ...variants.flatMap((variant) => variant.cautions ?? [])])];
}
