import { vi } from 'vitest';

/**
 * Imports `openStorage`, whose electron-store imports Electron. Outside Electron, the npm package `electron` only returns
 * the executable's path; without this variable, it would download the executable first.
 */
export async function importOpenStorage(): Promise<typeof import('../storage/open.ts').openStorage> {
  vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', import.meta.dirname);
  const { openStorage } = await import('../storage/open.ts');
  return openStorage;
}
