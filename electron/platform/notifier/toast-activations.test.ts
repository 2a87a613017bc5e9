import type { ActivationArguments } from 'electron';
import { expect, test, vi } from 'vitest';
import { passOnActivations } from './toast-activations.ts';

function activated(activation: ActivationArguments) {
  const acted = vi.fn();
  const duringStart: unknown[] = [];
  passOnActivations(
    {
      handleActivation: (callback) => {
        callback(activation);
        duringStart.push(...acted.mock.calls);
      },
    },
    { acted, open: vi.fn() },
  );
  return { acted, duringStart };
}

// The arguments are those of Electron's windows_toast_notification.cc.
test.each([
  [{ type: 'click', arguments: 'type=click&tag=2868' }, 'click'],
  [{ type: 'click', arguments: '' }, 'click'],
  [{ type: 'action', arguments: 'type=action&action=0&tag=2868', actionIndex: 0 }, 'click'],
  [{ type: 'action', arguments: 'type=action&action=1&tag=2868', actionIndex: 1 }, 'snooze'],
  [{ type: 'action', arguments: 'type=action&action=2&tag=2868', actionIndex: 2 }, 'skip'],
  [{ type: 'action', arguments: 'type=action&action=7&tag=2868', actionIndex: 7 }, 'click'],
  [{ type: 'reply', arguments: 'type=reply&tag=2868', reply: 'later' }, 'click'],
] as const)('%j is a %s, once the startup code has finished', async (activation, action) => {
  const { acted, duringStart } = activated(activation);
  expect(duringStart).toEqual([]);
  await Promise.resolve();
  expect(acted).toHaveBeenCalledExactlyOnceWith(action);
});

test('activations of SnoreToast are left to it', async () => {
  const pressed = 'action=buttonClicked;notificationId=1;pipe=\\\\.\\pipe\\notifierPipe-1;button=Skip';
  const { acted } = activated({ type: 'click', arguments: pressed });
  await Promise.resolve();
  expect(acted).not.toHaveBeenCalled();
});
