/**
 * What a stretch is: the one definition of a stretch file. Types, parsing and the check of the files come from it.
 *
 * A stretch file holds structure only: doses, steps, poses. Its words stand apart in `content/text/<language>/<id>.json`
 * (see `words.ts`), so that a translation can never touch a dose.
 */
import { z } from 'zod';
import { musclesSchema, type Muscles } from './muscles.ts';
import { figureSchema } from './pose.ts';

/** Lower-case words joined by hyphens, as in file names: `seated-lumbar-extension`. */
export const identifierSchema = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens, such as "side-bend"');

/** The documents that the stretches come from, by the name that the app gives them. */
export const sourceSchema = z.enum([
  'body-maintenance',
  'wright-pt',
  'flexibility-and-strength',
  'cleveland-clinic',
]);
export type SourceId = z.infer<typeof sourceSchema>;

/** Any other source, as a person's own stretch names it. */
const otherSourceSchema = z.strictObject({
  title: z.string().trim().min(1).max(200),
  /** Who stands behind it; absent where that is not known. */
  by: z.string().trim().min(1).max(200).optional(),
});

/** Where a stretch is done, as far as a person can allow or forbid it. */
export const placeSchema = z.enum(['seated', 'standing', 'floor']);
export type Place = z.infer<typeof placeSchema>;

/** What a stretch does to the body; the choice sets flexion against extension. */
export const directionSchema = z.enum([
  'flexion',
  'extension',
  'side',
  'rotation',
  'hip',
  'hamstring',
  'core',
]);

/** A figure that the source gives as "3 to 5"; one figure has min = max. */
const rangeOf = (number: z.ZodNumber) =>
  z
    .strictObject({ min: number, max: number })
    .refine((range) => range.min <= range.max, 'min must not be greater than max');

/** How often the source prescribes a stretch: so many times a day, or every so many hours. */
const frequencySchema = z.union([
  z.strictObject({ timesPerDay: z.number().positive().max(24) }),
  z.strictObject({ everyHours: rangeOf(z.number().positive().max(24)) }),
]);

const doseFields = {
  /** How many times the whole row of repetitions is done. */
  sets: z.number().int().min(1).max(10),
  /** Repetitions in a set; with `perSide`, on each side. */
  reps: rangeOf(z.number().int().min(1).max(60)),
  /** Seconds that each repetition is held. Absent: the steps' own seconds set the pace. */
  holdSeconds: rangeOf(z.number().min(1).max(600)).optional(),
  /** Seconds of rest after each repetition. */
  restSeconds: rangeOf(z.number().min(1).max(120)).optional(),
  /** Both sides in turn, first the right one. */
  perSide: z.boolean(),
  /** With `perSide`: the sides take turns at every repetition, instead of all repetitions on one side first. */
  alternates: z.literal(true).optional(),
  frequency: frequencySchema.optional(),
};

/** The fields of a dose that the app may have had to supply itself. */
const assumedSchema = z.array(z.enum(['sets', 'reps', 'holdSeconds', 'restSeconds', 'perSide', 'frequency']));

export const doseSchema = z
  .strictObject({
    ...doseFields,
    /** Whether the source prescribes a dose at all. */
    prescribed: z.boolean(),
    /** The fields that are the app's own because the source does not give them; shown as such. */
    assumed: assumedSchema,
  })
  .refine((dose) => dose.prescribed || !dose.frequency, 'a dose that is not prescribed has no frequency')
  .refine((dose) => dose.perSide || !dose.alternates, 'sides can take turns only in a dose with perSide');
export type Dose = z.infer<typeof doseSchema>;

/** What a step is for in a repetition; `setUp` steps are read once, while getting into position. */
export const stepPartSchema = z.enum(['setUp', 'moveIn', 'hold', 'moveOut', 'rest']);
export type StepPart = z.infer<typeof stepPartSchema>;

export const stepSchema = z.strictObject({
  id: identifierSchema,
  part: stepPartSchema,
  /** The pose at the end of this step: a name in the variant's `figure.keyframes`. */
  keyframe: identifierSchema,
  breath: z.enum(['in', 'out', 'hold']).optional(),
  /** Seconds that the step takes; for a move 2 unless given, for a hold the dose's. */
  seconds: z.number().min(0.5).max(600).optional(),
});
export type Step = z.infer<typeof stepSchema>;

/** Adds an issue for each member of a list whose id an earlier one has already. */
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
    /** Overrides the stretch's dose, which is the first variant's. */
    dose: doseSchema.optional(),
    /** Overrides the stretch's muscles, which are the first variant's. */
    muscles: musclesSchema.optional(),
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
      context.addIssue({ code: 'custom', path: ['steps'], message: 'needs a step to move in or to hold' });
    }
  });
export type Variant = z.infer<typeof variantSchema>;

export const stretchSchema = z
  .strictObject({
    id: identifierSchema,
    source: z.union([sourceSchema, otherSourceSchema], {
      error: `must be one of ${sourceSchema.options.map((id) => `"${id}"`).join(', ')}, or an object with a "title"`,
    }),
    /** How the body is placed, for the library's rows. */
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
    /** The cautions to be shown before the first use; their words are in the text file under these names. */
    cautions: z.array(identifierSchema),
    /** Parts of the back profile that rule this stretch out. */
    ruledOutBy: z.array(z.enum(['disc'])),
    /** The stretch that this one goes on from: it begins with that one's set-up steps, and draws their poses under the same names. */
    follows: identifierSchema.optional(),
    dose: doseSchema,
    /** Absent where none is lengthened much and none works, as while lying at rest. */
    muscles: musclesSchema.optional(),
    variants: z.array(variantSchema).min(1),
  })
  .superRefine((stretch, context) => {
    refuseRepeatedIds(stretch.variants, 'variants', context);
  });
export type Stretch = z.infer<typeof stretchSchema>;

/** The dose that a variant is done with: its own, or the stretch's. */
export function doseOf(stretch: Stretch, variant: Variant): Dose {
  return variant.dose ?? stretch.dose;
}

/** The muscles that a variant is for: its own, or the stretch's; undefined where there are none to name. */
export function musclesOf(stretch: Stretch, variant: Variant): Muscles | undefined {
  return variant.muscles ?? stretch.muscles;
}

/** The places where a variant can be done: its own, or the stretch's. */
export function placesOf(stretch: Stretch, variant: Variant): readonly Place[] {
  return variant.places ?? stretch.places;
}
