import { describe, expect, it } from 'vitest';
import { NumberDraft } from './number-draft.svelte.ts';

function field(value: number, { min = 10, max = 180, step = 5 } = {}) {
  const changes: number[] = [];
  const draft = new NumberDraft(() => ({
    value: changes.at(-1) ?? value,
    min,
    max,
    step,
    change: (value) => changes.push(value),
  }));
  const type = (text: string): void => {
    draft.write(text);
    draft.commit();
  };
  return { draft, changes, type };
}

describe('a number field', () => {
  it('changes the value when a whole number within the range is committed', () => {
    const { draft, changes } = field(45);
    draft.write('60');
    expect([draft.text, changes]).toEqual(['60', []]);
    draft.commit();
    expect([draft.text, changes]).toEqual(['60', [60]]);
  });

  it.each(['9', '181', '', '4 5', '12.5', '-20', 'many', '1e2'])(
    'rejects %j and keeps it for correction',
    (text) => {
      const { draft, changes, type } = field(45);
      type(text);
      expect([draft.invalid, draft.text, changes]).toEqual([true, text, []]);
      type('50');
      expect([draft.invalid, changes]).toEqual([false, [50]]);
    },
  );

  it('is not invalid while the user is still typing', () => {
    const { draft } = field(45);
    draft.write('1');
    expect(draft.invalid).toBe(false);
  });

  it('does not call change when the value is the same', () => {
    const { changes, type } = field(45);
    type('45');
    expect(changes).toEqual([]);
  });

  it('steps to multiples of the step and stops at the ends of the range', () => {
    const { draft, changes } = field(43);
    draft.nudge(1);
    draft.nudge(1);
    draft.nudge(-1);
    expect(changes).toEqual([45, 50, 45]);
    const short = field(4, { min: 1, max: 60, step: 5 });
    short.draft.nudge(-1);
    expect(short.changes).toEqual([1]);
    const top = field(178);
    top.draft.nudge(1);
    top.draft.nudge(1);
    expect(top.changes).toEqual([180]);
  });

  it('discards the typed text on Escape, without leaving the screen', () => {
    const { draft, changes } = field(45);
    draft.write('500');
    draft.commit();
    let stopped = false;
    draft.key({ key: 'Escape', preventDefault: () => undefined, stopPropagation: () => (stopped = true) });
    expect([draft.text, draft.invalid, stopped, changes]).toEqual(['45', false, true, []]);
  });
});
