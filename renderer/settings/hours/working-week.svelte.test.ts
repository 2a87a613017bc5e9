import { describe, expect, it } from 'vitest';
import { defaultWeek, type WorkingHours } from './week.ts';
import { WorkingWeek } from './working-week.svelte.ts';

const split: WorkingHours = {
  monday: [
    ['09:00', '12:30'],
    ['13:30', '18:00'],
  ],
};

function weekOf(initial: WorkingHours) {
  let hours = initial;
  const app = {
    get hours() {
      return hours;
    },
    set hours(changed) {
      hours = changed;
      week.see(hours);
    },
    refuses: false,
  };
  const week = new WorkingWeek(() => ({
    hours,
    change: (changed) => {
      if (!app.refuses) app.hours = changed;
      return Promise.resolve(!app.refuses);
    },
  }));
  week.see(hours);
  return { app, week };
}

describe('the working week', () => {
  it('proposes Monday to Friday if there were no hours', async () => {
    const { app, week } = weekOf({});
    await week.setAlways(false);
    expect(app.hours).toEqual(defaultWeek);
  });

  it('restores the hours after "always" is turned on and off', async () => {
    const { app, week } = weekOf(split);
    await week.setAlways(true);
    expect(app.hours).toEqual({});
    await week.setAlways(true);
    await week.setAlways(false);
    expect(app.hours).toEqual(split);
  });

  it('undoes a removal and puts the range back at its index', async () => {
    const { app, week } = weekOf(split);
    await week.removeRange('monday', 0);
    expect(app.hours).toEqual({ monday: [['13:30', '18:00']] });
    expect(week.undo).toEqual({
      day: 'monday',
      removed: { range: ['09:00', '12:30'], index: 0 },
    });
    await week.undoEdit();
    expect([app.hours, week.undo]).toEqual([split, undefined]);
  });

  it('undoes a copy', async () => {
    const { app, week } = weekOf({ ...split, tuesday: [['10:00', '11:00']] });
    await week.copyToWorkdays('monday');
    expect(app.hours.tuesday).toEqual(split.monday);
    await week.undoEdit();
    expect(app.hours.tuesday).toEqual([['10:00', '11:00']]);
  });

  it('drops the undo after another edit', async () => {
    const { week } = weekOf(split);
    await week.removeRange('monday', 0);
    await week.setRange('monday', 0, ['14:00', '18:00']);
    expect(week.undo).toBeUndefined();
    await week.removeRange('monday', 0);
    await week.addRange('friday');
    expect(week.undo).toBeUndefined();
  });

  it('drops the undo when other hours come from elsewhere, such as an import', async () => {
    const { app, week } = weekOf(split);
    await week.removeRange('monday', 0);
    app.hours = { tuesday: [['10:00', '11:00']] };
    expect(week.undo).toBeUndefined();
    await week.undoEdit();
    expect(app.hours).toEqual({ tuesday: [['10:00', '11:00']] });
    // The import is taken back.
    app.hours = { monday: [['13:30', '18:00']] };
    expect(week.undo).toBeUndefined();
  });

  it('doesn’t report a range as removed after it came back from elsewhere', async () => {
    const { app, week } = weekOf(split);
    await week.removeRange('monday', 0);
    app.hours = split;
    expect(week.undo).toBeUndefined();
  });

  it('offers no undo when a removal is refused', async () => {
    const { app, week } = weekOf(split);
    app.refuses = true;
    await week.removeRange('monday', 0);
    expect([app.hours, week.undo]).toEqual([split, undefined]);
  });

  it('can still undo after an undo was refused once', async () => {
    const { app, week } = weekOf(split);
    await week.removeRange('monday', 0);
    app.refuses = true;
    await week.undoEdit();
    app.refuses = false;
    await week.undoEdit();
    expect(app.hours).toEqual(split);
  });
});
