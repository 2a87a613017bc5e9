import { describe, expect, it } from 'vitest';
import { holdlessItem, shortItem } from '../../testing/timelines.ts';
import { SessionHost } from '../../testing/session-host.ts';

describe('a session player', () => {
  it('starts the session’s clock, once', () => {
    const { commands, pulse } = new SessionHost();
    pulse.pass(5000);
    expect(commands).toEqual([{ name: 'beginSession' }]);
  });

  it('counts the lead-in down in whole seconds', () => {
    const { player, pulse } = new SessionHost();
    const seen = [player.seconds];
    for (let second = 1; second < 3; second += 1) {
      pulse.pass(1000);
      seen.push(player.seconds);
    }
    expect(seen).toEqual([3, 2, 1]);
  });

  it('shows the coming hold while moving, and counts a hold in two steps as one', () => {
    const { player, pulse } = new SessionHost();
    pulse.pass(3500);
    expect([player.position.phase.step, player.countdown, player.seconds]).toEqual(['bend', undefined, 3]);
    pulse.pass(2000);
    expect([player.position.phase.step, player.seconds]).toEqual(['soften', 3]);
    pulse.pass(1000);
    expect([player.position.phase.step, player.seconds]).toEqual(['hang', 2]);
  });

  it('draws fifteen frames a second while the figure moves, and hardly any while it keeps still', () => {
    const { pulse } = new SessionHost();
    pulse.pass(2999);
    expect(pulse.frames).toBe(0);
    pulse.pass(2001);
    // Views from the main process arrive between frames and draw one more each.
    expect(pulse.frames).toBeGreaterThanOrEqual(29);
    expect(pulse.frames).toBeLessThanOrEqual(31);
    const { frames, timers } = pulse;
    pulse.pass(2500);
    expect(pulse.frames - frames).toBeLessThanOrEqual(1);
    expect(pulse.timers - timers).toBeLessThanOrEqual(6);
  });

  it('draws every frame of a move if a GPU composites the page', () => {
    const { player, pulse } = new SessionHost({ smooth: true });
    pulse.frameMs = 1000 / 60;
    pulse.pass(3000);
    const seen = new Set<number>();
    for (let frame = 0; frame < 119; frame += 1) {
      pulse.pass(1000 / 60);
      seen.add(player.progress);
    }
    expect(seen.size).toBeGreaterThan(110);
  });

  it('shows the same pictures whenever a move is repeated, however late its frames come', () => {
    const { player, pulse } = new SessionHost();
    const seen = (late: number): number[] => {
      player.restart();
      pulse.pass(3000);
      pulse.skip(late);
      return Array.from({ length: 28 }, () => {
        pulse.skip(66);
        pulse.pass(0);
        return player.progress;
      });
    };
    const onTime = seen(0);
    expect(new Set(onTime).size).toBe(28);
    expect(seen(16)).toEqual(onTime);
  });

  it('shows still poses without any frame if motion is reduced', () => {
    const { player, pulse } = new SessionHost({ still: () => true });
    pulse.pass(3500);
    expect([player.progress, pulse.frames]).toEqual([1, 0]);
  });

  it('schedules nothing while the session is paused, and continues from where it was', () => {
    const { player, pulse, commands } = new SessionHost();
    pulse.pass(4000);
    player.togglePause();
    const { frames, timers } = pulse;
    pulse.pass(60_000);
    expect([pulse.frames, pulse.timers]).toEqual([frames, timers]);
    expect([player.paused, player.position.positionMs]).toEqual([true, 4000]);
    player.togglePause();
    pulse.pass(500);
    expect([player.paused, Math.round(player.position.positionMs / 100)]).toEqual([false, 45]);
    expect(commands.slice(1)).toEqual([{ name: 'pauseSession' }, { name: 'resumeSession' }]);
  });

  it('is not shown as paused before its clock has started', () => {
    const { player } = new SessionHost();
    expect([player.paused, player.position.positionMs]).toEqual([false, 0]);
  });

  it('is right at once after the page was throttled', () => {
    const { player, pulse } = new SessionHost();
    pulse.skip(6200);
    pulse.show(true);
    expect([player.position.phase.step, player.seconds]).toEqual(['hang', 2]);
  });

  it('is kept up to date by the main process while the page’s own timers don’t fire', () => {
    const { player, pulse } = new SessionHost();
    pulse.timersAlignedTo = 60_000;
    pulse.show(false);
    pulse.pass(5100);
    expect(player.position.phase.step).toBe('soften');
    pulse.pass(1000);
    expect(player.position.phase.step).toBe('hang');
  });

  it.each([
    ['stands still', false],
    ['runs on', true],
  ])('waits where it was while the computer slept and the page’s clock %s', (_, pageClockRuns) => {
    const host = new SessionHost();
    const { player, pulse } = host;
    pulse.pass(2000);
    host.sleep(100_000, { pageClockRuns });
    expect([player.paused, player.position.positionMs]).toEqual([true, 2000]);
    player.togglePause();
    pulse.pass(1000);
    expect(player.position.positionMs).toBe(3000);
  });

  it('reaches its end once, even if the page is hidden', () => {
    const host = new SessionHost();
    const { player, pulse } = host;
    pulse.show(false);
    pulse.pass(60_000);
    pulse.show(true);
    expect([player.position.done, host.recorded, pulse.busy]).toEqual([true, ['stretch'], false]);
  });

  it('goes to the next phase and back, and ends after the last', () => {
    const host = new SessionHost();
    const { player } = host;
    player.next();
    expect(player.position.phase.step).toBe('bend');
    player.next();
    expect(player.position.phase.step).toBe('soften');
    player.back();
    expect(player.position.phase.step).toBe('bend');
    for (let press = 0; press < 20 && host.recorded.length === 0; press += 1) player.next();
    expect(host.recorded).toEqual(['stretch']);
  });

  it('restarts from the beginning, and runs even if it was paused', () => {
    const { player, pulse } = new SessionHost();
    pulse.pass(7000);
    player.togglePause();
    player.restart();
    expect([player.position.positionMs, player.paused]).toEqual([0, false]);
  });

  it('switches the variant and the sides while it runs', () => {
    const other = { ...shortItem.variant, id: 'other' };
    const dose = { ...shortItem.stretch.dose, perSide: true };
    const stretch = { ...shortItem.stretch, dose, variants: [shortItem.variant, other] };
    const { player, pulse } = new SessionHost({ items: [{ ...shortItem, stretch }] });
    pulse.pass(11_000);
    player.switchSides();
    expect(player.position.phase).toMatchObject({ kind: 'leadIn', side: 'left', repetition: 1 });
    expect([player.itemTimeline.sides, player.canSwitchSides]).toEqual([['left', 'right'], true]);
    void player.switchVariant('other');
    expect([player.item.variant.id, player.itemTimeline.sides]).toEqual(['other', ['left', 'right']]);
    void player.switchVariant('flying');
    expect(player.item.variant.id).toBe('other');
    pulse.pass(60_000);
    expect([player.position.done, player.canSwitchSides]).toEqual([true, false]);
  });

  it('reports the progress of a breath, even one of several steps', () => {
    const steps = [
      { id: 'draw-in', part: 'moveIn', keyframe: 'in', breath: 'out', seconds: 1 },
      { id: 'fold', part: 'moveIn', keyframe: 'down', breath: 'out', seconds: 3 },
      { id: 'rise', part: 'moveOut', keyframe: 'up', breath: 'in' },
    ] as const;
    const { player, pulse } = new SessionHost({
      items: [{ ...holdlessItem, variant: { ...holdlessItem.variant, id: 'breathing', steps: [...steps] } }],
    });
    expect(player.breath).toBeUndefined();
    pulse.pass(3000);
    expect(player.breath).toEqual({ direction: 'out', progress: 0, totalMs: 4000, remainingMs: 4000 });
    pulse.pass(3000);
    expect(player.breath?.progress).toBeCloseTo(0.75, 1);
    pulse.pass(2000);
    expect(player.breath).toMatchObject({ direction: 'in', totalMs: 2000 });
  });

  it('schedules nothing more once its window has closed', () => {
    const { pulse, end } = new SessionHost();
    end();
    expect(pulse.busy).toBe(false);
  });

  it('counts a jump, a pause and a switch as a turn, but not the views in between', () => {
    const { player, pulse } = new SessionHost();
    const { turns } = player;
    pulse.pass(5000);
    expect(player.turns).toBe(turns);
    player.next();
    player.togglePause();
    expect(player.turns).toBe(turns + 2);
  });
});

