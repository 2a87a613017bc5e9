import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parseCapture } from './pw-dump-output.ts';

const recorded = fs.readFileSync(path.join(import.meta.dirname, 'recorded/pw-dump.0.3.txt'), 'utf8');

/** The same objects without those whose node has this name. */
function without(name: string): string {
  const objects = JSON.parse(recorded) as { info: { props: Record<string, unknown> } }[];
  return JSON.stringify(objects.filter(({ info }) => info.props['node.name'] !== name));
}

const node = (kind: string, state: string, props = {}) =>
  JSON.stringify([{ id: 7, info: { state, props: { 'media.class': kind, ...props } } }]);

test('PipeWire 0.3: a browser records the microphone', () => {
  expect(parseCapture(recorded)).toBe(true);
});

test('without it there is one that records what is played, and one that waits', () => {
  expect(parseCapture(without('Firefox'))).toBe(false);
});

test.each<[string, string, boolean]>([
  ['a camera', node('Stream/Input/Video', 'running'), true],
  ['a camera that waits', node('Stream/Input/Video', 'idle'), false],
  ['something played', node('Stream/Output/Audio', 'running'), false],
  ['the microphone itself', node('Audio/Source', 'running'), false],
  ['a level', node('Stream/Input/Audio', 'running', { 'stream.monitor': 'true' }), false],
  ['what is played', node('Stream/Input/Audio', 'running', { 'stream.capture.sink': true }), false],
  ['objects without anything', '[{"id":1},{"id":2,"info":null},{"id":3,"info":{"props":null}}]', false],
  ['nothing', '[]', false],
])('%s: %s', (_name, output, expected) => {
  expect(parseCapture(output)).toBe(expected);
});

test.each(['', '{}', 'null', 'can’t connect: Host is down', recorded.slice(0, -20), '[1]'])(
  'garbage %#',
  (output) => {
    expect(() => parseCapture(output)).toThrow('pw-dump printed no list of objects');
  },
);
