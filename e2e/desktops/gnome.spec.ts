import { startGnome } from '../../tools/desktops/gnome.ts';
import { testEveryAbility } from './every-desktop.ts';
import { testScreenSaver } from './screen-saver-alone.ts';

const test = testEveryAbility(startGnome);
testScreenSaver(test, 'org.gnome.Shell.ScreenShield');
