import { expect, test, vi } from 'vitest';
import { identifyToWindows } from './windows-identity.ts';

const uncurl = 'org.uncurl.Uncurl';
const activator = '{46FE2851-4009-4632-99B8-F7A86BD0625B}';
const electron = 'C:\\uncurl\\node_modules\\electron\\dist\\electron.exe';

test.each([
  ['win32', true, [[uncurl]], [[activator]]],
  ['win32', false, [[electron]], []],
  ['darwin', true, [], []],
  ['linux', true, [], []],
] as const)('on %s, packaged: %s', (platform, isPackaged, ids, activators) => {
  const app = { isPackaged, setAppUserModelId: vi.fn(), setToastActivatorCLSID: vi.fn() };
  identifyToWindows(app, { platform, execPath: electron } as NodeJS.Process);
  expect(app.setAppUserModelId.mock.calls).toEqual(ids);
  expect(app.setToastActivatorCLSID.mock.calls).toEqual(activators);
});
