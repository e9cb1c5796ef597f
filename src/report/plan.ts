import type { ResolutionPlan } from '../operations/plan.ts'
import { formatSize } from './text.ts'

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
