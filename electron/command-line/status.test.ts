import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { longestReportedAbsenceMinutes } from '../../core/app/command.ts';
import { longestPauseMinutes } from '../../core/reminders/pause.ts';
import { longestSnoozeMinutes } from '../../core/settings/settings.ts';
import { notRunning, runningStatusSchema, statusSchema } from './status.ts';
import { usage } from './usage.ts';

const docs = fs.readFileSync(path.join(import.meta.dirname, '../../docs/command-line.md'), 'utf8');
const [, example = ''] = /```json\n(.*?)```/s.exec(docs) ?? [];
const fieldTable = docs.slice(docs.indexOf('| Field'), docs.indexOf('## `status --follow`'));

test('the example in the docs is a valid status', () => {
  const status: unknown = JSON.parse(example);
  expect(runningStatusSchema.parse(status)).toEqual(status);
});

test('the docs name every field, state, deferral reason and available command', () => {
  const { state, reasons, can } = runningStatusSchema.shape;
  const names = [
    ...Object.keys(runningStatusSchema.shape),
    ...state.options,
    ...reasons.element.options,
    ...Object.keys(can.shape),
  ];
  for (const name of names) expect(fieldTable).toContain(`\`${name}\``);
});

test('the docs quote the current help text', () => {
  expect(docs).toContain(`\`\`\`\n${usage()}\n\`\`\``);
});

test('the docs state the limits of each time', () => {
  const limits = [
    `up to ${String(longestPauseMinutes / 60)} hours`,
    `a snooze 1 to ${String(longestSnoozeMinutes)} minutes`,
    `an absence 1 to ${String(longestReportedAbsenceMinutes)} minutes`,
  ];
  for (const limit of limits) expect(docs).toContain(limit);
});

test('the docs quote the status of an app that isn’t running', () => {
  expect(statusSchema.parse(notRunning)).toEqual(notRunning);
  expect(docs).toContain(`\`${JSON.stringify(notRunning)}\``);
});
