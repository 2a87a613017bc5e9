import { describe, expect, it } from 'vitest';
import { RangeDraft } from './range-draft.svelte.ts';
import type { Range } from './week.ts';

function draftOf(range: Range) {
  const changes: Range[] = [];
  const draft = new RangeDraft(() => ({
    range: changes.at(-1) ?? range,
    change: (changed) => changes.push(changed),
  }));
  return { draft, changes };
}

describe('the two times of a range', () => {
  it('change the range together when committed', () => {
    const { draft, changes } = draftOf(['09:00', '12:30']);
    draft.write(0, '13:00');
    draft.write(1, '17:00');
    expect([draft.times, changes]).toEqual([['13:00', '17:00'], []]);
    draft.commit();
    expect([draft.times, changes]).toEqual([['13:00', '17:00'], [['13:00', '17:00']]]);
  });

  it('do not change the range when they are the same', () => {
    const { draft, changes } = draftOf(['09:00', '12:30']);
    draft.write(0, '');
    draft.write(0, '09:00');
    draft.commit();
    expect(changes).toEqual([]);
  });

  it('are marked as incomplete only when committed, and wait for the missing time', () => {
    const { draft, changes } = draftOf(['09:00', '12:30']);
    draft.write(1, '');
    expect(draft.incomplete).toBe(false);
    draft.commit();
    expect([draft.incomplete, draft.times, changes]).toEqual([true, ['09:00', ''], []]);
    draft.write(0, '10:00');
    expect(draft.incomplete).toBe(true);
    draft.write(1, '13:00');
    expect(draft.incomplete).toBe(false);
    draft.commit();
    expect(changes).toEqual([['10:00', '13:00']]);
  });

  it('can be discarded', () => {
    const { draft, changes } = draftOf(['09:00', '12:30']);
    expect(draft.discard()).toBe(false);
    draft.write(1, '');
    draft.commit();
    expect(draft.discard()).toBe(true);
    draft.commit();
    expect([draft.times, draft.incomplete, changes]).toEqual([['09:00', '12:30'], false, []]);
  });

  it('don’t overwrite a range that has replaced theirs', () => {
    const ranges: Range[] = [
      ['11:00', '12:00'],
      ['13:00', '17:00'],
    ];
    const changes: Range[] = [];
    const draft = new RangeDraft(() => ({
      range: ranges[0]!,
      change: (changed) => changes.push(changed),
    }));
    draft.write(1, '');
    draft.commit();
    ranges.shift();
    expect([draft.times, draft.incomplete]).toEqual([['13:00', '17:00'], false]);
    draft.commit();
    draft.write(1, '18:00');
    draft.commit();
    expect(changes).toEqual([['13:00', '18:00']]);
  });
});
