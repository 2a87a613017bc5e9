/** sway, with mako. */
import { startSway } from '../../tools/desktops/sway.ts';
import { testEveryAbility } from './every-desktop.ts';

testEveryAbility(() => startSway('mako'));
