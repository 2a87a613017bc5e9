import fs from 'node:fs';
import path from 'node:path';
import fastCheck from 'fast-check';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { pageServer, startPage } from './app-protocol.ts';

const inside = 'inside the folder';

/** A page's folder with a file in a subfolder, between other folders with secrets in files of the same types. */
function servedFolder() {
  const parent = temporaryFolder();
  const folder = path.join(parent, 'renderer');
  for (const name of ['renderer', 'renderer/assets', 'renderer-old', 'main']) {
    fs.mkdirSync(path.join(parent, name), { recursive: true });
    const text = name.startsWith('renderer') && name !== 'renderer-old' ? inside : 'secret';
    for (const file of ['index.html', 'settings.json', 'main.js'])
      fs.writeFileSync(path.join(parent, name, file), text);
  }
  fs.writeFileSync(path.join(parent, 'settings.json'), 'secret');
  return { parent, folder };
}

/** Parts of an address that leave a folder on some system, or look like it after decoding once or twice. */
const part = fastCheck.oneof(
  fastCheck.constantFrom(
    ...[
      '/',
      '\\',
      '//',
      '\\\\',
      '.',
      '..',
      '...',
      '%2e',
      '%2E%2e',
      '.%2e',
      '%252e%252e',
      '%2f',
      '%5c',
      '%5C',
      '%255c',
    ],
    ...[
      '%00',
      '\0',
      '%',
      '%E0%A4%A',
      '%c0%ae',
      '%ef%bc%8f',
      ':',
      'C:',
      'c|',
      '~',
      ';',
      '@',
      '#',
      '?',
      ' ',
      '%20',
      '\n',
    ],
    ...[
      'renderer',
      'renderer-old',
      'main',
      'assets',
      'index.html',
      'settings.json',
      'main.js',
      'etc',
      'passwd',
    ],
    ...['settings.json::$DATA', 'main.js.', 'CON.json', 'uncurl', 'other', '//other/', 'http://', 'file:///'],
  ),
  fastCheck.string({ maxLength: 4 }),
);
const start = fastCheck.constantFrom(
  ...[
    'app://uncurl/',
    'app://uncurl',
    'app:',
    'app:/',
    'app:///',
    'APP://UNCURL/',
    'app://uncurl:80/',
    'app://other/',
  ],
  ...['app://user@uncurl/', 'app://uncurl@other/', 'file://', 'https://uncurl/', ''],
);

test('no address at all leads to a file outside the folder', async () => {
  const { parent, folder } = servedFolder();
  const serve = pageServer(folder);
  const absolute = encodeURIComponent(path.join(parent, 'settings.json'));
  const rest = fastCheck.array(
    fastCheck.oneof({ weight: 20, arbitrary: part }, fastCheck.constant(absolute)),
  );
  await fastCheck.assert(
    fastCheck.asyncProperty(start, rest, async (before, parts) => {
      const response = await serve({ url: before + parts.join('') });
      if (response.status === 200) expect(await response.text()).toBe(inside);
      else expect(response.status).toBe(404);
    }),
    { numRuns: 3000 },
  );
  expect((await serve({ url: startPage })).status, 'the page itself').toBe(200);
});

test.skipIf(process.platform === 'win32')(
  'a link isn’t followed out of the folder, but the folder may be one',
  async () => {
    const { parent, folder } = servedFolder();
    fs.symlinkSync(path.join(parent, 'settings.json'), path.join(folder, 'file.json'));
    fs.symlinkSync(path.join(parent, 'main'), path.join(folder, 'folder'));
    fs.symlinkSync(path.join(parent, 'renderer-old'), path.join(folder, 'sibling'));
    fs.symlinkSync('file.json', path.join(folder, 'chain.json'));
    const serve = pageServer(folder);
    for (const name of ['file.json', 'folder/main.js', 'sibling/main.js', 'chain.json'])
      expect((await serve({ url: `app://uncurl/${name}` })).status, name).toBe(404);

    const linked = path.join(parent, 'linked');
    fs.symlinkSync(folder, linked);
    expect((await pageServer(linked)({ url: startPage })).status).toBe(200);
  },
);
