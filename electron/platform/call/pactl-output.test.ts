import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parseMicrophones, parseRecordings } from './pactl-output.ts';

const recorded = (name: string) => fs.readFileSync(path.join(import.meta.dirname, 'recorded', name), 'utf8');
const pulseAudio12 = recorded('source-outputs.pulseaudio-12.txt');

test('PulseAudio 16: a browser records the microphone, and a visualizer the sound being played', () => {
  const recordings = parseRecordings(recorded('source-outputs.pulseaudio-16.txt'));
  expect(recordings).toEqual([{ source: '1' }, { source: '0' }]);
  expect(parseMicrophones(recorded('sources.pulseaudio-16.txt'))).toEqual(new Set(['1']));
});

test('PipeWire: the same, and a recorder that isn’t connected yet', () => {
  expect(parseRecordings(recorded('source-outputs.pipewire-0.3.txt'))).toEqual([{ source: '50' }]);
  expect(parseMicrophones(recorded('sources.pipewire-0.3.txt'))).toEqual(new Set(['50']));
});

test('PulseAudio 12: a level meter, the echo canceller and a paused call don’t count', () => {
  expect(parseRecordings(pulseAudio12)).toEqual([]);
});

test('the same call counts once it is active, but a level meter of PipeWire doesn’t', () => {
  expect(parseRecordings(pulseAudio12.replace('Corked: yes', 'Corked: no'))).toEqual([{ source: '0' }]);
  const meter = pulseAudio12
    .replace('Resample method: peaks', 'Resample method: PipeWire')
    .replace('\t\tapplication.id', '\t\tstream.monitor = "true"\n\t\tapplication.id');
  expect(parseRecordings(meter)).toEqual([]);
});

test('a title that looks like a field is ignored', () => {
  const title = pulseAudio12
    .replace('"RecordStream"', '"Corked: no"')
    .replaceAll('Corked: no\n', 'Corked: yes\n');
  expect(parseRecordings(title)).toEqual([]);
});

test('empty output means that nothing records', () => {
  expect(parseRecordings('')).toEqual([]);
});

test.each([
  'Connection failure: Connection refused\n',
  '[{"index":0,"corked":false,"source":1}]',
  'Quellausgabe #3\n\tVerkorkt: nein\n',
  'Source Output #3\n\tDriver: PipeWire\n',
  'Source Output #3\n\tSource: 4\n',
])('%j is refused', (output) => {
  expect(() => parseRecordings(output)).toThrow('pactl');
});

test.each(['', '\n', 'Connection failure: Connection refused\n', '1\n', '[{"index":1}]'])(
  '%j is not a list of sources',
  (output) => {
    expect(() => parseMicrophones(output)).toThrow("pactl didn't print a list of sources");
  },
);
