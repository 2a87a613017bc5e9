import fs from 'node:fs';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import type { RunProgram } from '../program.ts';
import { pactl } from './pactl.ts';

const recorded = (name: string) => fs.readFileSync(path.join(import.meta.dirname, 'recorded', name), 'utf8');

/** pactl, with these lists to print. */
function pactlWith(recordings: string, sources: string) {
  return vi.fn<RunProgram>((_program, values) =>
    Promise.resolve(values.includes('source-outputs') ? recordings : sources),
  );
}

test.each(['pulseaudio-16', 'pipewire-0.3'])('%s: the microphone is recorded', async (version) => {
  const run = pactlWith(recorded(`source-outputs.${version}.txt`), recorded(`sources.${version}.txt`));
  expect(await pactl(run).read()).toEqual({ holds: true, by: 'pactl' });
});

test('only what is played is recorded', async () => {
  const [, onlyVisualiser = ''] = recorded('source-outputs.pulseaudio-16.txt').split(
    /(?=^Source Output #1$)/m,
  );
  const run = pactlWith(onlyVisualiser, recorded('sources.pulseaudio-16.txt'));
  expect(await pactl(run).read()).toEqual({ holds: false, by: 'pactl' });
  expect(run, 'it was there to be judged').toHaveBeenCalledTimes(2);
});

test('where nothing records, the sources are not asked for', async () => {
  const run = pactlWith('', 'not to be read');
  expect(await pactl(run).read()).toEqual({ holds: false, by: 'pactl' });
  expect(run).toHaveBeenCalledOnce();
});
