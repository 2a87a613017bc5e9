import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { executable, expect, sampleFolder, test } from './sample.ts';

test('the GPU status is reported when the app is ready, and again when Chromium starts', async ({
  desk,
  dataFolder,
}) => {
  const main = path.join(dataFolder, 'main.mjs');
  const report = `
    import { app } from 'electron';
    import '${path.join(sampleFolder, 'main.js')}';
    app.on('gpu-info-update', () => {
      console.log(app.getGPUFeatureStatus().gpu_compositing);
      if (!sample.window) sample.openWindow();
    });
  `;
  fs.writeFileSync(main, report);
  const app = spawn(executable, [main, `--user-data-dir=${dataFolder}`, '--hidden'], {
    env: desk.environment,
  });
  const lines: string[] = [];
  createInterface({ input: app.stdout }).on('line', (line) => lines.push(line));
  // The private desk's X server has no GPU.
  const updates = () => lines.filter((line) => line.startsWith('disabled'));
  await expect.poll(updates).toEqual(['disabled_software', 'disabled_software']);
  const ended = new Promise((resolve) => app.once('exit', resolve));
  app.kill();
  await ended;
});
