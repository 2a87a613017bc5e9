import { expect, it } from 'vitest';
import type { Command } from '../../../core/app/command.ts';
import { FakePulse } from '../../testing/fake-pulse.ts';
import { Farewell } from './farewell.svelte.ts';

function startFarewell({ commandsSucceed = true } = {}) {
  const pulse = new FakePulse();
  const done: (Command['name'] | 'closeWindow')[] = [];
  const farewell = new Farewell(
    {
      command: ({ name }) => {
        done.push(name);
        return Promise.resolve(commandsSucceed);
      },
      closeWindow: () => {
        done.push('closeWindow');
        return Promise.resolve(true);
      },
    },
    pulse,
  );
  farewell.begin();
  return { farewell, pulse, done };
}

it('closes the window by itself after twenty seconds', () => {
  const { pulse, done } = startFarewell();
  pulse.pass(19_999);
  expect(done).toEqual([]);
  pulse.pass(1);
  expect(done).toEqual(['closeWindow']);
});

it('sends the answer, then closes the window, once', async () => {
  const { farewell, pulse, done } = startFarewell();
  await farewell.answer('better');
  pulse.pass(60_000);
  expect(done).toEqual(['answerComfort', 'closeWindow']);
});

it('after "worse" keeps the advice open until it is closed', async () => {
  const { farewell, pulse, done } = startFarewell();
  await farewell.answer('worse');
  pulse.pass(600_000);
  expect([farewell.advises, done]).toEqual(['worse', ['answerComfort']]);
});

it('after "the same" shows its advice, which closes by itself', async () => {
  const { farewell, done } = startFarewell();
  await farewell.answer('same');
  expect([farewell.advises, done]).toEqual(['same', ['answerComfort']]);
});

it('stays open if the answer could not be sent, so that the error can be read', async () => {
  const { farewell, done } = startFarewell({ commandsSucceed: false });
  await farewell.answer('same');
  expect([farewell.advises, done]).toEqual([undefined, ['answerComfort']]);
});
