import { describe, expect, it } from 'vitest';
import type { SessionItem } from '../../../core/session/timeline.ts';
import { silence } from '../../testing/fake-sound-output.ts';
import { FakePulse } from '../../testing/fake-pulse.ts';
import { Session } from './session.svelte.ts';
import { holdlessItem, shortItem, shortSettings } from '../../testing/timelines.ts';

function begun({ still = false, items = [shortItem] }: { still?: boolean; items?: SessionItem[] } = {}) {
  const pulse = new FakePulse();
  const reports: string[] = [];
  const session = new Session({
    items,
    settings: shortSettings,
    pulse,
    sounds: silence,
    still: () => still,
    report: (what) => reports.push(what),
    itemFinished: (item) => reports.push(`item ${item}`),
  });
  const end = session.begin();
  return { session, pulse, reports, end };
}

describe('a session', () => {
  it('counts the lead-in down by whole seconds', () => {
    const { session, pulse } = begun();
    const seen = [session.seconds];
    for (let second = 1; second < 3; second += 1) {
      pulse.pass(1000);
      seen.push(session.seconds);
    }
    expect(seen).toEqual([3, 2, 1]);
  });

  it('shows the coming hold while moving, and counts a hold in two steps as one', () => {
    const { session, pulse } = begun();
    pulse.pass(3500);
    expect([session.standing.phase.step, session.countdown, session.seconds]).toEqual(['bend', undefined, 3]);
    pulse.pass(2000);
    expect([session.standing.phase.step, session.seconds]).toEqual(['soften', 3]);
    pulse.pass(1000);
    expect([session.standing.phase.step, session.seconds]).toEqual(['hang', 2]);
  });

  it('draws fifteen frames a second while the figure moves, and one while it keeps still', () => {
    const { pulse } = begun();
    pulse.pass(2999);
    expect([pulse.frames, pulse.timers]).toEqual([0, 2]);
    pulse.pass(2001);
    expect(pulse.frames).toBe(31);
    const { frames, timers } = pulse;
    pulse.pass(2500);
    expect(pulse.frames - frames).toBeLessThanOrEqual(1);
    expect(pulse.timers - timers).toBeLessThanOrEqual(3);
  });

  it('shows the same pictures whenever a move is repeated, however late its frames come', () => {
    const { session, pulse } = begun();
    const seen = (late: number): number[] => {
      session.restart();
      pulse.pass(3000);
      pulse.skip(late);
      return Array.from({ length: 28 }, () => {
        pulse.skip(66);
        pulse.pass(0);
        return session.progress;
      });
    };
    const onTime = seen(0);
    expect(new Set(onTime).size).toBe(28);
    expect(seen(16)).toEqual(onTime);
  });

  it('shows still poses without any frame to those who want less motion', () => {
    const { session, pulse } = begun({ still: true });
    pulse.pass(3500);
    expect([session.progress, pulse.frames]).toEqual([1, 0]);
  });

  it('does nothing at all while it is paused, and goes on from where it was', () => {
    const { session, pulse, reports } = begun();
    pulse.pass(4000);
    session.togglePause();
    expect(pulse.busy).toBe(false);
    pulse.pass(60_000);
    expect([session.paused, session.standing.positionMs]).toEqual([true, 4000]);
    session.togglePause();
    pulse.pass(500);
    expect([session.paused, Math.round(session.standing.positionMs / 100)]).toEqual([false, 45]);
    expect(reports).toEqual(['held', 'continued']);
  });

  it('is right at once after the page was throttled', () => {
    const { session, pulse } = begun();
    pulse.skip(6200);
    pulse.show(true);
    expect([session.standing.phase.step, session.seconds]).toEqual(['hang', 2]);
  });

  it.each([0, 100_000, 8 * 3_600_000])(
    'waits where it was when the computer slept, although its clock ran on by %i ms',
    (ranOnMs) => {
      const { session, pulse, reports } = begun();
      pulse.pass(2000);
      pulse.skip(ranOnMs);
      // The first timer comes late; where the clock stood still, the app says that there was sleep.
      if (ranOnMs > 0) pulse.pass(0);
      else session.stopForSleep();
      expect([session.paused, session.standing.positionMs, reports]).toEqual([true, 2000, ['held']]);
      session.stopForSleep();
      expect([pulse.busy, reports]).toEqual([false, ['held']]);
      session.togglePause();
      pulse.pass(1000);
      expect(session.standing.positionMs).toBe(3000);
      expect(reports).toEqual(['held', 'continued']);
    },
  );

  it('stays stopped, and stays done, through a sleep', () => {
    const { session, pulse, reports } = begun();
    session.togglePause();
    pulse.skip(3_600_000);
    session.stopForSleep();
    session.togglePause();
    expect([session.standing.positionMs, reports]).toEqual([0, ['held', 'continued']]);
    pulse.pass(60_000);
    session.stopForSleep();
    expect(reports).toEqual(['held', 'continued', 'finished']);
  });

  it('reaches its end also when nobody can see it, and reports that once', () => {
    const { session, pulse, reports } = begun();
    pulse.show(false);
    pulse.pass(60_000);
    pulse.show(true);
    expect([session.standing.done, reports, pulse.busy]).toEqual([true, ['finished'], false]);
  });

  it('goes to the next phase and back, and ends after the last', () => {
    const { session, reports } = begun();
    session.next();
    expect(session.standing.phase.step).toBe('bend');
    session.next();
    expect(session.standing.phase.step).toBe('soften');
    session.back();
    expect(session.standing.phase.step).toBe('bend');
    for (let press = 0; press < 20; press += 1) session.next();
    expect([session.standing.done, reports]).toEqual([true, ['finished']]);
  });

  it('restarts from the beginning, running, and says that it goes on when it was paused', () => {
    const { session, pulse, reports } = begun();
    pulse.pass(7000);
    session.togglePause();
    session.restart();
    expect([session.standing.positionMs, session.paused]).toEqual([0, false]);
    expect(reports).toEqual(['held', 'continued']);
  });

  it('takes no more orders once it is done', () => {
    const { session, pulse, reports } = begun();
    pulse.pass(60_000);
    session.togglePause();
    session.restart();
    session.back();
    expect([session.standing.done, reports]).toEqual([true, ['finished']]);
  });

  it('switches the variant and the sides while it runs', () => {
    const perSide = { ...shortItem.stretch, dose: { ...shortItem.stretch.dose, perSide: true } };
    const { session, pulse } = begun({ items: [{ ...shortItem, stretch: perSide }] });
    pulse.pass(11_000);
    session.switchSides();
    expect(session.standing.phase).toMatchObject({ kind: 'leadIn', side: 'left', repetition: 1 });
    expect([session.dosage.sides, session.canSwitchSides]).toEqual([['left', 'right'], true]);
    session.switchVariant({ ...shortItem.variant, id: 'other' });
    expect([session.item.variant.id, session.dosage.sides]).toEqual(['other', ['left', 'right']]);
    pulse.pass(60_000);
    expect([session.standing.done, session.canSwitchSides]).toEqual([true, false]);
  });

  it('tells how far a breath has come, also one of several steps', () => {
    const steps = [
      { id: 'draw-in', part: 'moveIn', keyframe: 'in', breath: 'out', seconds: 1 },
      { id: 'fold', part: 'moveIn', keyframe: 'down', breath: 'out', seconds: 3 },
      { id: 'rise', part: 'moveOut', keyframe: 'up', breath: 'in' },
    ] as const;
    const { session, pulse } = begun({
      items: [{ ...holdlessItem, variant: { ...holdlessItem.variant, steps: [...steps] } }],
    });
    expect(session.breath).toBeUndefined();
    pulse.pass(3000);
    expect(session.breath).toEqual({ direction: 'out', progress: 0, totalMs: 4000, remainingMs: 4000 });
    pulse.pass(3000);
    expect(session.breath?.progress).toBeCloseTo(0.75, 1);
    pulse.pass(2000);
    expect(session.breath).toMatchObject({ direction: 'in', totalMs: 2000 });
  });

  it('asks for nothing more once it has been left', () => {
    const { pulse, end, reports } = begun();
    end();
    pulse.pass(60_000);
    expect([pulse.busy, reports]).toEqual([false, []]);
  });
});

