import { type ByteSource, withFileSource } from '../system/byte-source.ts'
import { messageOf } from '../system/errno.ts'
import type {
  BeginningResult,
  CacheProvider,
  LookupRequest,
  LookupResult,
  RestoreStatus,
  SaveRequest,
  SaveResult,
  SaveStatus,
} from './provider.ts'

/** The answers that say least of a set first: with one of the later ones the earlier do not matter. */
const restoreOrder: readonly Exclude<RestoreStatus, 'hit'>[] = ['miss', 'unknown', 'denied', 'rate-limited', 'unavailable', 'corrupt']
const saveOrder: readonly SaveStatus[] = ['skipped', 'denied', 'rate-limited', 'unavailable', 'exists', 'saved']

/**
 * Several stores as one, the nearest first. A look-up asks them in order and the first hit counts; what one of them says
 * or fails to say never hides what another has. A hit is kept in the stores before it that keep bundles on this machine (`isNear`), where
 * that costs no transfer. A save goes to all that may be written, the last first, which most jobs share: where it has another's bundle of
 * that key by now, the nearer ones get nothing, for two bundles of one key would depend on who asks where.
 *
 * @param tiers at least one; each is asked with its own limits, if it has any.
 */
export function createTieredProvider(tiers: readonly CacheProvider[]): CacheProvider {
  const name = tiers.map((tier) => tier.name).join(',')
  const firstHit = async (
    request: LookupRequest,
    ask: (tier: CacheProvider) => Promise<LookupResult>,
  ): Promise<{ result: LookupResult; index: number }> => {
    const answers: Answered<NoHit>[] = []
    for (const [index, tier] of tiers.entries()) {
      request.signal?.throwIfAborted()
      const answer = await ask(tier)
      if (answer.status === 'hit') {
        const rest = tiers.slice(index + 1)
        const others = rest.length === 0 ? {} : { others: createTieredProvider(rest) }
        return { result: { ...answer, detail: `from ${tier.name}${answer.detail ? `, ${answer.detail}` : ''}`, ...others }, index }
      }
      answers.push({ tier, answer })
    }
    return { result: combined(answers), index: -1 }
  }

  return {
    name,
    canSave: tiers.some(({ canSave }) => canSave === true) ? true : tiers.every(({ canSave }) => canSave === false) ? false : null,
    async prepare() {
      await Promise.all(tiers.map((tier) => tier.prepare?.()))
    },
    lookup: async (request) => (await firstHit(request, (tier) => tier.lookup(request))).result,
    async restore(request) {
      const { result, index } = await firstHit(request, (tier) => tier.restore(request))
      if (result.status === 'hit') {
        for (const nearer of tiers.slice(0, index)) {
          if (nearer.isNear !== true || nearer.canSave === false) continue
          const keep = (bundle: ByteSource): Promise<SaveResult> => nearer.save({ key: result.key, bundle, signal: request.signal })
          // Keeping a copy is for the next run; this one has what it wants.
          await withFileSource(request.file, keep).catch(() => {})
        }
      }
      return result
    },
    ...(tiers.every((tier) => tier.readBeginning === undefined)
      ? {}
      : {
          async readBeginning(request: LookupRequest): Promise<BeginningResult> {
            for (const tier of tiers) {
              const found = await tier.readBeginning?.(request)
              if (found?.status === 'hit') return found
            }
            return { status: 'miss', detail: '' }
          },
        }),
    async save(request: SaveRequest): Promise<SaveResult> {
      const writable = tiers.filter(({ canSave }) => canSave !== false)
      if (writable.length === 0) return { status: 'denied', detail: 'none of the stores may be written' }
      const answers: Answered<SaveResult>[] = []
      for (const tier of writable.toReversed()) {
        const answer = await tier.save(request).catch((error: unknown): SaveResult => ({ status: 'unavailable', detail: messageOf(error) }))
        answers.unshift({ tier, answer })
        if (answer.status === 'exists') break
      }
      return { status: lastOf(saveOrder, answers), detail: told(answers) }
    },
  }
}

/** The answer of one of the stores. */
interface Answered<Answer> {
  readonly tier: CacheProvider
  readonly answer: Answer
}

type NoHit = Exclude<LookupResult, { status: 'hit' }>

/** The one answer of stores that had nothing: a miss only where every one of them says so. */
function combined(answers: readonly Answered<NoHit>[]): LookupResult {
  const status = lastOf(restoreOrder, answers)
  const key = answers.find(({ answer }) => answer.status === status && answer.key !== undefined)?.answer.key
  return { status, detail: told(answers.filter(({ answer }) => answer.status !== 'miss')), ...(key === undefined ? {} : { key }) }
}

/** The status of the answers that comes last in an order. */
function lastOf<Status extends string>(order: readonly Status[], answers: readonly Answered<{ readonly status: Status }>[]): Status {
  return answers
    .map(({ answer }) => answer.status)
    .reduce((first, second) => (order.indexOf(second) > order.indexOf(first) ? second : first))
}

function told(answers: readonly Answered<{ readonly status: string; readonly detail: string }>[]): string {
  return answers.map(({ tier, answer: { status, detail } }) => `${tier.name} ${status}${detail === '' ? '' : ` (${detail})`}`).join(', ')
}
