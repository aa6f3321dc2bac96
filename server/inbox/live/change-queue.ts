/** Changes on their way to one reader, who may be slow: bounded, the last of each submission. */
import type { SubmissionChange } from "./submission-change.types.ts";

/** Beyond that the reader had better read its lists again. */
const MOST_WAITING = 100;

export const MANY: SubmissionChange = {
  submissionId: null,
  revision: null,
  state: null,
  kind: "MANY",
  actor: null,
  isMine: false,
  until: null,
};

export class ChangeQueue implements AsyncIterableIterator<SubmissionChange> {
  readonly #waiting = new Map<string, SubmissionChange>();
  readonly #onEnd: () => void;
  #wake: (() => void) | null = null;
  #isEnded = false;

  /** @param onEnd called once, when the reader leaves or the stream is ended */
  constructor(onEnd: () => void) {
    this.#onEnd = onEnd;
  }

  push(change: SubmissionChange): void {
    if (this.#isEnded) return;
    const key = change.submissionId === null ? "" : `${change.submissionId} ${change.kind === "ANSWERING"}`;
    if (this.#waiting.size >= MOST_WAITING || key === "") {
      this.#waiting.clear();
      this.#waiting.set("", MANY);
    } else if (!this.#waiting.has("")) {
      this.#waiting.delete(key);
      this.#waiting.set(key, change);
    }
    this.#wake?.();
  }

  end(): void {
    if (this.#isEnded) return;
    this.#isEnded = true;
    this.#waiting.clear();
    this.#wake?.();
    this.#onEnd();
  }

  async next(): Promise<IteratorResult<SubmissionChange, undefined>> {
    while (!this.#isEnded) {
      const [first] = this.#waiting;
      if (first) {
        this.#waiting.delete(first[0]);
        return { done: false, value: first[1] };
      }
      await new Promise<void>((resolve) => (this.#wake = resolve));
      this.#wake = null;
    }
    return { done: true, value: undefined };
  }

  async return(): Promise<IteratorResult<SubmissionChange, undefined>> {
    this.end();
    return { done: true, value: undefined };
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}
