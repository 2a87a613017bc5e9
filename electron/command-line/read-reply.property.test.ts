import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PROTOCOL_VERSION, writeReply, type Reply } from './protocol.ts';
import { readReply } from './read-reply.ts';
import { runningStatusSchema } from './status-schema.ts';

const status = runningStatusSchema.parse({
  version: 1,
  running: true,
  state: 'sitting',
  reasons: [],
  sittingMinutes: 5,
  intervalMinutes: 45,
  nextReminderMinutes: 40,
  status: 'Sitting 5 min',
  stretch: null,
  can: {
    start: true,
    snooze: false,
    skip: false,
    undoSkip: false,
    pause: true,
    resume: false,
    stillSitting: false,
    wasAway: false,
    standing: true,
    sitting: false,
  },
});
const reply: fc.Arbitrary<Reply> = fc.oneof(
  fc.record({ outcome: fc.constantFrom('done', 'notNow', 'invalid'), text: fc.string({ unit: 'binary' }) }),
  fc.string().map((text): Reply => ({ outcome: 'status', status: { ...status, status: text } })),
);

test('every reply that the app writes is read', () => {
  fc.assert(
    fc.property(reply, (written) => {
      expect(readReply(writeReply(written))).toEqual(written);
    }),
  );
});

test('a status may have fields that only a newer version knows', () => {
  const newer = { ...status, mood: 'good' };
  const line = JSON.stringify({ version: PROTOCOL_VERSION, reply: { outcome: 'status', status: newer } });
  expect(readReply(line)).toEqual({ outcome: 'status', status: newer });
});

/** JSON values, many of which look like a part of a reply. */
const anyValue = fc.oneof(
  fc.json().map((text): unknown => JSON.parse(text)),
  fc.constantFrom<unknown>(null, [], {}, 1, 'status', status, { ...status, version: 2 }),
  fc.record(
    {
      outcome: fc.constantFrom<unknown>('done', 'status', 'notNow', 'invalid', 'toString', null),
      text: fc.constantFrom<unknown>('Sitting', 5, null),
      status: fc.constantFrom<unknown>({ ...status, running: false }, { ...status, status: 5 }, [], null),
    },
    { requiredKeys: [] },
  ),
);

test('whatever else is sent is either refused or has all that is printed', () => {
  const message = fc.oneof(
    anyValue,
    fc.record({ version: fc.constantFrom<unknown>(1, 2, '1'), reply: anyValue }),
  );
  fc.assert(
    fc.property(message, (sent) => {
      let read: Reply;
      try {
        read = readReply(JSON.stringify(sent));
      } catch {
        return;
      }
      expect(sent).toMatchObject({ version: PROTOCOL_VERSION });
      const text = read.outcome === 'status' ? read.status.status : read.text;
      expect(text).toBeTypeOf('string');
    }),
  );
});
