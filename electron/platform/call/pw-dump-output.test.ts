import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parseCapture } from './pw-dump-output.ts';

const recorded = fs.readFileSync(path.join(import.meta.dirname, 'recorded/pw-dump.0.3.txt'), 'utf8');

/** The recorded objects without those whose node has this name. */
function without(name: string): string {
  const objects = JSON.parse(recorded) as { info: { props: Record<string, unknown> } }[];
  return JSON.stringify(objects.filter(({ info }) => info.props['node.name'] !== name));
}

const node = (kind: string, state: string, props = {}) =>
  JSON.stringify([{ id: 7, info: { state, props: { 'media.class': kind, ...props } } }]);

test('PipeWire 0.3: a browser records the microphone', () => {
  expect(parseCapture(recorded)).toBe(true);
});

test('without the browser, the remaining streams don’t count', () => {
  expect(parseCapture(without('Firefox'))).toBe(false);
});

test.each<[string, string, boolean]>([
  ['a camera', node('Stream/Input/Video', 'running'), true],
  ['an idle camera', node('Stream/Input/Video', 'idle'), false],
  ['playback', node('Stream/Output/Audio', 'running'), false],
  ['the microphone itself', node('Audio/Source', 'running'), false],
  ['a level meter', node('Stream/Input/Audio', 'running', { 'stream.monitor': 'true' }), false],
  [
    'a recording of the sound being played',
    node('Stream/Input/Audio', 'running', { 'stream.capture.sink': true }),
    false,
  ],
  ['objects without properties', '[{"id":1},{"id":2,"info":null},{"id":3,"info":{"props":null}}]', false],
  ['no objects', '[]', false],
])('%s: %s', (_name, output, expected) => {
  expect(parseCapture(output)).toBe(expected);
});

test.each(['', '{}', 'null', 'can’t connect: Host is down', recorded.slice(0, -20), '[1]'])(
  'other output is refused (%#)',
  (output) => {
    expect(() => parseCapture(output)).toThrow("pw-dump didn't print a list of objects");
  },
);
