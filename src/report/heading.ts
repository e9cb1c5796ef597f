import { linesOf } from '../configuration/option-kinds.ts'
import type { RawOptions } from '../configuration/options.ts'
import { isCounted } from '../operations/ensure/extension.ts'
import type { EnsureResult } from '../operations/ensure/result.ts'
import { interpreterOf } from '../platform/platform-id.ts'
import { formatDuration, formatOutcomes, formatSize } from './text.ts'

/** The facts in a heading that the result does not hold. */
export interface HeadingContext {
  /** Where the extensions were named, see {@link sourceLabel}. */
  readonly source: string
  /** How long the whole step took so far, in milliseconds. */
  readonly tookMs: number
}

/** How many files a heading names. */
const maxFiles = 3

/** Where the extensions of a step were named: its files, and `packages` for those that stand in the workflow itself. */
export function sourceLabel({ packages, requirements, config }: RawOptions): string {
  const files = [config, requirements].flatMap((text) => linesOf(text ?? '').map((line) => line.text))
  const shown = files.length > maxFiles ? [...files.slice(0, maxFiles - 1), `${files.length - maxFiles + 1} more files`] : files
  return [...shown, ...(linesOf(packages ?? '').length === 0 ? [] : ['packages'])].join(', ')
}

/** The result in one line that tells steps and jobs of a matrix apart: `Python 3.12 · docs/requirements.txt: 12 extensions from the cache in 0.3 s`. */
export function renderHeading(result: EnsureResult, { source, tookMs }: HeadingContext): string {
  const counted = result.extensions.filter(isCounted)
  const isAllHit = counted.length > 0 && result.extensions.every(({ outcome }) => outcome === 'hit')
  const extensions = counted.length === 1 ? '1 extension' : `${counted.length} extensions`
  const outcome = isAllHit ? `${extensions} from the cache` : formatOutcomes(result)
  return `${renderPlace(result, { source })}: ${outcome} in ${formatDuration(tookMs)}`
}

/** What tells a step from others: its Python, and where its extensions were named. */
export function renderPlace({ platformId }: Pick<EnsureResult, 'platformId'>, { source }: Pick<HeadingContext, 'source'>): string {
  return [interpreterOf(platformId), source].filter((text) => text !== '').join(' · ')
}

/** The sizes of all packages in one line: `together 39 packages, 61.0 MB, archive 22.0 MB`; empty where nothing is there. */
export function renderTogether({ together: { packages, sizeBytes, archiveBytes } }: Pick<EnsureResult, 'together'>): string {
  if (packages === 0) return ''
  const parts = [
    `together ${packages} ${packages === 1 ? 'package' : 'packages'}`,
    ...(sizeBytes === 0 ? [] : [formatSize(sizeBytes)]),
    ...(archiveBytes === 0 ? [] : [`archive ${formatSize(archiveBytes)}`]),
  ]
  return parts.join(', ')
}
