import fastCheck from 'fast-check';
import { expect, test } from 'vitest';
import { readLibrary } from '../../tools/read-library.ts';
import { anySessionSettings } from '../testing/session-arbitraries.ts';
import { cuesOf } from './cues.ts';
import { sessionTimelineOf } from './routine.ts';
import type { SessionItem } from './timeline.ts';

const anyItem: fastCheck.Arbitrary<SessionItem> = fastCheck
  .constantFrom(...readLibrary().entries.map(({ stretch }) => stretch))
  .chain((stretch) =>
    fastCheck.record({
      stretch: fastCheck.constant(stretch),
      variant: fastCheck.constantFrom(...stretch.variants),
      firstSide: fastCheck.constantFrom('right' as const, 'left' as const),
    }),
  );
const anyItems = fastCheck.array(anyItem, { minLength: 1, maxLength: 4 });

test('cues are in chronological order and within the session, and no two sounds come at once', () => {
  fastCheck.assert(
    fastCheck.property(anyItems, anySessionSettings, (items, settings) => {
      const timeline = sessionTimelineOf(items, settings);
      const { sounds, speech } = cuesOf(items, timeline);
      for (const cues of [sounds, speech]) {
        const times = cues.map(({ atMs }) => atMs);
        expect(times).toEqual([...new Set(times)].sort((a, b) => a - b));
        expect(times[0]).toBeGreaterThanOrEqual(0);
        expect(times.at(-1)).toBe(timeline.totalMs);
      }
    }),
  );
});

test('each start and end of a hold and each change of side has a sound, and each stretch is named once', () => {
  fastCheck.assert(
    fastCheck.property(anyItems, anySessionSettings, (items, settings) => {
      const timeline = sessionTimelineOf(items, settings);
      const { sounds, speech } = cuesOf(items, timeline);
      const soundAt = (atMs: number) => sounds.find((cue) => cue.atMs === atMs)?.sound;
      timeline.phases.forEach((phase, index) => {
        const before = timeline.phases[index - 1];
        const after = timeline.phases[index + 1];
        const endMs = phase.startMs + phase.durationMs;
        if (phase.kind === 'hold') {
          if (before?.kind !== 'hold') expect(['start', 'change']).toContain(soundAt(phase.startMs));
          if (after?.kind !== 'hold') expect(['end', 'change', 'done']).toContain(soundAt(endMs));
        }
        if (phase.kind === 'otherSide' || phase.kind === 'next') {
          expect(soundAt(phase.startMs)).toBe('change');
        }
      });
      const named = speech.filter(({ says }) => says.some(({ kind }) => kind === 'name' || kind === 'next'));
      expect(named.map(({ item }) => item)).toEqual(items.map((_, index) => index));
    }),
  );
});
