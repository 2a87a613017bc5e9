/** Whatever is wrong with what the user has named, the log and so the diagnostics say what, but not the name. */
import fs from 'node:fs';
import path from 'node:path';
import fastCheck, { type Arbitrary } from 'fast-check';
import { expect, test } from 'vitest';
import { repairSettings } from '../../core/settings/repair.ts';
import { defaultSettings } from '../../core/settings/settings.ts';
import { leavesOf, withValueAt } from '../../core/testing/json-leaves.ts';
import { readLibrary } from '../../tools/read-library.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { openLibrary } from './library-files.ts';
import { lastLogLines, openLog } from './log.ts';
import { OwnRoutines } from './own-routines.ts';
import { repairLine } from './repair-line.ts';

const shipped = readLibrary();
const content = path.join(import.meta.dirname, '..', '..', 'content');
const jsonIn = (file: string) => JSON.parse(fs.readFileSync(path.join(content, file), 'utf8')) as object;
const stretch = { ...jsonIn('stretches/side-bend.json'), words: jsonIn('text/en/side-bend.json') };
const routine = {
  name: 'Mornings',
  items: [
    { stretch: 'side-bend', variant: 'standing' },
    { stretch: 'side-bend', variant: 'seated' },
  ],
};

const secret = fastCheck.constantFrom(
  'sciatica',
  'sciatica-2',
  'My sciatica',
  'sciatica\'s "bend"',
  'a/sciatica',
);

/** A file's content in which a value, a key or some of the text is the secret. */
function naming(value: object, name: string): Arbitrary<string> {
  const text = JSON.stringify(value);
  const keys = [...text.matchAll(/"([^"]+)":/g)].map(([, key = '']) => key);
  return fastCheck.oneof(
    fastCheck.constantFrom(...leavesOf(value)).map((leaf) => JSON.stringify(withValueAt(value, leaf, name))),
    fastCheck.constantFrom(...keys).map((key) => text.replaceAll(`"${key}":`, `${JSON.stringify(name)}:`)),
    fastCheck.constant(JSON.stringify({ ...value, [name]: name })),
    fastCheck.constantFrom(name, `{ "name": ${name} }`, `{ "${name}": `, `[${name}]`, `${text},"${name}`),
    fastCheck.nat(text.length).map((at) => text.slice(0, at) + name + text.slice(at)),
  );
}

function logOf(data: string) {
  const log = openLog(data, () => 0, undefined);
  return { log, text: () => lastLogLines(data, 1000).join('\n') };
}

test.each([
  ['stretches', stretch],
  ['routines', routine],
])('of a file in %s', (folder, whole) => {
  const files = secret.chain((name) =>
    fastCheck.record({ name: fastCheck.constant(name), text: naming(whole, name) }),
  );
  fastCheck.assert(
    fastCheck.property(files, fastCheck.boolean(), ({ name, text }, isReadable) => {
      const data = temporaryFolder();
      const file = path.join(data, folder, `${name.replaceAll('/', ' ')}.json`);
      fs.mkdirSync(isReadable ? path.dirname(file) : file, { recursive: true });
      if (isReadable) fs.writeFileSync(file, text);
      const { log, text: logged } = logOf(data);
      expect(openLibrary(shipped, data, log).current.problems.length).toBeGreaterThan(0);
      expect(logged()).toContain('own files with problems: 1');
      expect(logged().toLowerCase()).not.toContain('sciatica');
    }),
    { numRuns: 100 },
  );
});

test('of a routine that can’t be saved or deleted, or whose deleted file can’t be removed', () => {
  const data = temporaryFolder();
  const folder = path.join(data, 'routines');
  fs.mkdirSync(path.join(folder, 'sciatica.json.deleted'), { recursive: true });
  const { log, text } = logOf(data);
  const own = new OwnRoutines({ data, shipped, log, now: () => 0 });
  fs.mkdirSync(path.join(folder, 'sciatica.json', 'not-empty'), { recursive: true });
  own.delete('sciatica');
  fs.rmSync(folder, { recursive: true });
  fs.writeFileSync(folder, '');
  own.save({ id: 'sciatica', ...routine });
  expect(text()).toContain('removing deleted routines failed: ');
  expect(text()).toContain('saving a routine failed: ');
  expect(text()).not.toContain('sciatica');
});

test('of a stretch in the settings', () => {
  fastCheck.assert(
    fastCheck.property(secret, fastCheck.jsonValue(), (name, value) => {
      const raws = [{ doses: { [name]: value } }, { hidden: [name, value] }, { [name]: value }];
      for (const raw of raws) {
        for (const repair of repairSettings({ ...defaultSettings, ...raw }).repairs) {
          expect(repairLine(repair)).toMatch(/^settings\.json /);
          expect(repairLine(repair)).not.toContain('sciatica');
        }
      }
    }),
  );
});
