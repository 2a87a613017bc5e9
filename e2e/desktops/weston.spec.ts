import { startWeston } from '../../tools/desktops/weston.ts';
import { testEveryAbility } from './every-desktop.ts';

testEveryAbility(startWeston);
