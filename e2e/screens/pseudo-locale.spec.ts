/**
 * Every screen in a language that is written from right to left and whose texts are much longer than English: nothing is
 * cut off, covered or untranslated, and the screen is mirrored.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { build, type Plugin } from 'vite';
import type { LibraryWithRoutines } from '../../content/routine-library.ts';
import { sourceOf } from '../../content/sources.ts';
import { compileProject } from '../../tools/messages.ts';
import { inPseudoLocale } from '../../tools/pseudo-locale.ts';
import { repository } from '../../tools/repository.ts';
import { overflowOf, takePicture } from './every-size.ts';
import { openPage } from './open-page.ts';
import { inWorkingDay, lastFriday, workingDay } from './sample-days.ts';
import { sampleDays } from './sample-history.ts';
import { servePage } from './page-server.ts';
import { expect, test as screenTest } from './screen-test.ts';
import { inStretch } from './session-page.ts';
import { library, offering, remindedStart, startWith, unreadRedFlags, type Start } from './starts.ts';
import { noTextFaults, textFaults } from './text-faults.ts';

const test = screenTest.extend<object>({
  pageServer: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixtures' names from the pattern
    async ({}, use) => {
      const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'uncurl-pseudo-locale-'));
      const page = path.join(folder, 'page');
      await buildPage(page, await pseudoMessages(folder));
      const server = await servePage(page);
      await use(server);
      server.close();
      fs.rmSync(folder, { recursive: true });
    },
    { scope: 'worker' },
  ],
});

/** Builds the page with other messages than the app's. @param compiled the folder with the compiled messages */
async function buildPage(folder: string, compiled: string): Promise<void> {
  const appMessages = path.join(repository, 'messages/compiled') + path.sep;
  const otherMessages: Plugin = {
    name: 'other-messages',
    enforce: 'pre',
    async resolveId(source, importer) {
      const resolved = await this.resolve(source, importer, { skipSelf: true });
      if (!resolved?.id.startsWith(appMessages)) return undefined;
      return path.join(compiled, resolved.id.slice(appMessages.length));
    },
  };
  await build({
    configFile: path.join(repository, 'renderer/vite.config.ts'),
    mode: 'e2e',
    logLevel: 'warn',
    plugins: [otherMessages],
    build: { outDir: folder },
  });
}

/** Compiles the app's messages in the pseudo-locale into a folder. Returns where they are. */
async function pseudoMessages(folder: string): Promise<string> {
  const readJson = (file: string): unknown =>
    JSON.parse(fs.readFileSync(path.join(repository, file), 'utf8'));
  const project = path.join(folder, 'project.inlang');
  const plugin = path.join(repository, 'node_modules/@inlang/plugin-message-format/dist/index.js');
  fs.mkdirSync(project);
  fs.mkdirSync(path.join(folder, 'messages'));
  const settings = { ...(readJson('project.inlang/settings.json') as object), modules: [plugin] };
  fs.writeFileSync(path.join(project, 'settings.json'), JSON.stringify(settings));
  const messages = JSON.stringify(inPseudoLocale(readJson('messages/en.json')));
  fs.writeFileSync(path.join(folder, 'messages/en.json'), messages);
  const compiled = path.join(folder, 'compiled');
  await compileProject(project, compiled);
  return compiled;
}

const pseudoLibrary: LibraryWithRoutines = {
  ...library,
  entries: library.entries.map((entry) => ({
    ...entry,
    words: inPseudoLocale(entry.words) as typeof entry.words,
    cautions: entry.cautions.map((caution) => ({
      ...caution,
      sentence: inPseudoLocale(caution.sentence) as string,
    })),
  })),
  routines: library.routines.map(({ routine, words }) => ({
    routine,
    words: inPseudoLocale(words) as typeof words,
  })),
};
const sources = library.entries.flatMap(({ stretch }) => {
  const { by, title } = sourceOf(stretch);
  return [title, by, stretch.passage].filter((name) => name !== undefined);
});

const screens: readonly { name: string; start: Start; prepare?: (page: Page) => Promise<void> }[] = [
  { name: 'today', start: remindedStart({ days: [lastFriday, workingDay], ...inWorkingDay }) },
  { name: 'library', start: startWith({ opening: { name: 'library' } }) },
  { name: 'library-stretch', start: startWith({ opening: { name: 'library', stretch: 'forward-fold' } }) },
  {
    name: 'history',
    start: startWith({
      opening: { name: 'history', period: '2026-02' },
      days: sampleDays('2026-01-01', '2026-02-28'),
    }),
  },
  { name: 'settings', start: startWith({ opening: { name: 'settings' } }) },
  {
    name: 'routine',
    start: startWith({ opening: { name: 'routine' } }),
    prepare: async (page) => {
      for (const index of [0, 4, 5]) await page.locator('main ul button').nth(index).click();
      await page.locator('[data-removes]').first().click();
      await page.locator('.foot button').last().click();
    },
  },
  { name: 'about', start: startWith({ opening: { name: 'about' } }) },
  { name: 'welcome', start: startWith({ opening: { name: 'welcome' }, ...unreadRedFlags }) },
  { name: 'offer', start: offering('side-bend', 'standing') },
  { name: 'red-flags', start: inStretch('side-bend', 'standing', unreadRedFlags) },
  { name: 'session', start: inStretch('side-bend', 'standing') },
];

for (const { name, start, prepare } of screens) {
  test(`${name} can be read in a longer language from right to left`, async ({ page }, info) => {
    await page.addInitScript(() => {
      document.addEventListener('DOMContentLoaded', () => (document.documentElement.dir = 'rtl'));
    });
    await openPage(page, { ...start, library: pseudoLibrary });
    await prepare?.(page);
    for (const size of [
      { width: 900, height: 640 },
      { width: 640, height: 480 },
    ]) {
      await page.setViewportSize(size);
      await takePicture(page, info, `pseudo-${name}-${String(size.width)}`, { fullPage: true });
      expect(await textFaults(page, sources), String(size.width)).toEqual(noTextFaults);
      expect(await overflowOf(page)).toBe(0);
    }
  });
}

test('finds texts that are cut off, overlap or aren’t translated', async ({ page }) => {
  await page.setContent(`
    <p style="width: 4em; overflow: hidden; white-space: nowrap">Cúút óóff áát thé bóóx</p>
    <p style="position: absolute; left: 95vw; white-space: nowrap">Cúút óóff áát thé wííndów</p>
    <div style="position: relative"><b>Óóné</b><b style="position: absolute; left: 0">Twóó</b></div>
    <button title="Plain tooltip">Pláín tóóltíp</button>
    <p>Plain, and Uncurl on Monday</p>
    <p>Uncurl and Monday <code>--plain</code></p>`);
  expect(await textFaults(page)).toEqual({
    cutOff: ['Cúút óóff áát thé bóóx', 'Cúút óóff áát thé wííndów'],
    overlapping: ['Óóné | Twóó'],
    untranslated: ['Plain, and Uncurl on Monday', 'Plain tooltip'],
  });
});
