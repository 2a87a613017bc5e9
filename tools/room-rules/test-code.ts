/** Which files are test code. Everything else must run without them. */

/** Folders that hold only test code, whatever their files are called. */
const testFolders = ['e2e', 'tools/electron-standin/tests'];

/** Whether a file is a test, or code that only tests share. The file's path is relative to the repository. */
export function isTestCode(file: string): boolean {
  return (
    /\.(test|spec)\.ts$/.test(file) ||
    file.split('/').includes('testing') ||
    testFolders.some((folder) => file.startsWith(`${folder}/`))
  );
}
