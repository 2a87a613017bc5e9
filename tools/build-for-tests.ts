import { needsBuild } from './needs-build.ts';
import { runQuietly, type Outcome } from './steps.ts';

/**
 * Builds the app for tests, unless its build is up to date: in a process of its own, because Vite changes its environment.
 * Resolves to how the build ended.
 */
export async function buildForTests(): Promise<Outcome> {
  if (!needsBuild('e2e')) return { passed: true, output: '', seconds: 0 };
  return await runQuietly({ name: 'build', command: ['node', 'tools/build.ts', '--e2e'] });
}
