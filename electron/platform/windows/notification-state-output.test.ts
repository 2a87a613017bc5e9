import { expect, test } from 'vitest';
import { parseNotificationState } from './notification-state-output.ts';

test.each([
  ['state=5 mode=0\r\n', { state: 'acceptsNotifications', mode: 'unrestricted' }],
  ['state=5 mode=1\r\n', { state: 'acceptsNotifications', mode: 'priorityOnly' }],
  ['state=2 mode=2\r\n', { state: 'busy', mode: 'alarmsOnly' }],
  ['state=1 mode=\r\n', { state: 'notPresent', mode: undefined }],
  ['state=3 mode=\n', { state: 'fullScreenGame', mode: undefined }],
  ['state=4 mode=\n', { state: 'presentation', mode: undefined }],
  ['state=6 mode=\n', { state: 'quietTime', mode: undefined }],
  ['state=7 mode=\n', { state: 'storeApp', mode: undefined }],
  ['WARNING: something else\r\nstate=5 mode=0\r\n', { state: 'acceptsNotifications', mode: 'unrestricted' }],
])('%j is read', (output, expected) => {
  expect(parseNotificationState(output)).toEqual(expected);
});

test.each([
  '',
  'state=0 mode=0',
  'state=8 mode=0',
  'state=5 mode=3',
  'state= mode=0',
  'state=5',
  'mode=0 state=5',
])('%j is refused', (output) => {
  expect(() => parseNotificationState(output)).toThrow('Windows returned an unknown notification');
});
