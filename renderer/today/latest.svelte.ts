/** The answer to a request that the page asks again and again. */
export class Latest<Answer> {
  /** The latest answer. It stays during a new request, so that nothing flashes, and if that fails. */
  answer = $state.raw<Answer>();
  /** Whether the last request failed. */
  failed = $state(false);
  #asked = 0;

  /** Sends the request. If a newer one follows before the answer, only the newer one's answer counts. */
  async ask(request: () => Promise<Answer>): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    try {
      const answer = await request();
      if (asked !== this.#asked) return;
      this.answer = answer;
      this.failed = false;
    } catch {
      if (asked === this.#asked) this.failed = true;
    }
  }
}
