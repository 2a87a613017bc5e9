import { expect, test } from 'vitest';
import { notifiersInOrder } from './choose.ts';
import type { Notifier, NotifierName } from './notifier.ts';

function notifiersWithout(...unavailable: NotifierName[]): Record<NotifierName, Notifier> {
  const fake = (name: NotifierName): Notifier => ({
    name,
    report: () =>
      unavailable.includes(name) ? { available: false, reasons: [] } : { available: true, by: name },
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
] as const)('%s preferred, without %j: %j', (preferred, unavailable, expected) => {
  expect(notifiersInOrder(preferred, notifiersWithout(...unavailable)).map(({ name }) => name)).toEqual(
    expected,
  );
});
