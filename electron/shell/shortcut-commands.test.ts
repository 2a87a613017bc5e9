import { expect, test } from 'vitest';
import { sampleView } from '../../core/testing/sample-view.ts';
import { parseCommandLine } from '../command-line/parse.ts';
import { shortcutNames } from '../../core/settings/settings.ts';
import { commandOfShortcut } from './shortcut-commands.ts';

const view = sampleView();
const paused = { can: { ...view.can, resume: true } };

test.each(shortcutNames)('%s does what the command of this name does', (name) => {
  const command = commandOfShortcut(name, { can: { ...view.can, resume: false } });
  expect(parseCommandLine(['uncurl', name], false)).toMatchObject({ request: { kind: 'command', command } });
});

test('pause resumes reminders that are paused', () => {
  expect(commandOfShortcut('pause', paused)).toEqual({ name: 'resume' });
});
