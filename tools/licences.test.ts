import fs from 'node:fs';
import path from 'node:path';
import type { Rolldown } from 'vite';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../electron/testing/temporary-folder.ts';
import { licencesOf, shippedPackages } from './licences.ts';

const output = (...parts: object[]) => ({ output: parts }) as unknown as Rolldown.RolldownOutput;
const bundle = output(
  {
    type: 'chunk',
    moduleIds: [
      '/repository/core/app/step.ts',
      '/repository/node_modules/svelte/src/index.js',
      '/repository/node_modules/svelte/src/internal/x.js',
      '/repository/node_modules/conf/node_modules/env-paths/index.js',
      '\0left-out:xml2js',
    ],
  },
  { type: 'asset', originalFileNames: ['../node_modules/@fontsource-variable/inter/files/inter.woff2'] },
);

test('ships what is bundled, and package.json’s dependencies with theirs', () => {
  const packages = shippedPackages([bundle]);
  expect(packages).toEqual(
    expect.arrayContaining([
      'node_modules/svelte',
      'node_modules/conf/node_modules/env-paths',
      'node_modules/@fontsource-variable/inter',
      'node_modules/node-notifier',
      'node_modules/growly',
      'node_modules/node-notifier/node_modules/which',
    ]),
  );
  expect(new Set(packages).size).toBe(packages.length);
  expect(packages).not.toContain('node_modules/vitest');
});

test('each package that ships has a licence and its text', () => {
  const { packages, texts } = licencesOf(shippedPackages([bundle]));
  for (const { name, licence, text } of packages) {
    expect(licence, name).not.toBe('');
    expect(texts[text]?.length, name).toBeGreaterThan(200);
  }
  const growly = packages.find(({ name }) => name === 'growly');
  expect(texts[growly?.text ?? -1], 'from the README').toMatch(
    /^Copyright \(C\) 2014 .* OTHER DEALINGS IN THE SOFTWARE\.$/s,
  );
});

/** A folder with packages that have these files. */
function packagesWith(files: Readonly<Record<string, Readonly<Record<string, string>>>>): string {
  const root = temporaryFolder();
  for (const [name, contents] of Object.entries(files)) {
    fs.mkdirSync(path.join(root, name));
    const description = { name, version: '1.0.0', license: 'MIT' };
    fs.writeFileSync(path.join(root, name, 'package.json'), JSON.stringify(description));
    for (const [file, text] of Object.entries(contents)) fs.writeFileSync(path.join(root, name, file), text);
  }
  return root;
}

test('lists equal texts once', () => {
  const root = packagesWith({
    one: { LICENSE: 'Be kind.\n' },
    two: { 'licence.md': 'Be kind.' },
    three: { COPYING: 'Copy.' },
  });
  const { packages, texts } = licencesOf(['one', 'two', 'three'], root);
  expect(texts).toEqual(['Be kind.', 'Copy.']);
  expect(packages.map(({ name, text }) => [name, text])).toEqual([
    ['one', 0],
    ['three', 1],
    ['two', 0],
  ]);
});

test.each<[string, Record<string, string>]>([
  ['nothing', {}],
  ['a README without it', { 'README.md': '# One\n\nHello.\n' }],
  ['a README with nothing under the heading', { 'README.md': '# One\n\n## License\n\n## More\n\nHello.\n' }],
])('a package with %s for a licence text can’t ship', (_name, files) => {
  expect(() => licencesOf(['one'], packagesWith({ one: files }))).toThrow('one 1.0.0 ships with the app');
});
