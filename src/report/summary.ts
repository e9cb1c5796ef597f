import { titleOf } from '../operations/ensure/extension.ts'
import type { EnsureResult } from '../operations/ensure/result.ts'
import { type HeadingContext, renderHeading, renderTogether } from './heading.ts'
import {
  formatAge,
  formatChange,
  formatDuration,
  formatSize,
  renderShadowing,
  renderStartup,
  stateOf,
  uniqueErrors,
  versionOf,
} from './text.ts'

/** The facts in the summary that the result does not hold. */
export interface SummaryContext extends HeadingContext {
  /** Where the page of error codes is; empty where that is not known. */
  readonly errorPage: string
}

const marks: Readonly<Record<string, string>> = {
  hit: '⚡ hit',
  installed: '📦 installed',
  refreshed: '🔄 refreshed',
  stale: '🕰️ stale',
  skipped: '➖ skipped',
  failed: '❌ failed',
  'built in': '🧩 built in',
}

/** The job summary, as GitHub Markdown: the result, the failures, one table of extensions, and folded what is behind it. */
export function renderSummary(result: EnsureResult, context: SummaryContext): string {
  const lines = [`### ${escapeCell(renderHeading(result, context))}`, '', ...failures(result, context)]
  lines.push('| Extension | Outcome | Version | Own size | Age |', '| --- | --- | --- | ---: | ---: |')
  for (const extension of result.extensions) {
    const size = extension.ownSizeBytes === 0 ? '' : formatSize(extension.ownSizeBytes)
    const age = extension.ageHours === null ? '' : formatAge(extension.ageHours)
    const outcome = marks[stateOf(extension)] ?? stateOf(extension)
    lines.push(`| ${code(titleOf(extension))} | ${outcome} | ${escapeCell(versionOf(extension))} | ${size} | ${age} |`)
  }
  const together = renderTogether(result)
  lines.push('', ...(together === '' ? [] : [`${together[0]?.toUpperCase()}${together.slice(1)}.`, '']))
  const changes = result.extensions.flatMap((extension) =>
    extension.changes.map((change) => `- ${code(titleOf(extension))}: ${escapeCell(formatChange(change))}`),
  )
  if (changes.length > 0) lines.push('What refreshing changed:', '', ...changes, '')
  if (result.savedMs > 0 && result.cacheHit)
    lines.push(
      `The installer alone had taken ${formatDuration(result.savedMs)}; this whole step took ${formatDuration(context.tookMs)}.`,
      '',
    )
  if (result.mapping !== null && result.mappingStatus !== 'valid')
    lines.push(`Mapping of ${code(result.mapping.projectPath)}: ${result.mappingStatus}.`, '')
  if (result.missReason !== '') lines.push(`Why this was not a hit: ${escapeCell(result.missReason)}.`, '')
  for (const warning of result.warnings) lines.push(`> [!WARNING]`, `> ${escapeCell(warning)}`, '')
  lines.push(...folded('Code that runs when Python starts (`.pth` files)', renderStartup(result)))
  lines.push(...folded('Packages that hide others on the import path', renderShadowing(result)))
  lines.push(...details(result))
  return `${lines.join('\n').trimEnd()}\n`
}

/** Each failure once: who failed, the page of its code, the message as it can be read without scrolling, and what to do. */
function failures(result: EnsureResult, { errorPage }: SummaryContext): string[] {
  return uniqueErrors(result).flatMap(({ code: errorCode, message, hint }) => {
    const failed = result.extensions.filter(({ error }) => error?.message === message)
    const page = errorPage === '' ? code(errorCode) : `[${code(errorCode)}](${errorPage})`
    return [
      `❌ **${failed.map((extension) => code(titleOf(extension))).join(', ')}** — ${page}`,
      '',
      '```text',
      ...message
        .replaceAll('```', "'''")
        .split('\n')
        .flatMap((line) => wrap(line)),
      '```',
      '',
      ...(hint === null ? [] : [escapeCell(hint), '']),
    ]
  })
}

/** How long a line of a message is at most, where it has spaces to be broken at. */
const lineWidth = 100

/** A line in pieces; a word that is longer stays whole. */
function wrap(line: string): string[] {
  const lines = ['']
  for (const word of line.split(/(?<=\s)(?=\S)/)) {
    const last = lines.at(-1) ?? ''
    if (last !== '' && (last + word).trimEnd().length > lineWidth) lines.push(word)
    else lines[lines.length - 1] = last + word
  }
  return lines.map((text) => text.trimEnd())
}

/** The results of a warming run, a row for each request. */
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
    '| Extensions | Hits | Renewed | Failed | Saved |',
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
    ...chart(result),
    ...(providers.length === 0
      ? ['No cache service was asked.']
      : ['| Cache | Asked for | Answer | Detail |', '| --- | --- | --- | --- |', ...providers]),
    '',
    '</details>',
  ]
}

/** Steps that take less than this share of the whole are not drawn, for nobody could see them. */
const leastShare = 0.01

/** Where the time went as a chart that GitHub draws: it shows no other pictures of a summary. */
function chart({ timings }: EnsureResult): string[] {
  const total = timings.reduce((sum, { ms }) => sum + ms, 0)
  const slices = timings.filter(({ ms }) => ms > 0 && ms >= total * leastShare)
  if (slices.length < 2) return []
  return [
    '```mermaid',
    'pie showData',
    '  title Milliseconds of each step',
    ...slices.map(({ step, ms }) => `  "${step}" : ${ms}`),
    '```',
    '',
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
