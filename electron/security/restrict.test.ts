import { EventEmitter } from 'node:events';
import type { App } from 'electron';
import { expect, test, vi } from 'vitest';
import { restrict } from './restrict.ts';

/** An app, started with these switches, that has restricted itself. */
function restrictedApp(...switches: string[]) {
  const commandLine = { appendSwitch: vi.fn(), hasSwitch: (name: string) => switches.includes(name) };
  const app = Object.assign(new EventEmitter(), { enableSandbox: vi.fn(), commandLine });
  restrict(app as unknown as App);
  return app;
}

/** An object that takes every call and remembers the names of the methods. */
function recorder() {
  const names: string[] = [];
  const target: object = new Proxy(() => undefined, {
    get: (_target, name) => {
      names.push(String(name));
      return target;
    },
    apply: () => undefined,
  });
  return { names, target };
}

test('every session is restricted in the turn that creates it', () => {
  const { names, target } = recorder();
  restrictedApp().emit('session-created', target);
  expect(names).toEqual(
    expect.arrayContaining(['setPermissionRequestHandler', 'onBeforeRequest', 'setSpellCheckerLanguages']),
  );
});

test('every page is restricted in the turn that creates it', () => {
  const { names, target } = recorder();
  restrictedApp().emit('web-contents-created', {}, target);
  expect(names).toEqual(expect.arrayContaining(['setWindowOpenHandler', 'setWebRTCIPHandlingPolicy']));
});

test('every page is sandboxed, unless the user has switched the sandbox off', () => {
  expect(restrictedApp().enableSandbox).toHaveBeenCalledOnce();
  // Electron would remove the switch again, and end the app where the sandbox doesn't work.
  expect(restrictedApp('no-sandbox').enableSandbox).not.toHaveBeenCalled();
});
