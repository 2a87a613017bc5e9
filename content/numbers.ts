/** The numbers of a stretch, and which of them its source gives. */
import type { Dose, Step, Stretch, Variant } from './stretch.ts';

/** The fields of a dose that hold numbers, and `perSide`, which doubles them. */
const doseFields = ['sets', 'reps', 'perSide', 'holdSeconds', 'restSeconds', 'frequency'] as const;
type DoseField = (typeof doseFields)[number];

/** A number, or a range, in a stretch file. */
export type StretchNumber = {
  /** Its place in the file, such as `dose.reps`. */
  readonly path: string;
  /** Whether the source gives it. Otherwise it is Uncurl's own, or that of the user who wrote the stretch. */
  readonly fromSource: boolean;
} & ({ readonly field: DoseField; readonly dose: Dose } | { readonly field: 'seconds'; readonly step: Step });

/** Returns every number in a variant's dose and steps, in that order. */
export function numbersOf(stretch: Stretch, variant: Variant): StretchNumber[] {
  const path = `variants.${stretch.variants.indexOf(variant)}`;
  const dose = variant.dose ?? stretch.dose;
  return [
    ...doseFields
      .filter((field) => dose[field] !== undefined)
      .map((field) => ({
        path: `${variant.dose ? `${path}.` : ''}dose.${field}`,
        fromSource: !isAssumed(dose, field),
        field,
        dose,
      })),
    ...variant.steps.flatMap((step, index) =>
      step.seconds === undefined
        ? []
        : {
            path: `${path}.steps.${index}.seconds`,
            fromSource: step.secondsFrom === 'source',
            field: 'seconds' as const,
            step,
          },
    ),
  ];
}

/** Whether the source of a dose leaves one of its fields open. */
export function isAssumed({ suggested, assumed }: Dose, field: DoseField): boolean {
  return !suggested || assumed.includes(field);
}
