import { describe, expect, test } from 'vitest';
import type { Dose, Step, Stretch } from '../../content/stretch.ts';
import { sampleDose, sampleStretch, sampleVariant } from '../choice/testing/sample-stretches.ts';
import type { Announcement } from './cue.ts';
import { cuesOf } from './cues.ts';
import { play } from './playback.ts';
import { sessionTimelineOf } from './routine.ts';
import { switchVariant } from './switching.ts';
import type { SessionItem, SessionSettings } from './timeline.ts';

const settings: SessionSettings = { leadInSeconds: 5, breathingFirst: false, doses: {} };
const withoutHold: Dose = {
  sets: 1,
  reps: { min: 2, max: 2 },
  perSide: false,
  suggested: true,
  assumed: [],
};

function itemWith(dose: Partial<Dose>, steps?: Step[]): SessionItem {
  return {
    stretch: sampleStretch({ dose: { ...sampleDose, ...dose } }),
    variant: sampleVariant(steps && { steps }),
  };
}

const textOf = (announcement: Announcement): string => Object.values(announcement).join(' ');

/** A line for each cue: its second, and its sound or announcements. */
function cueLines(items: readonly SessionItem[], sessionSettings = settings) {
  const { sounds, speech } = cuesOf(items, sessionTimelineOf(items, sessionSettings));
  return {
    sounds: sounds.map(({ atMs, sound }) => `${atMs / 1000} ${sound}`),
    speech: speech.map(({ atMs, says }) => `${atMs / 1000} ${says.map(textOf).join(', ')}`),
  };
}

const ticks = (from: number) => [0, 1, 2].map((second) => `${from + second} tick`);

