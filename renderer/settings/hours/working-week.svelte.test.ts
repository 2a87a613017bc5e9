import { describe, expect, it } from 'vitest';
import { defaultWeek, type WorkingHours } from './week.ts';
import { WorkingWeek } from './working-week.svelte.ts';

const split: WorkingHours = {
  monday: [
    ['09:00', '12:30'],
    ['13:30', '18:00'],
  ],
};

function weekOf(hours: WorkingHours) {
  const app = { hours, refuses: false };
  const week = new WorkingWeek(() => ({
    hours: app.hours,
    change: (changed) => {
      if (!app.refuses) app.hours = changed;
      return Promise.resolve(!app.refuses);
    },
  }));
  return { app, week };
}

describe('the working week', () => {
  it('proposes Monday to Friday to whoever had none', async () => {
    const { app, week } = weekOf({});
    await week.setAlways(false);
    expect(app.hours).toEqual(defaultWeek);
  });

  it('keeps the hours while "always" is tried', async () => {
    const { app, week } = weekOf(split);
    await week.setAlways(true);
    expect(app.hours).toEqual({});
    await week.setAlways(true);
    await week.setAlways(false);
    expect(app.hours).toEqual(split);
  });

  it('takes a removal back, and puts the range where it was', async () => {
    const { app, week } = weekOf(split);
    await week.removeRange('monday', 0);
    expect(app.hours).toEqual({ monday: [['13:30', '18:00']] });
    expect(week.undo).toEqual({
      day: 'monday',
      removed: { range: ['09:00', '12:30'], index: 0 },
      before: split,
    });
    await week.takeBack();
    expect([app.hours, week.undo]).toEqual([split, undefined]);
  });

  it('takes a copy back', async () => {
    const { app, week } = weekOf({ ...split, tuesday: [['10:00', '11:00']] });
    await week.copyToWorkdays('monday');
    expect(app.hours.tuesday).toEqual(split.monday);
    await week.takeBack();
    expect(app.hours.tuesday).toEqual([['10:00', '11:00']]);
  });

  it('no longer takes back what lies before another edit', async () => {
    const { week } = weekOf(split);
    await week.removeRange('monday', 0);
    await week.setRange('monday', 0, ['14:00', '18:00']);
    expect(week.undo).toBeUndefined();
    await week.removeRange('monday', 0);
    await week.addRange('friday');
    expect(week.undo).toBeUndefined();
  });

  it('claims nothing to take back when a removal was refused', async () => {
    const { app, week } = weekOf(split);
    app.refuses = true;
    await week.removeRange('monday', 0);
    expect([app.hours, week.undo]).toEqual([split, undefined]);
  });

  it('can still take back when that was refused once', async () => {
    const { app, week } = weekOf(split);
    await week.removeRange('monday', 0);
    app.refuses = true;
    await week.takeBack();
    app.refuses = false;
    await week.takeBack();
    expect(app.hours).toEqual(split);
  });
});
