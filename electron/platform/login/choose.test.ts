import fs from 'node:fs';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import type { Packaging } from '../packaging.ts';
import { chooseLoginItem, type LoginSystem } from './choose.ts';

const program: Packaging = { kind: 'program', program: '/opt/Uncurl/uncurl' };

function choose(part: Partial<LoginSystem>) {
  const app = { setLoginItemSettings: vi.fn(), getLoginItemSettings: vi.fn() };
  const session = { call: vi.fn(), listen: vi.fn(), uniqueName: vi.fn() };
  const system = { app, packaging: program, platform: 'linux', env: {}, home: '/', session, after: vi.fn() };
  const item = chooseLoginItem({ ...system, ...part } as LoginSystem);
  return { app, item };
}

async function filesAfterSwitchingOn(folder: string, part: Partial<LoginSystem>): Promise<string[]> {
  const { item } = choose(part);
  if ('key' in item) throw new Error(item.key);
  await item.set(true);
  return fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('desktop'));
}

const entry = 'autostart/org.uncurl.Uncurl.desktop';

test('Linux: the entry is in the folder that XDG_CONFIG_HOME names, or in .config', async () => {
  const config = temporaryFolder();
  expect(await filesAfterSwitchingOn(config, { env: { XDG_CONFIG_HOME: config } })).toEqual([entry]);
  for (const XDG_CONFIG_HOME of [undefined, '', 'relative']) {
    const home = temporaryFolder();
    const files = await filesAfterSwitchingOn(home, { home, env: { XDG_CONFIG_HOME } });
    expect(files).toEqual([path.join('.config', entry)]);
  }
});

test('a snap has its own folder, and snapd finds the program', async () => {
  const userFolder = temporaryFolder();
  const files = await filesAfterSwitchingOn(userFolder, { packaging: { kind: 'snap', userFolder } });
  expect(files).toEqual([path.join('.config', entry)]);
  const text = fs.readFileSync(path.join(userFolder, '.config', entry), 'utf8');
  expect(text).toContain('\nExec=uncurl --at-login\n');
});

test.each(['win32', 'darwin'] as const)('%s: Electron sets it', async (platform) => {
  const { app, item } = choose({ platform });
  if ('key' in item) throw new Error(item.key);
  await item.set(true);
  expect(app.setLoginItemSettings).toHaveBeenCalledOnce();
});

test.each([
  ['development', 'login_development'],
  ['store', 'login_store'],
] as const)('%s: it isn’t available', (kind, key) => {
  expect(choose({ packaging: { kind } }).item).toEqual({ key, values: {} });
});
