import type { VersionChange } from '../cache/outcome.ts'
import { allowLine } from '../importation/pth-files.ts'
import { type EnsuredExtension, isCounted, titleOf } from '../operations/ensure/extension.ts'
import type { EnsureResult } from '../operations/ensure/result.ts'

/** A duration in milliseconds as a reader would say it: `240 ms`, `3.1 s`, `2 min 5 s`. */
export function formatDuration(ms: number): string {
  if (ms < 1_000) return `${Math.round(ms)} ms`
  if (ms < 60_000) return `${(ms / 1_000).toFixed(1)} s`
  return `${Math.floor(ms / 60_000)} min ${Math.round((ms % 60_000) / 1_000)} s`
}

/** A size in bytes as a reader would say it: `812 B`, `3.4 MB`. */
export function formatSize(bytes: number): string {
  if (bytes < 1_000) return `${bytes} B`
  if (bytes < 1_000_000) return `${(bytes / 1_000).toFixed(1)} kB`
  if (bytes < 1_000_000_000) return `${(bytes / 1_000_000).toFixed(1)} MB`
  return `${(bytes / 1_000_000_000).toFixed(2)} GB`
}

/** An age in hours as a reader would say it. */
export function formatAge(hours: number): string {
  if (hours < 1) return `${Math.round(hours * 60)} min`
  if (hours < 48) return `${Math.round(hours)} h`
  return `${Math.round(hours / 24)} d`
}

/** The version an extension came to: that of its own distribution. */
export function versionOf({ distributions }: Pick<EnsuredExtension, 'distributions'>): string {
  return distributions[0]?.version ?? ''
}

/** The line on how it went: `2 hits, 1 installed, 1 failed in 3.1 s`. */
function formatCounts(result: EnsureResult, tookMs: number): string {
  return `${formatOutcomes(result)} in ${formatDuration(tookMs)}`
}

/** How often each outcome occurs: `2 hits, 1 installed, 1 failed`. */
export function formatOutcomes(result: EnsureResult): string {
  const outcomes = ['hit', 'installed', 'refreshed', 'stale', 'skipped', 'failed'] as const
  const parts = outcomes.flatMap((outcome) => {
    const count = result.extensions.filter((extension) => extension.outcome === outcome).length
    return count === 0 ? [] : [`${count} ${outcome === 'hit' && count !== 1 ? 'hits' : outcome}`]
  })
  const missing = result.extensions.filter((extension) => isCounted(extension) && extension.outcome === null).length
  if (missing > 0) parts.push(`${missing} not cached`)
  const builtin = result.extensions.filter((extension) => extension.builtin && extension.enabled && extension.outcome === null).length
  if (builtin > 0) parts.push(`${builtin} built in`)
  const disabled = result.extensions.filter(({ enabled }) => !enabled).length
  if (disabled > 0) parts.push(`${disabled} disabled`)
  return parts.length === 0 ? 'nothing to ensure' : parts.join(', ')
}

/** How long all steps took together, in milliseconds. */
function totalMs({ timings }: EnsureResult): number {
  return sumMs(timings)
}

function sumMs(parts: readonly { readonly ms: number }[]): number {
  return parts.reduce((sum, { ms }) => sum + ms, 0)
}

/**
 * The result as lines of text for a terminal.
 *
 * @param tookMs how long the whole program took, in milliseconds; default: its steps alone.
 */
export function renderLines(result: EnsureResult, tookMs: number = totalMs(result)): string[] {
  const failures = uniqueErrors(result).flatMap(({ message, hint }) => [`error: ${message}`, ...(hint === null ? [] : [`  hint: ${hint}`])])
  const warnings = result.warnings.map((warning) => `warning: ${warning}`)
  return [...renderRows(result), ...warnings, ...failures, formatCounts(result, tookMs)]
}

/** A line for each extension: its outcome, its name, its version. */
export function renderRows(result: EnsureResult): string[] {
  const width = Math.max(...result.extensions.map((extension) => titleOf(extension).length), 0)
  return result.extensions.map((extension) => {
    const age =
      extension.ageHours !== null && (extension.outcome === 'hit' || extension.outcome === 'stale')
        ? `, ${formatAge(extension.ageHours)} old`
        : ''
    const imported = extension.imports === null ? '' : `, imported in ${formatDuration(sumMs(extension.imports))}`
    const handed = extension.registration === null ? '' : `registered in ${formatDuration(extension.registration.ms)}`
    const version = versionOf(extension) && `${versionOf(extension)}${age}${imported}`
    const apart = extension.apart === null ? '' : `set apart (${extension.apart.how})`
    const detail =
      extension.outcome === 'failed' ? (extension.error?.code ?? '') : [version, handed, apart].filter((part) => part !== '').join(', ')
    const row = `  ${stateOf(extension).padEnd(10)} ${titleOf(extension).padEnd(width)}  ${detail}`.trimEnd()
    return [row, ...extension.changes.map((change) => `             ${formatChange(change)}`)].join('\n')
  })
}

/** The outcome of an extension, in a word. */
export function stateOf({ outcome, builtin, enabled }: EnsuredExtension): string {
  if (outcome !== null) return outcome
  return enabled ? (builtin ? 'built in' : 'not cached') : 'disabled'
}

/** A change of versions: `sphinx 7.1 -> 7.2`. */
export function formatChange({ name, from, to }: VersionChange): string {
  return `${name} ${from ?? '(none)'} -> ${to ?? '(none)'}`
}

/** The code that `.pth` files run when Python starts: each file with the hash of its content, then its lines. */
export function renderStartup({ pthFiles }: EnsureResult): string[] {
  return pthFiles.flatMap(({ file, sha256, isHidden, code }) =>
    code.length === 0 && !isHidden
      ? []
      : [
          `${file}${isHidden ? ' (hidden, not processed)' : ''}, sha256 ${sha256}`,
          ...code.map(({ line, text }) => `  line ${line}: ${text}`),
          ...(isHidden ? [] : [`  to allow it, add to pth: ${allowLine({ file, sha256 })}`]),
        ],
  )
}

/** The packages that hide others on the import path, a line each. */
export function renderShadowing({ shadowing }: EnsureResult): string[] {
  return shadowing.map(({ kind, name, winner, hidden }) => `${kind === 'distribution' ? '' : `module ${name}: `}${winner} hides ${hidden}`)
}

/** The errors of a result, each text once: the members of a conflict share theirs. */
export function uniqueErrors(result: EnsureResult): { code: string; message: string; hint: string | null }[] {
  const errors = new Map(result.extensions.flatMap(({ error }) => (error === null ? [] : [[error.message, error] as const])))
  return [...errors.values()]
}
