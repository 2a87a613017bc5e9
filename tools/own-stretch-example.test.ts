/** Checks the example and the lists in `docs/your-own-stretch.md`. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { muscleSchema } from '../content/muscles.ts';
import { withOwnStretches } from '../content/own-stretches.ts';
import { pickedChoice } from '../core/choice/choose.ts';
import { checkKeyframe, checkMove, drawFigure, prepareFigure } from '../figure/figure.ts';
import { timelineOf } from '../core/session/timeline.ts';
import { defaultSettings } from '../core/settings/settings.ts';
import { readLibrary } from './read-library.ts';

const page = readFileSync(new URL('../docs/your-own-stretch.md', import.meta.url), 'utf8');
const name = /as `(.+\.json)`/.exec(page)?.[1] ?? '';
const text = /```json\n(.+?)```/s.exec(page)?.[1] ?? '';

const library = readLibrary();
const { entries, problems } = withOwnStretches(library, [{ name, text }]);
const own = entries.find(({ stretch }) => `${stretch.id}.json` === name);

test('the example is accepted', () => {
  expect(problems).toEqual([]);
  expect(own).toBeDefined();
  expect(entries).toHaveLength(library.entries.length + 1);
});

test('the example can be chosen, and its duration is within its dose', () => {
  const choice = pickedChoice(entries, defaultSettings, own!.stretch.id);
  // Two sides of two to four repetitions, each held for 5 to 10 s, with 3 s each way.
  expect(choice?.durationMs).toBeGreaterThan(2 * 2 * (5 + 6) * 1000);
  expect(choice?.durationMs).toBeLessThan(2 * 4 * (10 + 6) * 1000);
});

describe.each(own?.stretch.variants ?? [])('the example’s variant "$id"', (variant) => {
  const { keyframes, props } = variant.figure;
  const { phases } = timelineOf(own!.stretch, variant, defaultSettings);

  test('has only possible poses', () => {
    for (const [pose, keyframe] of Object.entries(keyframes)) {
      expect(checkKeyframe(keyframe, props), pose).toEqual([]);
    }
  });

  test('is drawn throughout its session, without jumps, on both sides', () => {
    expect(new Set(phases.map(({ side }) => side))).toEqual(new Set(['right', 'left']));
    const prepared = prepareFigure({ ...variant.figure, size: { width: 600, height: 600 } });
    for (const { from, to, side } of phases) {
      expect(checkMove(keyframes[from]!, keyframes[to]!, props), `${from} to ${to}`).toEqual([]);
      const nodes = drawFigure(prepared, { from, to, progress: 0.5, side, showGlow: true, arrow: true });
      expect(nodes.length).toBeGreaterThan(10);
      for (const node of nodes) expect(node.d, node.id).toMatch(/^[MLQZa\d -]+$/);
    }
  });
});

test('the page explains every field of the example', () => {
  const explained = [...page.matchAll(/^\| `(\w+)`/gm)].map(([, word]) => word);
  const written = Object.keys(JSON.parse(text) as object);
  expect(explained).toEqual(expect.arrayContaining(written));
});

test('the page lists all muscles', () => {
  const list = /^The muscles that can be named.+?\n\n/ms.exec(page)?.[0] ?? '';
  const listed = [...list.matchAll(/`(\w+)`/g)].map(([, muscle]) => muscle);
  expect(listed).toEqual(muscleSchema.options);
});