describe('a session of several stretches', () => {
  it('does one after the other, and each is recorded once', () => {
    const host = new SessionHost({ items: [shortItem, shortItem] });
    const { player, pulse } = host;
    pulse.pass(16_900);
    expect(host.recorded).toEqual([]);
    pulse.pass(200);
    expect([player.position.phase.kind, host.recorded]).toEqual(['next', ['stretch']]);
    player.back();
    expect(player.position.phase.item).toBe(0);
    pulse.pass(60_000);
    expect(host.recorded).toEqual(['stretch', 'stretch']);
  });

  it('restarts the current one', () => {
    const { player, pulse } = new SessionHost({ items: [shortItem, shortItem] });
    pulse.pass(25_000);
    player.restart();
    expect([player.position.positionMs, player.position.phase.kind]).toEqual([17_000, 'next']);
  });

  it('keeps the variant of each stretch, whichever stretch is current', () => {
    const other = { ...shortItem.variant, id: 'other' };
    const stretch = { ...shortItem.stretch, variants: [shortItem.variant, other] };
    const item = { ...shortItem, stretch };
    const { player, pulse } = new SessionHost({ items: [item, item] });
    pulse.pass(20_000);
    void player.switchVariant('other');
    player.back();
    expect([player.position.phase.item, player.item.variant.id]).toEqual([0, 'standing']);
    expect([player.variantOf(0).id, player.variantOf(1).id]).toEqual(['standing', 'other']);
  });

  it('shows only the holds of the current stretch', () => {
    const holdless = { ...holdlessItem, stretch: { ...holdlessItem.stretch, id: 'march' } };
    const { player, pulse } = new SessionHost({ items: [holdless, shortItem] });
    pulse.pass(3500);
    expect(player.seconds).toBeUndefined();
    pulse.pass(16_000);
    expect([player.position.phase.step, player.seconds]).toEqual(['bend', 3]);
  });
});
