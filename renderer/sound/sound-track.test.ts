import { describe, expect, it } from 'vitest';
import { FakePulse } from '../testing/fake-pulse.ts';
import { SessionHost } from '../testing/session-host.ts';
import { shortItem } from '../testing/timelines.ts';
import { FakeSoundOutput } from '../testing/fake-sound-output.ts';
import { SoundTrack, type SoundSettings } from './sound-track.ts';

const all: SoundSettings = { sound: { on: true, volume: 0.6 }, voice: true, language: 'en' };

/** Starts a session of the short stretch: 3 s lead-in, then twice 2 s in, 3 s hold, 2 s out. */
function startSession(settings = all, items = [shortItem], viewDelayMs = 0) {
  const pulse = new FakePulse();
  const output = new FakeSoundOutput(pulse);
  const { chimes, voice, wordsOf } = output;
  const sounds = new SoundTrack({ chimes, voice, wordsOf, languageOf: (tag) => tag, settings });
  const host = new SessionHost({ pulse, sounds, items, viewDelayMs });
  return { host, session: host.player, pulse, output, end: host.end };
}

const wholeSession = [
  ...['0 tick', '1000 tick', '2000 tick'],
  ...['5000 start', '6500 halfWay', '8000 end'],
  ...['12000 start', '13500 halfWay', '15000 end', '17000 done'],
];

describe('a session plays', () => {
  it('each chime once and on time, each utterance when it is due', () => {
    const { pulse, output } = startSession();
    pulse.pass(60_000);
    expect(output.heard).toEqual(wholeSession);
    expect(output.said).toEqual([
      '0 name, step stand',
      '3000 step bend',
      '5000 step soften, step hang',
      '8000 step rise',
      '10000 repetition 2 2',
      '17000 done',
    ]);
  });

  it('the cues of the moment that a command led to, although its view comes later', () => {
    const { session, pulse, output } = startSession(all, [shortItem], 3);
    pulse.pass(500);
    expect(output.heard).toEqual(['-3 tick']);
    expect(output.said).toEqual(['0 name, step stand']);
    session.next();
    session.next();
    expect(output.heard.at(-1)).toBe('497 start');
    expect(output.said.at(-1)).toBe('500 step soften, step hang');
  });

  it('no chime of a phase that was skipped at the end', () => {
    const { session, pulse, output } = startSession();
    pulse.pass(15_500);
    session.next();
    pulse.pass(60_000);
    expect(output.heard).toEqual([...wholeSession.slice(0, -1), '15500 done']);
  });

  it('nothing while it is paused, and then continues from there', () => {
    const { session, pulse, output } = startSession();
    pulse.pass(5500);
    session.togglePause();
    pulse.pass(100_000);
    expect(output.heard.at(-1)).toBe('5000 start');
    session.togglePause();
    pulse.pass(60_000);
    const later = (line: string) => line.replace(/^\d+/, (ms) => String(Number(ms) + 100_000));
    expect(output.heard).toEqual([...wholeSession.slice(0, 4), ...wholeSession.slice(4).map(later)]);
    expect(output.said.slice(2, 4)).toEqual(['5000 step soften, step hang', '108000 step rise']);
  });

  it('no skipped cues, but cues again after a jump back', () => {
    const { session, pulse, output } = startSession();
    pulse.pass(1500);
    session.next();
    session.next();
    expect(output.heard).toEqual(['0 tick', '1000 tick', '1500 start']);
    // The words of the skipped phase were started and cut off at once.
    expect(output.said.slice(1)).toEqual(['1500 step bend', '1500 step soften, step hang']);
    expect(output.silenced).toBeGreaterThanOrEqual(2);
    pulse.pass(200);
    session.back();
    pulse.pass(2000);
    expect(output.heard.slice(3)).toEqual(['3700 start']);
    expect(output.said.slice(3)).toEqual(['1700 step bend', '3700 step soften, step hang']);
  });

  it('the new cues from the new position after a switch of variant', () => {
    const other = { ...shortItem.variant, id: 'other' };
    const stretch = { ...shortItem.stretch, variants: [shortItem.variant, other] };
    const { session, pulse, output } = startSession(all, [{ ...shortItem, stretch }]);
    pulse.pass(11_000);
    void session.switchVariant('other');
    pulse.pass(60_000);
    expect(output.heard.slice(6)).toEqual([
      ...['11000 tick', '12000 tick', '13000 tick'],
      ...['16000 start', '17500 halfWay', '19000 end', '21000 done'],
    ]);
  });

  it('none of the cues missed while the computer slept', () => {
    const { pulse, output } = startSession();
    pulse.pass(4000);
    const { said } = output;
    const before = said.length;
    output.stopAudioClock(7700);
    pulse.skip(7700);
    pulse.show(true);
    expect(said.slice(before)).toEqual(['11700 repetition 2 2']);
    pulse.pass(60_000);
    expect(output.heard).toEqual([...wholeSession.slice(0, 3), ...wholeSession.slice(-4)]);
  });

  it('no utterances that would be too late', () => {
    const { pulse, output } = startSession();
    pulse.skip(6900);
    pulse.show(true);
    expect(output.said).toEqual(['0 name, step stand', '6900 step soften, step hang']);
    pulse.skip(5200);
    pulse.show(true);
    expect(output.said).toHaveLength(2);
  });
});

