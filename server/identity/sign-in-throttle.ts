/** Slows down guessing: counted by login and address, and by address alone, in this process. */
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";

const WINDOW_SECONDS = 15 * 60;
const PER_LOGIN = 10;
/** An office behind one address signs in together; a guesser tries far more. */
const PER_ADDRESS = 100;

export class SignInThrottle {
  readonly #byLogin = new RateLimiterMemory({ points: PER_LOGIN, duration: WINDOW_SECONDS });
  readonly #byAddress = new RateLimiterMemory({ points: PER_ADDRESS, duration: WINDOW_SECONDS });

  /** Counts an attempt. Seconds to wait when there were too many; null when it may go on. */
  async count(login: string, address: string): Promise<number | null> {
    try {
      await this.#byAddress.consume(address);
      await this.#byLogin.consume(keyOf(login, address));
      return null;
    } catch (verdict) {
      if (verdict instanceof RateLimiterRes) return Math.max(1, Math.ceil(verdict.msBeforeNext / 1000));
      throw verdict;
    }
  }

  /** A right password: earlier slips of the finger are forgotten. */
  async forgive(login: string, address: string): Promise<void> {
    await this.#byLogin.delete(keyOf(login, address));
  }
}

function keyOf(login: string, address: string): string {
  return `${address} ${login.trim().toLowerCase().slice(0, 100)}`;
}
