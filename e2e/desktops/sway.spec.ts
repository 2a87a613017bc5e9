/** sway, with dunst. */
import { startSway } from '../../tools/desktops/sway.ts';
import { testEveryAbility } from './every-desktop.ts';

testEveryAbility(() => startSway('dunst'));
