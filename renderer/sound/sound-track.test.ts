import { describe, expect, it } from 'vitest';
import { FakePulse } from '../testing/fake-pulse.ts';
import { Session } from '../stretch/session/session.svelte.ts';
import { shortItem, shortSettings } from '../testing/timelines.ts';
import { FakeSoundOutput } from '../testing/fake-sound-output.ts';
import { SoundTrack, type SoundSettings } from './sound-track.ts';

const all: SoundSettings = { sound: { on: true, volume: 0.6 }, voice: true, language: 'en' };

/** A running session of the short stretch: 3 s lead-in, then twice 2 s in, 3 s held, 2 s out. */
function begun(settings = all, items = [shortItem]) {
  const pulse = new FakePulse();
  const hearing = new FakeSoundOutput(pulse);
  const { chimes, voice, wordsOf } = hearing;
  const sounds = new SoundTrack({ chimes, voice, wordsOf, languageOf: (tag) => tag, settings });
  const nothing = () => undefined;
  const session = new Session({
    items,
    settings: shortSettings,
    pulse,
    sounds,
    still: () => false,
    report: nothing,
    itemFinished: nothing,
  });
  return { session, pulse, hearing, end: session.begin() };
}

const wholeSession = [
  ...['0 tick', '1000 tick', '2000 tick'],
  ...['5000 start', '6500 halfWay', '8000 end'],
  ...['12000 start', '13500 halfWay', '15000 end', '17000 done'],
];

describe('a session is heard', () => {
  it('each sound once and in time, each word when it is due', () => {
    const { pulse, hearing } = begun();
    pulse.pass(60_000);
    expect(hearing.heard).toEqual(wholeSession);
    expect(hearing.said).toEqual([
      '0 name, step stand',
      '3000 step bend',
      '5000 step soften, step hang',
      '8000 step rise',
      '10000 repetition 2 2',
      '17000 done',
    ]);
  });

  it('not at all while it is paused, and then from where it was', () => {
    const { session, pulse, hearing } = begun();
    pulse.pass(5500);
    session.togglePause();
    pulse.pass(100_000);
    expect(hearing.heard.at(-1)).toBe('5000 start');
    session.togglePause();
    pulse.pass(60_000);
    const later = (line: string) => line.replace(/^\d+/, (ms) => String(Number(ms) + 100_000));
    expect(hearing.heard).toEqual([...wholeSession.slice(0, 4), ...wholeSession.slice(4).map(later)]);
    expect(hearing.said.slice(2, 4)).toEqual(['5000 step soften, step hang', '108000 step rise']);
  });

  it('without what was jumped over, and again from where it jumped back to', () => {
    const { session, pulse, hearing } = begun();
    pulse.pass(1500);
    session.next();
    session.next();
    expect(hearing.heard).toEqual(['0 tick', '1000 tick', '1500 start']);
    // The words of the phase between were said and cut off at once.
    expect(hearing.said.slice(1)).toEqual(['1500 step bend', '1500 step soften, step hang']);
    expect(hearing.silenced).toBeGreaterThanOrEqual(2);
    pulse.pass(200);
    session.back();
    pulse.pass(2000);
    expect(hearing.heard.slice(3)).toEqual(['3700 start']);
    expect(hearing.said.slice(3)).toEqual(['1700 step bend', '3700 step soften, step hang']);
  });

  it('from its place in the new course after a switch', () => {
    const { session, pulse, hearing } = begun();
    pulse.pass(11_000);
    session.switchVariant({ ...shortItem.variant, id: 'other' });
    pulse.pass(60_000);
    expect(hearing.heard.slice(6)).toEqual([
      ...['11000 tick', '12000 tick', '13000 tick'],
      ...['16000 start', '17500 halfWay', '19000 end', '21000 done'],
    ]);
  });

  it('without a pile of what was missed after the computer slept', () => {
    const { pulse, hearing } = begun();
    pulse.pass(4000);
    const { said } = hearing;
    const before = said.length;
    hearing.standStill(7700);
    pulse.skip(7700);
    pulse.show(true);
    expect(said.slice(before)).toEqual(['11700 repetition 2 2']);
    pulse.pass(60_000);
    expect(hearing.heard).toEqual([...wholeSession.slice(0, 3), ...wholeSession.slice(-4)]);
  });

  it('without words that would come too late', () => {
    const { pulse, hearing } = begun();
    pulse.skip(6900);
    pulse.show(true);
    expect(hearing.said).toEqual(['0 name, step stand', '6900 step soften, step hang']);
    pulse.skip(5200);
    pulse.show(true);
    expect(hearing.said).toHaveLength(2);
  });
});

