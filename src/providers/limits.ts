import { mkdtemp, rename } from 'node:fs/promises'
import path from 'node:path'
import { messageOf } from '../system/errno.ts'
import { removeTree } from '../system/files.ts'
import { CircuitBreaker, type Unavailable } from './circuit-breaker.ts'
import type { BeginningResult, CacheProvider, LookupResult, SaveResult } from './provider.ts'

/** How long a store may take, in milliseconds. */
export interface ProviderLimits {
  /** For a look-up. */
  readonly lookupMs: number
  /** For a look-up with its download. */
  readonly restoreMs: number
  /** For an upload. */
  readonly saveMs: number
}

/** How long an abandoned call may take to let go of its files, in milliseconds. */
const graceMs = 200

/**
 * A provider that is never waited for longer than its limits, whatever it does: hang, ignore its signal, reject. After the
 * first time-out it is not asked again in this run. A restore works in a directory of its own, so that a call which was
 * given up never writes among what the caller has.
 */
export function limitProvider(provider: CacheProvider, limits: ProviderLimits): CacheProvider {
  const breaker = new CircuitBreaker()

  async function limited<T extends { readonly status: string }>(
    ms: number,
    signal: AbortSignal | undefined,
    call: (signal: AbortSignal) => Promise<T>,
  ): Promise<T | Unavailable> {
    if (breaker.outage !== undefined) return breaker.outage
    const ending = new AbortController()
    const both = signal === undefined ? ending.signal : AbortSignal.any([signal, ending.signal])
    let timer: NodeJS.Timeout | undefined
    const timeOut = new Promise<'late'>((resolve) => {
      timer = setTimeout(() => resolve('late'), ms)
    })
    const running = call(both).catch((error: unknown) => ({ status: 'unavailable' as const, detail: messageOf(error) }))
    try {
      const first = await Promise.race([running, timeOut])
      if (first !== 'late') return first
      const outage = breaker.open(`${provider.name} did not answer within ${formatSeconds(ms)}`)
      ending.abort(new Error(outage.detail))
      await Promise.race([running, new Promise((resolve) => setTimeout(resolve, graceMs))])
      return outage
    } finally {
      clearTimeout(timer)
    }
  }

  const { prepare, readBeginning } = provider
  return {
    name: provider.name,
    canSave: provider.canSave,
    ...(provider.isNear === undefined ? {} : { isNear: provider.isNear }),
    ...(prepare === undefined ? {} : { prepare: () => prepare.call(provider) }),
    lookup: (request) => limited<LookupResult>(limits.lookupMs, request.signal, (signal) => provider.lookup({ ...request, signal })),
    ...(readBeginning === undefined
      ? {}
      : {
          readBeginning: (request) =>
            limited<BeginningResult>(limits.lookupMs, request.signal, (signal) => readBeginning.call(provider, { ...request, signal })),
        }),
    async restore(request) {
      const directory = await mkdtemp(`${request.file}.incoming-`)
      try {
        const file = path.join(directory, 'bundle')
        const found = await limited<LookupResult>(limits.restoreMs, request.signal, (signal) =>
          provider.restore({ ...request, file, signal }),
        )
        if (found.status === 'hit') await rename(file, request.file)
        return found
      } finally {
        await removeTree(directory)
      }
    },
    save: (request) => limited<SaveResult>(limits.saveMs, request.signal, (signal) => provider.save({ ...request, signal })),
  }
}

function formatSeconds(ms: number): string {
  return `${Number((ms / 1_000).toFixed(1))} s`
}
