import type { ErrorReport } from '../errors.ts'
import { formatSize } from './text.ts'

/** What would become of one extension. */
export interface PlannedExtension {
  readonly specification: string
  readonly digest: string
  /** `cached`: there and fresh; `install`: to be installed; `isolated`, `dropped`: set apart; `skipped`: not for this Python; `failed`. */
  readonly action: 'cached' | 'install' | 'isolated' | 'dropped' | 'skipped' | 'failed'
  /** Whether its failure fails the step. */
  readonly required: boolean
  /** Why it would fail or be set apart. */
  readonly error: ErrorReport | null
}

/** One distribution that would lie in a tree. */
export interface PlannedDistribution {
  readonly name: string
  readonly version: string | null
  /** The size of the file to download, in bytes; null where the index does not tell. */
  readonly sizeBytes: number | null
  /** Whether it would have to be built from source. */
  readonly built: boolean
  /** Whether it lies in this machine's entry already. */
  readonly cached: boolean
  /** Another version of it that the interpreter has, which would be hidden or would hide it. */
  readonly shadows: string | null
  /** The extension whose own tree it would lie in; null for the shared one. */
  readonly isolatedFor: string | null
}

/** What ensuring would do. */
export interface ResolutionPlan {
  readonly platformId: string
  readonly requestDigest: string
  /** The key of an archive that would be restored; empty for none. */
  readonly matchedKey: string
  readonly extensions: readonly PlannedExtension[]
  readonly distributions: readonly PlannedDistribution[]
  /** How many distributions would be downloaded; null where uv does not tell. 0 where all is cached. */
  readonly downloads: number | null
}

/** The plan as lines of text for a terminal. */
export function renderPlan({ extensions, distributions, downloads, matchedKey }: ResolutionPlan): string[] {
  const width = Math.max(...extensions.map(({ specification }) => specification.length), 0)
  const pins = distributions.map(({ name, version }) => `${name}==${version ?? '?'}`)
  const pinWidth = Math.max(...pins.map((pin) => pin.length), 0)
  const lines = extensions.map(({ action, specification, error }) =>
    `  ${action.padEnd(10)} ${specification.padEnd(width)}  ${error?.code ?? ''}`.trimEnd(),
  )
  lines.push(
    ...distributions.map((distribution, index) => {
      const { sizeBytes, built, cached, shadows, isolatedFor } = distribution
      const notes = [
        cached ? 'cached' : sizeBytes === null ? 'size unknown' : formatSize(sizeBytes),
        ...(built ? ['built from source'] : []),
        ...(shadows === null ? [] : [`the interpreter has ${shadows}`]),
        ...(isolatedFor === null ? [] : [`in the tree of ${isolatedFor}`]),
      ]
      return `  ${(pins[index] ?? '').padEnd(pinWidth)}  ${notes.join(', ')}`
    }),
  )
  const errors = new Map(extensions.flatMap(({ error }) => (error === null ? [] : [[error.message, error] as const])))
  for (const { message, hint } of errors.values()) lines.push(`error: ${message}`, ...(hint === null ? [] : [`  hint: ${hint}`]))
  const missing = distributions.filter(({ cached }) => !cached)
  const known = missing.reduce((sum, { sizeBytes }) => sum + (sizeBytes ?? 0), 0)
  const unknown = missing.filter(({ sizeBytes }) => sizeBytes === null).length
  const sizes = [...(known > 0 ? [formatSize(known)] : []), ...(unknown > 0 ? [`${unknown} of unknown size`] : [])].join(' and ')
  if (missing.length === 0 && distributions.length > 0)
    lines.push(`${distributions.length} distributions, all cached: nothing would be installed`)
  else if (matchedKey !== '' && downloads === 0) lines.push(`an archive would be restored: ${matchedKey}`)
  else if (missing.length > 0) {
    const downloaded = downloads === null ? '' : `; uv would download ${downloads}, the others lie in its own cache`
    lines.push(`${missing.length} of ${distributions.length} distributions would be installed (${sizes})${downloaded}`)
  }
  return lines
}
