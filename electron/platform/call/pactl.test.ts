import fs from 'node:fs';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import type { RunProgram } from '../program.ts';
import { pactl } from './pactl.ts';

const recorded = (name: string) => fs.readFileSync(path.join(import.meta.dirname, 'recorded', name), 'utf8');

/** pactl, printing these lists. */
function pactlWith(recordings: string, sources: string) {
  return vi.fn<RunProgram>((_program, args) =>
    Promise.resolve(args.includes('source-outputs') ? recordings : sources),
  );
}

test.each(['pulseaudio-16', 'pipewire-0.3'])('%s: a program records the microphone', async (version) => {
  const run = pactlWith(recorded(`source-outputs.${version}.txt`), recorded(`sources.${version}.txt`));
  expect(await pactl(run).read()).toEqual({ defers: true, by: 'pactl' });
});

test('a program that only records the sound being played doesn’t count', async () => {
  const [, onlyVisualizer = ''] = recorded('source-outputs.pulseaudio-16.txt').split(
    /(?=^Source Output #1$)/m,
  );
  const run = pactlWith(onlyVisualizer, recorded('sources.pulseaudio-16.txt'));
  expect(await pactl(run).read()).toEqual({ defers: false, by: 'pactl' });
  expect(run, 'the recording was checked').toHaveBeenCalledTimes(2);
});

test('if nothing records, the sources aren’t listed', async () => {
  const run = pactlWith('', 'not to be read');
  expect(await pactl(run).read()).toEqual({ defers: false, by: 'pactl' });
  expect(run).toHaveBeenCalledOnce();
});
