import type { Course, Phase, Timeline } from '../../core/session/phase.ts';

type Part = Pick<Phase, 'kind' | 'durationMs'> & Partial<Phase>;

const stillIn = (pose: string): Pick<Phase, 'from' | 'to'> => ({ from: pose, to: pose });

/** A session of two repetitions: 3 s lead-in, then twice 2 s in, a hold of 3 s in two steps, 2 s out. */
export function shortTimeline(): Timeline {
  const repetition = (count: number): Part[] => [
    { kind: 'move', durationMs: 2000, step: 'bend', from: 'up', to: 'down', repetition: count },
    { kind: 'hold', durationMs: 1000, step: 'soften', ...stillIn('down'), repetition: count },
    { kind: 'hold', durationMs: 2000, step: 'hang', ...stillIn('down'), repetition: count },
    { kind: 'move', durationMs: 2000, step: 'rise', from: 'down', to: 'up', repetition: count },
  ];
  const parts: Part[] = [
    { kind: 'leadIn', durationMs: 3000, ...stillIn('up') },
    ...repetition(1),
    ...repetition(2),
  ];
  let startMs = 0;
  const phases = parts.map((part): Phase => {
    const phase: Phase = {
      step: undefined,
      from: 'up',
      to: 'up',
      breath: undefined,
      side: 'right',
      set: 1,
      repetition: 1,
      item: 0,
      ...part,
      startMs,
    };
    startMs += part.durationMs;
    return phase;
  });
  return { phases, totalMs: startMs, sets: 1, repetitions: 2, perSide: false };
}

/** Two such sessions after one another, the second one announced in place of its lead-in. */
export function shortRoutine(): Course {
  const { phases, totalMs } = shortTimeline();
  const second = phases.map((phase): Phase => ({
    ...phase,
    ...(phase.kind === 'leadIn' && { kind: 'next' }),
    startMs: totalMs + phase.startMs,
    item: 1,
  }));
  return { phases: [...phases, ...second], totalMs: 2 * totalMs };
}
