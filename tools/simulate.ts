/**
 * `npm run --silent simulate -- day.json`: runs the rules over a scripted day and prints what they do, one JSON object
 * a line. `-` reads the script from standard input. Exits with 2 if the arguments or the script are wrong.
 */
import { readFileSync } from 'node:fs';
import { readScript, ScriptError } from '../core/simulator/script.ts';
import { simulate } from '../core/simulator/simulate.ts';
import { decodeText } from '../electron/storage/decode-text.ts';
import { readLibrary } from './read-library.ts';

const STANDARD_INPUT = 0;

function main(given: readonly string[]): number {
  const [name] = given;
  const usage = 'usage: npm run --silent simulate -- <script.json, or - for standard input>';
  if (name === '--help' || name === '-h') {
    console.log(`${usage}\ndocs/rules.md explains what a script may contain.`);
    return 0;
  }
  if (name === undefined || given.length !== 1) {
    console.error(usage);
    return 2;
  }
  let text: string;
  try {
    text = decodeText(readFileSync(name === '-' ? STANDARD_INPUT : name));
  } catch (error) {
    console.error(`${name}: can't be read: ${error instanceof Error ? error.message : String(error)}`);
    return 2;
  }

  const library = readLibrary();
  for (const { file, path, reason } of library.problems) {
    console.error(`The stretch file ${file} was left out: ${path === '' ? '' : `${path}: `}${reason}`);
  }
  try {
    const lines = simulate(readScript(text), library.entries);
    process.stdout.write(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    return 0;
  } catch (error) {
    if (!(error instanceof ScriptError)) throw error;
    console.error(`${name}: ${error.message}`);
    return 2;
  }
}

process.exitCode = main(process.argv.slice(2));
