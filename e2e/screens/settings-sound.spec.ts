/** Sound settings: the chime that demonstrates the volume, and the voice. */
import { openPage } from './open-page.ts';
import { expect, settingsScreen, test } from './settings-page.ts';

declare global {
  interface Window {
    /** The volume of each chime that was played. */
    readonly heard: number[];
    /** The system's voices. */
    readonly voices: Partial<SpeechSynthesisVoice>[];
  }
}

/** Records played chimes. Runs in the page before its own scripts. */
function recordChimes(): void {
  const heard: number[] = [];
  Object.assign(window, { heard });
  window.AudioContext = class extends AudioContext {
    #output: GainNode | undefined;

    override createGain(): GainNode {
      this.#output = super.createGain();
      return this.#output;
    }

    override createBufferSource(): AudioBufferSourceNode {
      const source = super.createBufferSource();
      const start = source.start.bind(source);
      source.start = (when) => {
        heard.push(Number(this.#output?.gain.value.toFixed(2)));
        start(when);
      };
      return source;
    }
  };
}

test('changing the volume plays a chime at the new volume; with chimes off, it can’t be changed', async ({
  page,
}) => {
  await page.addInitScript(recordChimes);
  await openPage(page, settingsScreen());
  const heard = (): Promise<number[]> => page.evaluate(() => window.heard);

  await page.getByRole('slider', { name: 'Volume' }).press('ArrowRight');
  await expect.poll(heard).toEqual([0.65]);
  await page.getByRole('switch', { name: 'Chimes' }).click();
  await expect(page.getByRole('slider', { name: 'Volume' })).toBeDisabled();
  await page.getByRole('switch', { name: 'Chimes' }).click();
  await expect.poll(heard).toHaveLength(2);
});

test('the settings say that the computer has no voice, until it has one', async ({ page }) => {
  await page.addInitScript(() => {
    const voices: Partial<SpeechSynthesisVoice>[] = [];
    Object.assign(speechSynthesis, { getVoices: () => voices });
    Object.assign(window, { voices });
  });
  await openPage(page, settingsScreen());
  const voice = page.getByRole('switch', { name: 'Read the steps aloud' });
  await expect(voice).toHaveAccessibleDescription(/no voice for this language, so sessions only have chimes/);
  await page.getByRole('switch', { name: 'Chimes' }).click();
  await expect(voice).toHaveAccessibleDescription(/no voice for this language, so sessions are silent/);
  await page.evaluate(() => {
    window.voices.push({ lang: 'en-GB', localService: true, default: true });
    speechSynthesis.dispatchEvent(new Event('voiceschanged'));
  });
  await expect(voice).toHaveAccessibleDescription('Uses your system’s voice.');
});
