/** The only source of "now", so that tests can hold it still. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** A clock that stands at one instant until it is told to move. */
export class FixedClock implements Clock {
  #at: Date;

  constructor(at: string) {
    this.#at = new Date(at);
  }

  now(): Date {
    return new Date(this.#at);
  }

  advanceMinutes(count: number): void {
    this.#at = new Date(this.#at.getTime() + count * 60_000);
  }
}
