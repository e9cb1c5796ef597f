import type { Diagnosis } from '../operations/doctor.ts'
import type { Health } from '../operations/watch-health.ts'
import { type Colour, type Paint, shortEnvironment, tally } from './management.ts'
import { formatDuration } from './text.ts'

const colours: Readonly<Record<Diagnosis['status'], Colour>> = {
  healthy: 'green',
  damaged: 'red',
  unimportable: 'red',
  unchecked: 'yellow',
  recalled: 'red',
}

/** The findings about an entry: its state, then each import with its time, or the whole error. */
export function renderDiagnosis(
  { entry, specifications, status, problem, imports, fixed, advisories, startup }: Diagnosis,
  paint: Paint,
): string {
  const lines = [`${paint(colours[status], status)}: ${shortEnvironment(entry)} (${specifications.join(', ')})`]
  if (problem !== null) lines.push(`  ${problem}`)
  if (status === 'damaged' || status === 'unimportable' || status === 'recalled') lines.push(`  in ${entry}`)
  if (fixed) lines.push('  set aside: the next run that wants it makes it again')
  lines.push(...advisories.map((advisory) => `  warning: ${advisory}`))
  if (startup.length > 0) lines.push('  runs when Python starts (lines for pth: allow-list):', ...startup.map((line) => `    ${line}`))
  for (const [specification, proofs] of Object.entries(imports)) {
    for (const { name, ms, error, unused } of proofs) {
      const result = error === null ? formatDuration(ms) : unused ? 'not imported: its tool is not installed' : 'cannot be imported'
      lines.push(`  ${specification}: ${name}: ${result}`)
      if (error !== null && !unused) lines.push(...error.split('\n').map((line) => `    ${line}`))
    }
  }
  return lines.join('\n')
}

/** What a watch over a cache root knows, in a line: `2026-11-25T10:00:00.000Z: 5 healthy, 1 unchecked`. */
export function renderHealth({ startedAt, finishedAt, entries }: Health): string {
  return `${finishedAt ?? startedAt}: ${entries.length === 0 ? 'no entry' : tally(entries.map(({ status }) => status))}`
}
