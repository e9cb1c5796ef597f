import type { Measurement } from '../entries/state.ts'

/**
 * Warns where caching does not pay: restoring was slower than installing on the last two runs. The warning says what to change.
 *
 * @param restores what restoring took on this machine, the newest last.
 * @param installMs what installing had taken, in milliseconds.
 */
export function worthWarning(restores: readonly Measurement[], installMs: number): string | undefined {
  const lastTwo = restores.slice(-2)
  const newest = lastTwo.at(-1)
  if (newest === undefined || lastTwo.length < 2 || lastTwo.some(({ ms }) => ms <= installMs)) return undefined
  const mounted = newest.means.includes('mount') || newest.means === 'squashfuse'
  const advice = mounted
    ? 'the network is what takes the time: `provider: none`, or `provider: local` on this machine, is faster'
    : 'let this step mount images (root, passwordless sudo or squashfuse), or set `provider: none`'
  const times = lastTwo.map(({ ms }) => `${ms} ms`).join(', ')
  return `restoring was slower than installing on the last 2 runs (${times} against ${installMs} ms): ${advice}`
}
