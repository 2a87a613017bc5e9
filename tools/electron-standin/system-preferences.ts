/** Has no members: those that the app uses are for macOS, and the stand-in runs on Linux only. */
import { strict } from './strict.ts';

export const systemPreferences = strict('systemPreferences', {});
