import { describe, expect, it } from 'vitest';
import { repairSettings } from '../../core/settings/repair.ts';
import * as m from '../../messages/compiled/messages.js';
import { say } from '../../messages/say.ts';
import { labelOf } from './labels.ts';

describe('the label of a repaired setting', () => {
  it('is its name on the screen', () => {
    expect(labelOf(['intervalMinutes'])).toBe('“Time for a stretch after”');
  });

  it('includes the name of the part', () => {
    expect(labelOf(['sound', 'volume'])).toBe('“Sound: Volume”');
    expect(labelOf(['workingHours', 'friday'])).toBe('“Working hours: Friday”');
    expect(labelOf(['doses', 'side-bend', 'reps'])).toBe('“Your own doses: side-bend.reps”');
  });

  it('leaves out positions in lists, which the line in the file shows', () => {
    expect(labelOf(['hidden', 0])).toBe('“Stretches to offer”');
    expect(labelOf(['workingHours', 'friday', 1])).toBe('“Working hours: Friday”');
  });

  it('is the name in the file if the screen has no such setting', () => {
    expect(labelOf(['intervallMinutes'])).toBe('“intervallMinutes”');
    expect(labelOf(['constructor', 'toString'])).toBe('“constructor: toString”');
  });

  it('forms a sentence with the reason', () => {
    const [repair] = repairSettings({ intervalMinutes: 200 }).repairs;
    if (!repair) throw new Error('200 minutes were accepted');
    const sentence = m.settings_repair({ name: labelOf(repair.path), reason: say(repair.reason) });
    expect(sentence).toBe('“Time for a stretch after” must be a whole number from 10 to 180.');
  });
});
