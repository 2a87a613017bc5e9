import os from 'node:os';
import type { Library } from '../../content/library.ts';
import { savedStateOf } from '../../core/app/saved-state.ts';
import { launch } from '../../core/app/step.ts';
import { SECOND, wholeMs } from '../../core/time/moment.ts';
import type { Settings } from '../../core/settings/settings.ts';

/** Returns the saved state of a user who has left the welcome, and has read the red flags and every caution. */
export function everythingRead({ entries }: Library, settings: Settings): object {
  // The same moment that the app's clock returns.
  const now = wholeMs({ wall: Date.now(), zone: 'UTC', elapsed: os.uptime() * SECOND });
  const { state } = launch(undefined, now, {}, { settings, library: entries, routines: [] });
  const cautionsRead = entries.flatMap(({ cautions }) => cautions.map(({ id }) => id));
  return savedStateOf({ ...state, welcomed: true, redFlagsRead: true, cautionsRead }, now);
}
