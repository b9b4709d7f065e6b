import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { RateLimited } from '~/platform/errors';
import { hashToken } from '~/platform/secrets/secret.server';

/**
 * Limits on tries, counted by account and network address together. By account alone, anybody could lock a colleague
 * out; by address alone, one mistyping ward would lock out a whole hospital behind one address.
 */
class PairLimit {
  readonly #limiter: RateLimiterMemory;

  constructor(tries: number, seconds: number) {
    this.#limiter = new RateLimiterMemory({ points: tries, duration: seconds });
  }

  /** Counts a try. @throws {RateLimited} when there were too many */
  async spend(email: string, address: string): Promise<void> {
    try {
      await this.#limiter.consume(keyOf(email, address));
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      const seconds = Math.ceil(refused.msBeforeNext / 1000);
      const minutes = Math.ceil(seconds / 60);
      throw new RateLimited(
        seconds,
        `There were too many tries. Wait ${minutes} ${minutes === 1 ? 'minute' : 'minutes'} and try again.`,
      );
    }
  }

  /** Counts a try and answers whether it may go on. */
  async admits(email: string, address: string): Promise<boolean> {
    try {
      await this.spend(email, address);
      return true;
    } catch (error) {
      if (error instanceof RateLimited) return false;
      throw error;
    }
  }

  /** Forgets the tries, after a right one. */
  async forgive(email: string, address: string): Promise<void> {
    await this.#limiter.delete(keyOf(email, address));
  }
}

/** Hashed, so that no mail address lies about in memory longer than needed, and every key is short. */
function keyOf(email: string, address: string): string {
  return hashToken(`${email} ${address}`);
}

/** Signing in: 10 wrong passwords in 15 minutes. */
export const signInLimit = new PairLimit(10, 15 * 60);

/** Asking for a new password: 3 mails an hour. */
export const resetLimit = new PairLimit(3, 60 * 60);

/**
 * Asking for new passwords from one network address, whosever they are: 100 an hour. Each try is a row in the database,
 * and no hospital forgets so much.
 */
export const resetFloodLimit = new PairLimit(100, 60 * 60);

/** Saying one's own password again: 10 wrong ones in 15 minutes, whoever found the browser open. */
export const confirmLimit = new PairLimit(10, 15 * 60);

/**
 * Codes of a second factor: 10 wrong ones an hour, counted by account alone. Only who knows the password comes so far, so
 * nobody can be locked out by strangers; and a guess must not become likely from many addresses. At this pace it takes
 * years.
 */
export const codeLimit = new PairLimit(10, 60 * 60);
/** Asking for another email address: 5 times an hour, wrong passwords among them. Each may write two mails. */
export const emailChangeLimit = new PairLimit(5, 60 * 60);
/** Asking to join: 3 times an hour for one mail address. */
export const joinLimit = new PairLimit(3, 60 * 60);

/** Asking to join from one network address, for whomever: 100 an hour, as above. */
export const joinFloodLimit = new PairLimit(100, 60 * 60);
