import { describe, expect, it } from 'vitest';
import { RangeDraft } from './range-draft.svelte.ts';
import type { Range } from './week.ts';

function draftOf(range: Range) {
  const taken: Range[] = [];
  const draft = new RangeDraft(() => ({
    range: taken.at(-1) ?? range,
    change: (changed) => taken.push(changed),
  }));
  return { draft, taken };
}

describe('the two times of a range', () => {
  it('are sent together, once they are left', () => {
    const { draft, taken } = draftOf(['09:00', '12:30']);
    draft.write(0, '13:00');
    draft.write(1, '17:00');
    expect([draft.times, taken]).toEqual([['13:00', '17:00'], []]);
    draft.settle();
    expect([draft.times, taken]).toEqual([['13:00', '17:00'], [['13:00', '17:00']]]);
  });

  it('are not sent when nothing has changed', () => {
    const { draft, taken } = draftOf(['09:00', '12:30']);
    draft.write(0, '');
    draft.write(0, '09:00');
    draft.settle();
    expect(taken).toEqual([]);
  });

  it('wait for a time that is missing, and say so only when they are left', () => {
    const { draft, taken } = draftOf(['09:00', '12:30']);
    draft.write(1, '');
    expect(draft.incomplete).toBe(false);
    draft.settle();
    expect([draft.incomplete, draft.times, taken]).toEqual([true, ['09:00', ''], []]);
    draft.write(0, '10:00');
    expect(draft.incomplete).toBe(true);
    draft.write(1, '13:00');
    expect(draft.incomplete).toBe(false);
    draft.settle();
    expect(taken).toEqual([['10:00', '13:00']]);
  });

  it('can be forgotten', () => {
    const { draft, taken } = draftOf(['09:00', '12:30']);
    expect(draft.forget()).toBe(false);
    draft.write(1, '');
    draft.settle();
    expect(draft.forget()).toBe(true);
    draft.settle();
    expect([draft.times, draft.incomplete, taken]).toEqual([['09:00', '12:30'], false, []]);
  });
});
