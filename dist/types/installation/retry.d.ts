import type { Logger } from '../ports.js';
/** How often and how long failures that may pass are tried again. */
export interface RetryPolicy {
    /** Attempts after the first. Default 3. */
    readonly retries: number;
    /** The wait before the first retry, in milliseconds; it doubles each time. Default 1,000. */
    readonly firstWaitMs: number;
    /** No retry starts later than this after the first attempt began, in milliseconds. Default 60,000. */
    readonly budgetMs: number;
}
/** 3 retries after 1, 2 and 4 s, at most 60 s of retrying. */
export declare const defaultRetryPolicy: RetryPolicy;
/** Runs an attempt, again after failures that may pass. Rejects with the last failure. */
export declare function withRetry<T>(attempt: () => Promise<T>, policy: RetryPolicy, { logger, signal }: {
    logger: Logger;
    signal?: AbortSignal | undefined;
}): Promise<T>;
