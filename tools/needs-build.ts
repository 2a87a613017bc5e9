/** Whether the app must be built, or has been built since its sources last changed. */
import path from 'node:path';
import { buildTarget } from './build-target.ts';
import { isOutOfDate } from './freshness.ts';
import { repository } from './repository.ts';

/** Every folder and file that the build depends on. */
const sources = [
  'content',
  'figure',
  'core',
  'electron',
  'renderer',
  'assets',
  'messages',
  'project.inlang/settings.json',
  'package.json',
  'package-lock.json',
  'tools/build-target.ts',
  'tools/build.ts',
  'tools/figure-picture.ts',
  'tools/leave-out.ts',
  'tools/licences.ts',
  'tools/messages.ts',
  'tools/thumbnails.ts',
].map((name) => path.join(repository, name));

/** Vite's mode: "e2e" for the build that tests run, whose clock can run faster. */
export type Mode = 'production' | 'development' | 'e2e';

/** Whether the app has to be built for this mode, because there is no build or its sources are newer. */
export function needsBuild(mode: Mode): boolean {
  return isOutOfDate(finishedMark(buildTarget(mode).folder), sources);
}

/** Returns the file that a build writes when it is complete. Its age is the build's age. */
export function finishedMark(folder: string): string {
  return path.join(folder, '.finished');
}
