import { describe, expect, it } from 'vitest';
import { NumberDraft } from './number-draft.svelte.ts';

function field(value: number, { min = 10, max = 180, step = 5 } = {}) {
  const taken: number[] = [];
  const draft = new NumberDraft(() => ({
    value: taken.at(-1) ?? value,
    min,
    max,
    step,
    change: (changed) => taken.push(changed),
  }));
  const type = (text: string): void => {
    draft.write(text);
    draft.settle();
  };
  return { draft, taken, type };
}

describe('a number field', () => {
  it('takes a whole number within the range once typing has ended', () => {
    const { draft, taken } = field(45);
    draft.write('60');
    expect([draft.text, taken]).toEqual(['60', []]);
    draft.settle();
    expect([draft.text, taken]).toEqual(['60', [60]]);
  });

  it.each(['9', '181', '', '4 5', '12.5', '-20', 'many', '1e2'])(
    'refuses %j and keeps it to be mended',
    (text) => {
      const { draft, taken, type } = field(45);
      type(text);
      expect([draft.wrong, draft.text, taken]).toEqual([true, text, []]);
      type('50');
      expect([draft.wrong, taken]).toEqual([false, [50]]);
    },
  );

  it('says nothing while somebody is still typing', () => {
    const { draft } = field(45);
    draft.write('1');
    expect(draft.wrong).toBe(false);
  });

  it('sends nothing when nothing has changed', () => {
    const { taken, type } = field(45);
    type('45');
    expect(taken).toEqual([]);
  });

  it('goes in steps to round values, and stops at the ends of the range', () => {
    const { draft, taken } = field(43);
    draft.nudge(1);
    draft.nudge(1);
    draft.nudge(-1);
    expect(taken).toEqual([45, 50, 45]);
    const short = field(4, { min: 1, max: 60, step: 5 });
    short.draft.nudge(-1);
    expect(short.taken).toEqual([1]);
    const top = field(178);
    top.draft.nudge(1);
    top.draft.nudge(1);
    expect(top.taken).toEqual([180]);
  });

  it('forgets what was typed on Escape, without leaving the screen', () => {
    const { draft, taken } = field(45);
    draft.write('500');
    draft.settle();
    let stopped = false;
    draft.key({ key: 'Escape', preventDefault: () => undefined, stopPropagation: () => (stopped = true) });
    expect([draft.text, draft.wrong, stopped, taken]).toEqual(['45', false, true, []]);
  });
});
