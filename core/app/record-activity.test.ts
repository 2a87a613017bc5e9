import { expect, test } from 'vitest';
import { library } from '../testing/check-days.ts';
import { ModelHistory } from '../testing/model-history.ts';
import { readScript } from '../simulator/script.ts';
import { SimulatedDay } from '../simulator/simulated-day.ts';
import { unrecordedSpans } from '../history/recording.ts';
import { withNewer } from '../history/replace-spans.ts';
import { activities, type Span } from '../history/span.ts';
import { wallTimeText } from '../time/day.ts';

const zone = 'Europe/Berlin';

/** What is recorded of a scripted day that begins at nine: from when until when, and `*` where a bout begins. */
function recorded(script: object[], more: object = {}): string[] {
  const parsed = readScript(JSON.stringify({ start: '2026-03-02T09:00:00', zone, ...more, script }));
  const history = new ModelHistory();
  const circumstances: Span[] = [];
  const isCircumstance = ({ kind }: Span) => !activities.some((activity) => activity === kind);
  const day = new SimulatedDay(parsed, library, ({ after }) => {
    history.take(after.effects);
    for (const effect of after.effects) {
      if (effect.type === 'recordSpans') circumstances.push(...effect.spans.filter(isCircumstance));
    }
  });
  for (const line of parsed.lines) day.run(line);
  const open = unrecordedSpans(day.state.recording, day.state.at);
  const spans = [...withNewer(history.activities, open), ...circumstances];
  const time = (wall: number) => wallTimeText({ wall, zone }).slice(11);
  return spans.map(
    ({ kind, fromWall, toWall, stretch, beginsBout }) =>
      `${time(fromWall)}–${time(toWall)} ${[kind, stretch].join(' ').trim()}${beginsBout ? '*' : ''}`,
  );
}

const active = (time: string) => ({ for: time, user: 'active' });
const still = (time: string) => ({ for: time, user: 'still' });
const locked = (time: string) => ({ for: time, user: 'locked' });
const asleep = (time: string) => ({ for: time, user: 'asleep' });
const does = (word: string) => ({ do: word });

test('an absence noticed three minutes late begins at the last input', () => {
  expect(recorded([active('20m'), still('10m'), active('5m')])).toEqual([
    '09:00:00–09:20:00 sitting*',
    '09:20:00–09:30:00 away',
    '09:30:00–09:35:00 sitting*',
  ]);
});

test('an absence shorter than a full break doesn’t end the bout', () => {
  expect(recorded([active('20m'), locked('2m'), active('5m')])).toEqual([
    '09:00:00–09:20:00 sitting*',
    '09:20:00–09:22:00 away',
    '09:22:00–09:27:00 sitting',
  ]);
});

test('"I was still sitting" and "I was away" correct what was recorded', () => {
  expect(recorded([active('20m'), locked('10m'), active('5m'), does('still-sitting'), active('5m')])).toEqual(
    ['09:00:00–09:40:00 sitting*'],
  );
  const unreadable = { for: '30m', user: 'unreadable' };
  expect(recorded([unreadable, does('was-away 7m'), { ...unreadable, for: '5m' }])).toEqual([
    '09:00:00–09:23:00 sitting*',
    '09:23:00–09:30:00 away',
    '09:30:00–09:35:00 sitting*',
  ]);
});

test('a stretch is recorded by its name, and sleep is an absence', () => {
  const spans = recorded([
    active('20m'),
    does('start side-bend'),
    active('30s'),
    does('close'),
    asleep('1h'),
  ]);
  expect(spans).toEqual([
    '09:00:00–09:20:00 sitting*',
    '09:20:00–09:20:30 stretch side-bend',
    '09:20:30–10:20:30 away',
  ]);
});

test('a skip begins a new bout, and undoing it continues the old one', () => {
  expect(recorded([active('50m'), does('skip'), active('5m')])).toEqual([
    '09:00:00–09:50:00 sitting*',
    '09:50:00–09:55:00 sitting*',
  ]);
  expect(recorded([active('50m'), does('skip'), active('30s'), does('undo-skip'), active('5m')])).toEqual([
    '09:00:00–09:55:30 sitting*',
  ]);
});

test('records nothing off hours or while the app isn’t running', () => {
  expect(recorded([active('20m'), does('quit 10m'), active('5m')])).toEqual([
    '09:00:00–09:20:00 sitting*',
    '09:30:00–09:35:00 sitting*',
  ]);
  const workingHours = { monday: [['08:00', '09:10']] };
  expect(recorded([active('20m')], { settings: { workingHours } })).toEqual(['09:00:00–09:10:00 sitting*']);
});

test('a kill loses nothing that was saved, and an immediate restart continues', () => {
  expect(recorded([active('20m'), does('restart'), active('5m')])).toEqual(['09:00:00–09:25:00 sitting*']);
});

test('a slip of a few seconds counts towards the activity before it', () => {
  const slip = [active('20m'), does('standing'), active('3s'), does('sitting'), active('10m'), locked('1m')];
  expect(recorded([...slip, active('5m')]).slice(0, 2)).toEqual([
    '09:00:00–09:30:03 sitting*',
    '09:30:03–09:31:03 away',
  ]);
});

test('setting the wall clock cuts a span, and the new time counts', () => {
  expect(recorded([active('20m'), { clock: '+1h' }, active('5m')])).toEqual([
    '09:00:00–09:20:00 sitting*',
    '10:20:00–10:25:00 sitting',
  ]);
  expect(recorded([active('20m'), { clock: '-10m' }, active('5m'), locked('10m')])).toEqual([
    '09:00:00–09:15:00 sitting*',
    '09:15:00–09:25:00 away',
  ]);
});

test('records deferred or paused reminders and calls alongside the activity', () => {
  expect(
    recorded([
      active('40m'),
      { defer: 'call', on: true },
      active('10m'),
      { defer: 'call', on: false },
      active('5m'),
      does('pause 20m'),
      active('25m'),
    ]).slice(1),
    // The signals are read every 15 s while they defer a reminder.
  ).toEqual(['09:45:00–09:50:15 call', '09:45:00–09:50:15 deferred', '09:55:00–10:15:00 paused']);
});