describe('a session of several stretches', () => {
  it('reports each one that is done, in order and once, then its end', () => {
    const { session, pulse, reports } = begun({ items: [shortItem, shortItem] });
    pulse.pass(16_900);
    expect(reports).toEqual([]);
    pulse.pass(200);
    expect([session.standing.phase.kind, reports]).toEqual(['next', ['item 0']]);
    session.back();
    expect(session.standing.phase.item).toBe(0);
    pulse.pass(60_000);
    expect(reports).toEqual(['item 0', 'finished']);
  });

  it('reports them all when the page was throttled for long', () => {
    const { pulse, reports } = begun({ items: [shortItem, shortItem] });
    pulse.skip(60_000);
    pulse.show(true);
    expect(reports).toEqual(['item 0', 'finished']);
  });

  it('reports none of them that the computer slept through', () => {
    const { pulse, reports } = begun({ items: [shortItem, shortItem] });
    pulse.skip(100_000);
    pulse.show(true);
    expect(reports).toEqual(['held']);
  });

  it('restarts the one that is on', () => {
    const { session, pulse } = begun({ items: [shortItem, shortItem] });
    pulse.pass(25_000);
    session.restart();
    expect([session.standing.positionMs, session.standing.phase.kind]).toEqual([17_000, 'next']);
  });

  it('keeps the variant to which each was switched, whichever is on', () => {
    const { session, pulse } = begun({ items: [shortItem, shortItem] });
    pulse.pass(20_000);
    session.switchVariant({ ...shortItem.variant, id: 'other' });
    session.back();
    expect([session.standing.phase.item, session.item.variant.id]).toEqual([0, 'standing']);
    expect([session.variantOf(0).id, session.variantOf(1).id]).toEqual(['standing', 'other']);
  });

  it('shows only the holds of the stretch that is on', () => {
    const { session, pulse } = begun({ items: [holdlessItem, shortItem] });
    pulse.pass(3500);
    expect(session.seconds).toBeUndefined();
    pulse.pass(16_000);
    expect([session.standing.phase.step, session.seconds]).toEqual(['bend', 3]);
  });
});
