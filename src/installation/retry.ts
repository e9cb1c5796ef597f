import pRetry from 'p-retry'
import type { Logger } from '../ports.ts'
import { messageOf } from '../system/errno.ts'
import { mayPass } from './uv/classify-failure.ts'

/** How often and how long failures that may pass are tried again. */
export interface RetryPolicy {
  /** Attempts after the first. Default 3. */
  readonly retries: number
  /** The wait before the first retry, in milliseconds; it doubles each time. Default 1,000. */
  readonly firstWaitMs: number
  /** No retry starts later than this after the first attempt began, in milliseconds. Default 60,000. */
  readonly budgetMs: number
}

/** 3 retries after 1, 2 and 4 s, at most 60 s of retrying. */
export const defaultRetryPolicy: RetryPolicy = { retries: 3, firstWaitMs: 1_000, budgetMs: 60_000 }

/** Runs an attempt, again after failures that may pass. Rejects with the last failure. */
export async function withRetry<T>(
  attempt: () => Promise<T>,
  policy: RetryPolicy,
  { logger, signal }: { logger: Logger; signal?: AbortSignal | undefined },
): Promise<T> {
  return await pRetry(attempt, {
    retries: policy.retries,
    minTimeout: policy.firstWaitMs,
    factor: 2,
    maxRetryTime: policy.budgetMs,
    shouldRetry: ({ error }) => mayPass(error),
    onFailedAttempt: ({ error, retriesLeft, attemptNumber }) => {
      if (mayPass(error) && retriesLeft > 0)
        logger.info(`attempt ${attemptNumber} failed, trying again: ${messageOf(error).split('\n')[0]}`)
    },
    ...(signal === undefined ? {} : { signal }),
  })
}
