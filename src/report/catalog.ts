import { type CatalogEntry, latestVerifications, type Verification } from '../catalog/catalog-entry.ts'
import { extensionBlock } from '../catalog/extension-block.ts'
import type { MergedEntry } from '../catalog/merge.ts'
import type { VerificationChange } from '../catalog/record.ts'
import type { Compatibility } from '../operations/catalog/check.ts'
import { renderTable, type TableStyle } from './management.ts'
import { formatDuration, formatSize } from './text.ts'

/** Extensions as a table: what each is, and on how many of the platforms that were tried it works. */
export function renderCatalog(entries: readonly CatalogEntry[], style: TableStyle): string {
  const rows = entries.map((entry) => [entry.name, entry.kind, standing(entry), entry.summary])
  return renderTable(['NAME', 'KIND', 'VERIFIED', 'SUMMARY'], rows, style)
}

function standing(entry: CatalogEntry): string {
  const latest = latestVerifications(entry)
  const works = latest.filter(({ outcome }) => outcome === 'works').length
  return latest.length === 0 ? 'never' : works === latest.length ? 'works' : works === 0 ? 'fails' : `works on ${works} of ${latest.length}`
}

/** All that is known of an extension, for a terminal. */
export function renderEntry(entry: MergedEntry): string[] {
  const facts: readonly (readonly [string, string | null])[] = [
    ['package', entry.package],
    ['extends', entry.host === null ? entry.kind : `${entry.kind} (${entry.host}${entry.hostVersions ?? ''})`],
    ['python', entry.requiresPython],
    ['module', entry.module],
    ['entry points', entry.entryPointGroup],
    ['tags', entry.tags.join(', ') || null],
    ['homepage', entry.homepage],
    ['catalogue', entry.catalog],
  ]
  const width = Math.max(...facts.map(([title]) => title.length))
  const latest = latestVerifications(entry)
  return [
    `${entry.name}: ${entry.summary}`,
    ...facts.flatMap(([title, value]) => (value === null ? [] : [`  ${title.padEnd(width)}  ${value}`])),
    ...entry.replaces.map(({ catalog, package: specification }) => `  replaces ${specification} of ${catalog}`),
    '',
    ...(latest.length === 0 ? ['Never verified.'] : ['Verified:', ...latest.flatMap(renderVerification)]),
    '',
    extensionBlock(entry).trimEnd(),
  ]
}

function renderVerification({ platform, version, outcome, error, sizeBytes, importMs, date }: Verification): string[] {
  const measured = outcome === 'works' ? `, ${formatSize(sizeBytes)}, imported in ${formatDuration(importMs)}` : ''
  const line = `  ${platform}: ${[version, outcome].filter((part) => part !== null).join(' ')}${measured} (${date})`
  return error === null ? [line] : [line, ...error.split('\n').map((text) => `    ${text}`)]
}

/** The changes since the verification before, a line each. */
export function renderChanges(changes: readonly VerificationChange[]): string[] {
  return changes.map(({ name, platform, before, after }) => {
    const was = before === null ? 'new' : `was ${standingOf(before)}`
    const isOnlyPins = before !== null && standingOf(before) === standingOf(after)
    return `${name} on ${platform}: ${standingOf(after)} (${isOnlyPins ? 'with other versions of what it needs' : was})`
  })
}

function standingOf({ version, outcome }: Verification): string {
  return [outcome, version].filter((part) => part !== null).join(' ')
}

/** Whether an extension goes with what one has, and why. */
export function renderCompatibility({ name, answer, reasons }: Compatibility): string[] {
  const said = { goes: 'goes', 'goes-if': 'goes if', 'does-not': 'does not go' }[answer]
  return [
    `${name}: ${said}`,
    ...reasons.flatMap((reason) => reason.split('\n').map((line, index) => `${index === 0 ? '  - ' : '    '}${line}`)),
  ]
}
