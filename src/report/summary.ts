import { titleOf } from '../operations/ensure/extension.ts'
import type { EnsureResult } from '../operations/ensure/result.ts'
import {
  formatAge,
  formatChange,
  formatCounts,
  formatDuration,
  formatSize,
  renderShadowing,
  renderStartup,
  stateOf,
  totalMs,
  uniqueErrors,
  versionOf,
} from './text.ts'

const marks: Readonly<Record<string, string>> = {
  hit: '⚡ hit',
  installed: '📦 installed',
  refreshed: '🔄 refreshed',
  stale: '🕰️ stale',
  skipped: '➖ skipped',
  failed: '❌ failed',
  'built in': '🧩 built in',
}

/** The job summary: one table of extensions, where the time went, and what the cache said, as GitHub Markdown. */
export function renderSummary(result: EnsureResult): string {
  const lines = [`### Python extensions: ${formatCounts(result)}`, '']
  lines.push('| Extension | Outcome | Version | Size | Age |', '| --- | --- | --- | ---: | ---: |')
  for (const extension of result.extensions) {
    const others = extension.distributions.length - 1
    const version = versionOf(extension) === '' ? '' : `${versionOf(extension)}${others > 0 ? ` (+${others})` : ''}`
    const size = extension.sizeBytes === 0 ? '' : formatSize(extension.sizeBytes)
    const age = extension.ageHours === null ? '' : formatAge(extension.ageHours)
    const outcome = marks[stateOf(extension)] ?? stateOf(extension)
    lines.push(`| ${code(titleOf(extension))} | ${outcome} | ${escapeCell(version)} | ${size} | ${age} |`)
  }
  lines.push('')
  const changes = result.extensions.flatMap((extension) =>
    extension.changes.map((change) => `- ${code(titleOf(extension))}: ${escapeCell(formatChange(change))}`),
  )
  if (changes.length > 0) lines.push('What refreshing changed:', '', ...changes, '')
  if (result.savedMs > 0 && result.cacheHit)
    lines.push(`Installing had taken ${formatDuration(result.savedMs)}; this hit took ${formatDuration(totalMs(result))}.`, '')
  if (result.mapping !== null) lines.push(`Mapping of ${code(result.mapping.projectPath)}: ${result.mappingStatus}.`, '')
  if (result.missReason !== '') lines.push(`Why not all was a hit: ${escapeCell(result.missReason)}.`, '')
  for (const warning of result.warnings) lines.push(`> [!WARNING]`, `> ${escapeCell(warning)}`, '')
  for (const { code: errorCode, message, hint } of uniqueErrors(result)) {
    lines.push(
      `**${errorCode}**${hint === null ? '' : ` — ${escapeCell(hint)}`}`,
      '',
      '```text',
      message.replaceAll('```', "'''"),
      '```',
      '',
    )
  }
  lines.push(...folded('Code that runs when Python starts (`.pth` files)', renderStartup(result)))
  lines.push(...folded('What hides what on the import path', renderShadowing(result)))
  lines.push(...details(result))
  return `${lines.join('\n').trimEnd()}\n`
}

/** What a warming run did, a row for each request. */
interface WarmedRequest {
  readonly request: string
  readonly hits: number
  readonly misses: number
  readonly failed: number
  readonly saved: readonly { readonly status: string }[]
}

/** The job summary of a warming run, as GitHub Markdown. */
export function renderWarming(requests: readonly WarmedRequest[]): string {
  const rows = requests.map(
    ({ request, hits, misses, failed, saved }) =>
      `| ${code(request)} | ${hits} | ${misses} | ${failed} | ${saved.map(({ status }) => status).join(', ') || '-'} |`,
  )
  return [
    '### Python extensions kept warm',
    '',
    '| Request | Hits | Renewed | Failed | Saved |',
    '| --- | ---: | ---: | ---: | --- |',
    ...rows,
    '',
  ].join('\n')
}

function folded(title: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return []
  const text = lines.map((line) => line.replaceAll('```', "'''"))
  return [
    `<details><summary>${title.replaceAll(/`(.*?)`/g, '<code>$1</code>')}</summary>`,
    '',
    '```text',
    ...text,
    '```',
    '',
    '</details>',
    '',
  ]
}

function details(result: EnsureResult): string[] {
  const rows = result.timings.map(({ step, ms }) => `| ${step} | ${formatDuration(ms)} |`)
  const providers = result.providers.map(
    ({ provider, action, status, detail }) => `| ${provider} | ${action} | ${status} | ${escapeCell(detail)} |`,
  )
  return [
    '<details><summary>Where the time went, what the cache said</summary>',
    '',
    `Platform ${code(result.platformId)}, interpreter ${code(result.python)}`,
    '',
    '| Step | Time |',
    '| --- | ---: |',
    ...rows,
    '',
    ...(providers.length === 0
      ? ['No cache service was asked.']
      : ['| Cache | Asked for | Answer | Detail |', '| --- | --- | --- | --- |', ...providers]),
    '',
    '</details>',
  ]
}

function code(text: string): string {
  // Inside of backticks Markdown decodes no entity; only the bar of the table needs care.
  return `\`${text.replaceAll('|', '\\|').replaceAll('`', "'")}\``
}

function escapeCell(text: string): string {
  return text
    .replaceAll('|', '\\|')
    .replaceAll(/\s*\r?\n\s*/g, ' ')
    .replaceAll('<', '&lt;')
}
