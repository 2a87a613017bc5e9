/** The user's own stretches, as files in the data folder. */
import fs from 'node:fs';
import path from 'node:path';
import { repository } from '../tools/repository.ts';
import { expect, readBeforeFirst, test } from './uncurl.ts';

const page = fs.readFileSync(path.join(repository, 'docs/your-own-stretch.md'), 'utf8');
const example = /```json\n(.+?)```/s.exec(page)?.[1] ?? '';

test('own stretches are listed and can be done; invalid files are named and change nothing else', async ({
  desk,
  uncurl,
}) => {
  const folder = path.join(uncurl.dataFolder, 'stretches');
  fs.mkdirSync(folder);
  fs.writeFileSync(path.join(folder, 'turn-while-standing.json'), example);
  fs.writeFileSync(
    path.join(folder, 'side-bend.json'),
    example.replaceAll('turn-while-standing', 'side-bend'),
  );
  fs.writeFileSync(path.join(folder, 'unfinished.json'), '{ "id": "unfinished",');
  await uncurl.start({ speed: 20 });

  const firstOpened = uncurl.app.waitForEvent('window');
  await desk.tray.click('Choose a stretch…');
  const first = await firstOpened;
  const list = first.getByRole('region', { name: 'All stretches' });
  await expect(list.getByRole('button', { name: 'Start Turn while standing' })).toBeVisible();
  await expect(
    list.getByRole('button', { name: 'Start Side bend' }),
    'the app’s stretch stays',
  ).toBeVisible();
  await expect(list.getByRole('term')).toHaveText(['stretches/unfinished.json', 'stretches/side-bend.json']);
  await expect(list.getByRole('definition')).toHaveText([
    /^isn’t JSON\. Line 1, column 22: the file ends too early\.$/,
    /^id: "side-bend" is one of Uncurl's own stretches/,
  ]);
  const closed = first.waitForEvent('close');
  await first.close();
  await closed;

  // The files are corrected while the app is running.
  fs.rmSync(path.join(folder, 'side-bend.json'));
  fs.writeFileSync(
    path.join(folder, 'unfinished.json'),
    example.replaceAll('turn-while-standing', 'unfinished').replace('Turn while standing', 'Finished now'),
  );
  const secondOpened = uncurl.app.waitForEvent('window');
  await desk.tray.click('Choose a stretch…');
  const second = await secondOpened;
  const again = second.getByRole('region', { name: 'All stretches' });
  await again.getByRole('button', { name: 'Start Finished now' }).click();
  await readBeforeFirst(second);
  await expect(second.getByRole('heading', { name: 'Finished now' })).toBeVisible();
  const source = second.getByText('Source: Exercise sheet, my physiotherapist');
  await expect(source.filter({ visible: true })).toHaveCount(1);
  await expect(second.getByRole('heading', { name: 'Done.' })).toBeVisible({ timeout: 30_000 });
  await expect
    .poll(() => uncurl.historyEntries())
    .toMatchObject([{ kind: 'stretch', stretch: 'unfinished' }]);
});
