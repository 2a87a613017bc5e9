/** Texts about the muscles that a stretch lengthens or works. */
import type { Muscle, Muscles } from '../../../content/muscles.ts';
import { comesWithApp } from '../../../content/sources.ts';
import type { Stretch } from '../../../content/stretch.ts';
import * as m from '../../../messages/compiled/messages.js';
import { listed } from '../../../messages/say.ts';

const names: Readonly<Record<Muscle, () => string>> = {
  iliopsoas: m.stretch_muscle_iliopsoas,
  rectusFemoris: m.stretch_muscle_rectus_femoris,
  quadriceps: m.stretch_muscle_quadriceps,
  hamstrings: m.stretch_muscle_hamstrings,
  adductors: m.stretch_muscle_adductors,
  calves: m.stretch_muscle_calves,
  tibialisAnterior: m.stretch_muscle_tibialis_anterior,
  gluteusMaximus: m.stretch_muscle_gluteus_maximus,
  gluteusMedius: m.stretch_muscle_gluteus_medius,
  piriformis: m.stretch_muscle_piriformis,
  quadratusLumborum: m.stretch_muscle_quadratus_lumborum,
  erectorSpinae: m.stretch_muscle_erector_spinae,
  multifidus: m.stretch_muscle_multifidus,
  latissimusDorsi: m.stretch_muscle_latissimus_dorsi,
  rhomboids: m.stretch_muscle_rhomboids,
  trapezius: m.stretch_muscle_trapezius,
  pectorals: m.stretch_muscle_pectorals,
  abdominals: m.stretch_muscle_abdominals,
  obliques: m.stretch_muscle_obliques,
};

/** What a stretch does, and to which muscles: "Lengthens", "waist muscles (obliques)". */
export interface MuscleRow {
  readonly action: string;
  readonly muscleNames: readonly string[];
}

/** Returns a row for each action that applies. Muscles that lengthen and work in turn have a row of their own. */
export function muscleRows({ lengthens, works }: Muscles): MuscleRow[] {
  return [
    { action: m.stretch_muscles_lengthens(), ids: lengthens.filter((muscle) => !works.includes(muscle)) },
    { action: m.stretch_muscles_works(), ids: works.filter((muscle) => !lengthens.includes(muscle)) },
    { action: m.stretch_muscles_both(), ids: lengthens.filter((muscle) => works.includes(muscle)) },
  ].flatMap(({ action, ids }) => (ids.length > 0 ? [{ action, muscleNames: inWords(ids) }] : []));
}

/** Returns a note on which of the muscles the source names, or undefined if it names them all. */
export function muscleSourceNote(
  stretch: Pick<Stretch, 'source'>,
  { lengthens, works, assumed }: Muscles,
): string | undefined {
  if (assumed.length === 0) return undefined;
  const addedByApp = comesWithApp(stretch);
  const named = [...new Set([...lengthens, ...works])].filter((muscle) => !assumed.includes(muscle));
  if (named.length === 0) return addedByApp ? m.stretch_muscles_all_added() : m.stretch_muscles_none_named();
  const muscles = listed(inWords(named));
  return addedByApp ? m.stretch_muscles_rest_added({ muscles }) : m.stretch_muscles_only_named({ muscles });
}

function inWords(muscles: readonly Muscle[]): string[] {
  return muscles.map((muscle) => names[muscle]());
}