describe('when muted', () => {
  const muted = { ...all, sound: { on: false, volume: 0.6 } };

  it('it plays nothing', () => {
    const { pulse, output } = startSession(muted);
    pulse.pass(60_000);
    expect([output.heard, output.said]).toEqual([[], []]);
  });

  it('in mid-session, it stops at once, and plays again from the next cue', () => {
    const { session, pulse, output } = startSession();
    pulse.pass(5500);
    const { silenced } = output;
    session.applySound(muted);
    expect(output.silenced).toBe(silenced + 1);
    pulse.pass(7000);
    session.applySound(all);
    pulse.pass(60_000);
    expect(output.heard).toEqual([...wholeSession.slice(0, 4), ...wholeSession.slice(-3)]);
    expect(output.said.slice(3)).toEqual(['17000 done']);
  });

  it('and unmuted between two cues, it loses and repeats nothing', () => {
    const { session, pulse, output } = startSession();
    // Between two timer ticks of the session, just after one sound and before another.
    pulse.pass(6510);
    session.applySound(muted);
    pulse.pass(10);
    session.applySound(all);
    pulse.pass(60_000);
    expect(output.heard).toEqual(wholeSession);
  });

  it('for the voice only, it still plays the chimes', () => {
    const { pulse, output } = startSession({ ...all, voice: false });
    pulse.pass(60_000);
    expect([output.heard, output.said]).toEqual([wholeSession, []]);
  });
});

it('volume and language follow the settings', () => {
  const { session, output } = startSession();
  expect([output.volume, output.voice.volume, output.voice.language]).toEqual([0.6, 0.6, 'en']);
  session.applySound({ ...all, sound: { on: true, volume: 0.2 }, language: 'de' });
  expect([output.volume, output.voice.volume, output.voice.language]).toEqual([0.2, 0.2, 'de']);
});

it('a session that has been left is silent and closes the device', () => {
  const { pulse, output, end } = startSession();
  pulse.pass(4000);
  end();
  pulse.pass(60_000);
  expect([output.closed, output.heard.at(-1)]).toEqual([true, '2000 tick']);
});

it('the voice needs no extra timers', () => {
  const timersWith = (voice: boolean) => {
    const { pulse } = startSession({ ...all, voice });
    pulse.pass(2999);
    return pulse.timers;
  };
  const withoutVoice = timersWith(false);
  expect(withoutVoice).toBeLessThanOrEqual(4);
  expect(timersWith(true)).toBe(withoutVoice);
});

describe('in a throttled window, over ten minutes', () => {
  const hold = { min: 290, max: 290 };
  const longItem = {
    ...shortItem,
    stretch: { ...shortItem.stretch, dose: { ...shortItem.stretch.dose, holdSeconds: hold } },
  };

  // Chromium runs timers of a hidden page once a second, and once a minute after it has been hidden for long.
  it.each([0, 1000, 60_000])('with timers every %i ms each hold ends on time', (timersAlignedTo) => {
    const { session, pulse, output } = startSession(all, [longItem]);
    pulse.pass(137);
    pulse.timersAlignedTo = timersAlignedTo;
    pulse.show(false);
    pulse.pass(700_000);
    const ends = session.timeline.phases
      .filter(({ kind, step }) => kind === 'hold' && step === 'hang')
      .map(({ startMs, durationMs }) => startMs + durationMs);
    const heardEnds = output.heard.filter((line) => line.endsWith('end')).map((line) => parseInt(line, 10));
    expect(session.timeline.totalMs).toBeGreaterThan(585_000);
    expect(heardEnds).toHaveLength(2);
    heardEnds.forEach((heardMs, index) => {
      expect(Math.abs(heardMs - (ends[index] ?? 0))).toBeLessThan(50);
    });
    expect(output.heard).toHaveLength(10);
    expect(session.position.done).toBe(true);
  });
});
