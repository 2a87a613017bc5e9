/** Playwright's global set-up: builds the app for tests unless its build is up to date. */
import { buildForTests } from '../tools/build-for-tests.ts';

export default async function setUp(): Promise<void> {
  const { passed, output } = await buildForTests();
  if (!passed) throw new Error(`The app can't be built:\n${output}`);
}