describe('the cues', () => {
  test('say first which foot is forward, where it matters for getting into position', () => {
    const { stretch, variant } = itemWith({ perSide: true });
    const openingOf = (position: Stretch['position']) =>
      cueLines([{ stretch: { ...stretch, position }, variant }]).speech[0];
    expect(openingOf('half-kneeling')).toBe('0 name, side right, step get-ready');
    expect(openingOf('standing')).toBe('0 name, step get-ready, side right');
  });

  test('of a stretch with holds', () => {
    expect(cueLines([itemWith({ reps: { min: 2, max: 2 } })])).toEqual({
      sounds: [
        ...ticks(2),
        ...['7 start', '12 halfWay', '17 end'],
        ...['21 start', '26 halfWay', '31 end'],
        '33 done',
      ],
      speech: [
        '0 name, step get-ready',
        '5 step reach',
        '7 step stay',
        ...['14 secondsLeft 3', '15 secondsLeft 2', '16 secondsLeft 1'],
        '17 step return',
        '19 repetition 2 2',
        ...['28 secondsLeft 3', '29 secondsLeft 2', '30 secondsLeft 1'],
        '33 done',
      ],
    });
  });

  test('of a stretch with two sides, short holds and two sets', () => {
    const dose = { sets: 2, perSide: true, holdSeconds: { min: 4, max: 4 } };
    expect(cueLines([itemWith(dose)])).toEqual({
      sounds: [
        ...ticks(2),
        ...['7 start', '9 halfWay', '11 end', '13 change', '18 start', '20 halfWay', '22 end'],
        // After a rest, the second set begins with the right side again.
        ...['34 change', '39 start', '41 halfWay', '43 end'],
        ...['45 change', '50 start', '52 halfWay', '54 end', '56 done'],
      ],
      speech: [
        '0 name, step get-ready, side right',
        ...['5 step reach', '7 step stay', '11 step return'],
        '13 otherSide left',
        ...['16 step reach', '18 step stay', '22 step return'],
        '24 rest, set 2 2',
        '34 otherSide right',
        '45 otherSide left',
        '56 done',
      ],
    });
  });

  test('of a stretch without holds and with alternating sides', () => {
    const dose: Dose = { ...withoutHold, perSide: true, alternates: true };
    const steps: Step[] = [
      { id: 'lift', part: 'moveIn', keyframe: 'up' },
      { id: 'lower', part: 'moveOut', keyframe: 'down' },
    ];
    const item: SessionItem = { stretch: sampleStretch({ dose }), variant: sampleVariant({ steps }) };
    expect(cueLines([item])).toEqual({
      sounds: [...ticks(2), '9 change', '13 change', '17 change', '21 done'],
      speech: [
        '0 name, side right',
        ...['5 step lift', '7 step lower'],
        ...['9 side left', '11 step lower'],
        '13 repetition 2 2',
        '21 done',
      ],
    });
  });

  test('of a routine', () => {
    expect(cueLines([itemWith({}), { ...itemWith({ holdSeconds: { min: 20, max: 20 } }) }])).toEqual({
      sounds: [
        ...ticks(2),
        ...['7 start', '12 halfWay', '17 end'],
        '19 change',
        ...ticks(26),
        ...['31 start', '41 halfWay', '51 end', '53 done'],
      ],
      speech: [
        '0 name, step get-ready',
        ...['5 step reach', '7 step stay', '14 secondsLeft 3', '15 secondsLeft 2', '16 secondsLeft 1'],
        '17 step return',
        '19 next, step get-ready',
        ...['29 step reach', '31 step stay', '41 halfWay'],
        ...['48 secondsLeft 3', '49 secondsLeft 2', '50 secondsLeft 1', '51 step return'],
        '53 done',
      ],
    });
  });

  test('of the first breaths', () => {
    const { speech, sounds } = cueLines([itemWith({})], { ...settings, breathingFirst: true });
    expect(speech.slice(0, 7)).toEqual([
      '0 name, breathe in',
      '4 breathe out',
      '10 breathe in',
      '14 breathe out',
      '20 breathe in',
      '24 breathe out',
      '30 step get-ready',
    ]);
    expect(sounds[0]).toBe('32 tick');
  });

  test('of a hold in several steps are those of one hold', () => {
    const steps: Step[] = [
      { id: 'stay', part: 'hold', keyframe: 'over', seconds: 4 },
      { id: 'further', part: 'hold', keyframe: 'over' },
    ];
    const { sounds, speech } = cueLines([itemWith({}, steps)]);
    expect(sounds.slice(3)).toEqual(['5 start', '10 halfWay', '15 done']);
    expect(speech.slice(1, 3)).toEqual(['5 step stay', '9 step further']);
  });

  test('of a hold without its own step, and of a rest', () => {
    const steps: Step[] = [{ id: 'reach', part: 'moveIn', keyframe: 'reached' }];
    const dose = {
      holdSeconds: { min: 5, max: 5 },
      restSeconds: { min: 3, max: 3 },
      reps: { min: 2, max: 2 },
    };
    expect(cueLines([itemWith(dose, steps)]).speech).toEqual([
      '0 name',
      ...['5 step reach', '7 hold', '12 rest'],
      ...['15 repetition 2 2', '22 rest', '25 done'],
    ]);
  });
});

test('steps that follow each other too soon are announced together', () => {
  const steps: Step[] = [
    { id: 'away', part: 'moveIn', keyframe: 'away', seconds: 1 },
    { id: 'back', part: 'moveOut', keyframe: 'back', seconds: 1 },
  ];
  const item: SessionItem = {
    stretch: sampleStretch({ dose: withoutHold }),
    variant: sampleVariant({ steps }),
  };
  expect(cueLines([item]).speech).toEqual(['0 name', '5 step away, step back', '7 repetition 2 2', '9 done']);
});

test('after a switch, the steps of the new variant are announced once the user is in position', () => {
  const other = sampleVariant({ id: 'other' });
  const { stretch, variant } = itemWith({ reps: { min: 3, max: 3 } });
  const items = [{ stretch: { ...stretch, variants: [variant, other] }, variant }];
  const layout = { items, timeline: sessionTimelineOf(items, settings), playback: play(0) };
  const switched = switchVariant(layout, other, settings, 21_000);
  const { positionMs } = switched.playback;
  const { sounds, speech } = cuesOf(switched.items, switched.timeline);
  const ahead = <Cue extends { atMs: number }>(cues: readonly Cue[]) =>
    cues.filter(({ atMs }) => atMs >= positionMs).slice(0, 4);
  expect(ahead(speech).map(({ says }) => says.map(textOf).join(', '))).toEqual([
    'step get-ready',
    'step reach',
    'step stay',
    'secondsLeft 3',
  ]);
  expect(ahead(sounds).map(({ sound }) => sound)).toEqual(['tick', 'tick', 'tick', 'start']);
});
