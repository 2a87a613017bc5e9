/** What each part of the settings screen is given. */
import type { PageData } from '../../electron/ipc/contract.ts';
import type { AppState } from '../app.svelte.ts';

export interface SettingsSectionProps {
  readonly app: AppState;
  readonly pageData: PageData;
}