describe('muted', () => {
  const muted = { ...all, sound: { on: false, volume: 0.6 } };

  it('nothing is heard or said', () => {
    const { pulse, hearing } = begun(muted);
    pulse.pass(60_000);
    expect([hearing.heard, hearing.said]).toEqual([[], []]);
  });

  it('in the middle, it falls silent at once, and sounds again from the next cue on', () => {
    const { session, pulse, hearing } = begun();
    pulse.pass(5500);
    const { silenced } = hearing;
    session.hear(muted);
    expect(hearing.silenced).toBe(silenced + 1);
    pulse.pass(7000);
    session.hear(all);
    pulse.pass(60_000);
    expect(hearing.heard).toEqual([...wholeSession.slice(0, 4), ...wholeSession.slice(-3)]);
    expect(hearing.said.slice(3)).toEqual(['17000 done']);
  });

  it('switched off and on between two cues, nothing is lost or heard twice', () => {
    const { session, pulse, hearing } = begun();
    // Between two beats of the session, just after a sound and before another one.
    pulse.pass(6510);
    session.hear(muted);
    pulse.pass(10);
    session.hear(all);
    pulse.pass(60_000);
    expect(hearing.heard).toEqual(wholeSession);
  });

  it('only the voice, the chimes go on', () => {
    const { pulse, hearing } = begun({ ...all, voice: false });
    pulse.pass(60_000);
    expect([hearing.heard, hearing.said]).toEqual([wholeSession, []]);
  });
});

it('the volume and the language follow the settings', () => {
  const { session, hearing } = begun();
  expect([hearing.volume, hearing.voice.volume, hearing.voice.language]).toEqual([0.6, 0.6, 'en']);
  session.hear({ ...all, sound: { on: true, volume: 0.2 }, language: 'de' });
  expect([hearing.volume, hearing.voice.volume, hearing.voice.language]).toEqual([0.2, 0.2, 'de']);
});

it('a session that has been left is silent and gives the device back', () => {
  const { pulse, hearing, end } = begun();
  pulse.pass(4000);
  end();
  pulse.pass(60_000);
  expect([hearing.closed, hearing.heard.at(-1)]).toEqual([true, '2000 tick']);
});

it('the voice costs no timer while it is off', () => {
  const timersWith = (voice: boolean) => {
    const { pulse } = begun({ ...all, voice });
    pulse.pass(2999);
    return pulse.timers;
  };
  expect(timersWith(false)).toBe(2);
  expect(timersWith(true)).toBe(2);
});

describe('in a window that is throttled, over ten minutes', () => {
  const hold = { min: 290, max: 290 };
  const longItem = {
    ...shortItem,
    stretch: { ...shortItem.stretch, dose: { ...shortItem.stretch.dose, holdSeconds: hold } },
  };

  // Chromium wakes a hidden page once a second, and once a minute when it has been hidden for long.
  it.each([0, 1000, 60_000])('with timers every %i ms each hold ends in time', (timersAlignedTo) => {
    const { session, pulse, hearing } = begun(all, [longItem]);
    pulse.pass(137);
    pulse.timersAlignedTo = timersAlignedTo;
    pulse.show(false);
    pulse.pass(700_000);
    const ends = session.timeline.phases
      .filter(({ kind, step }) => kind === 'hold' && step === 'hang')
      .map(({ startMs, durationMs }) => startMs + durationMs);
    const heardEnds = hearing.heard.filter((line) => line.endsWith('end')).map((line) => parseInt(line, 10));
    expect(session.timeline.totalMs).toBeGreaterThan(585_000);
    expect(heardEnds).toHaveLength(2);
    heardEnds.forEach((heardMs, index) => {
      expect(Math.abs(heardMs - (ends[index] ?? 0))).toBeLessThan(50);
    });
    expect(hearing.heard).toHaveLength(10);
    expect(session.standing.done).toBe(true);
  });
});
