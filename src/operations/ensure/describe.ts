import { type ExtensionResult, emptyResult } from '../../cache/outcome.ts'
import { contentsOf } from '../../entries/contents.ts'
import type { IdentifiedSpecification } from '../../specification/digest.ts'
import { parseSpecification } from '../../specification/specification.ts'
import { configuredExtension, type EnsuredExtension, plainExtension } from './extension.ts'
import type { Importable, Importables } from './importable.ts'
import type { EnsureWorld } from './prepare.ts'

/** Every configured extension in its order, then the other specifications in theirs. */
export async function describeExtensions(
  results: readonly ExtensionResult[],
  { common, own }: Importables,
  { request: { specifications, digests }, active, settings }: EnsureWorld,
): Promise<EnsuredExtension[]> {
  const isOwn = (importable: Importable, digest: string): boolean =>
    importable.requests.some(({ extensions }) => extensions.some((item) => item.digest === digest))
  const complete = async (blank: EnsuredExtension, specification: IdentifiedSpecification): Promise<EnsuredExtension> => {
    const { digest, display } = specification
    const found = results.filter((item) => item.digest === digest)
    // An extension that was set apart has two results: that of its own request comes last.
    const result = active.includes(specification) ? found.at(-1) : { ...emptyResult(specification), outcome: 'skipped' as const }
    if (result === undefined) throw new Error(`${display} has no result`)
    const place = own.find((importable) => isOwn(importable, digest))
    const holders = (place ?? common).requests.filter(({ extensions }) => extensions.some((item) => item.digest === digest))
    const entry = holders.find((request) => request.entry !== undefined)?.entry
    const contents = entry === undefined || result.outcome === 'failed' ? { modules: [], entryPoints: [] } : await contentsOf(entry, digest)
    const isThere = entry !== undefined && result.outcome !== 'failed' && result.outcome !== 'skipped'
    return {
      ...blank,
      ...result,
      ...contents,
      specification: display,
      apart: found[0]?.apart ?? null,
      importPaths: isThere ? [entry.tree] : [],
      environment: isThere && place !== undefined ? place.environment : null,
    }
  }
  const byDigest = new Map(specifications.map((specification) => [specification.digest, specification]))
  const configured = settings.extensions.map(async (extension) => {
    const specification = byDigest.get(digests.get(extension.name) ?? '')
    // One that is disabled was read with its file, and is not a part of the request.
    const shown = specification?.display ?? (extension.package === undefined ? null : parseSpecification(extension.package).display)
    const blank = configuredExtension(extension, shown)
    return specification === undefined ? blank : await complete(blank, specification)
  })
  const named = new Set(digests.values())
  const others = specifications.filter(({ digest }) => !named.has(digest))
  const plain = others.map(async (specification) => {
    const { display, name = display } = specification
    const extension = await complete(plainExtension(display, name), specification)
    return { ...extension, name: extension.distributions[0]?.name ?? name }
  })
  return await Promise.all([...configured, ...plain])
}
