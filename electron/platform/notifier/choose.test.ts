import { expect, test } from 'vitest';
import { notifiersInOrder } from './choose.ts';
import type { Notifier, NotifierName } from './notifier.ts';

function candidates(...missing: NotifierName[]): Record<NotifierName, Notifier> {
  const fake = (name: NotifierName): Notifier => ({
    name,
    report: () =>
      missing.includes(name) ? { available: false, reasons: [] } : { available: true, by: name },
    show: () => undefined,
    withdraw: () => undefined,
  });
  return { electron: fake('electron'), 'node-notifier': fake('node-notifier'), window: fake('window') };
}

test.each([
  ['auto', [], ['electron', 'node-notifier', 'window']],
  ['auto', ['electron'], ['node-notifier', 'window']],
  ['auto', ['electron', 'node-notifier'], ['window']],
  ['electron', [], ['electron', 'node-notifier', 'window']],
  ['node-notifier', [], ['node-notifier', 'electron', 'window']],
  ['node-notifier', ['node-notifier'], ['electron', 'window']],
  ['window', [], ['window']],
] as const)('wanted %s, without %j: %j', (wanted, missing, expected) => {
  expect(notifiersInOrder(wanted, candidates(...missing)).map(({ name }) => name)).toEqual(expected);
});
