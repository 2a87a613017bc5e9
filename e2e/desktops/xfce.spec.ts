import { startXfce } from '../../tools/desktops/xfce.ts';
import { testEveryAbility } from './every-desktop.ts';

testEveryAbility(startXfce);
