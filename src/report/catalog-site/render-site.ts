import { satisfies } from '@renovatebot/pep440'
import { type CatalogEntry, latestVerifications, type Verification } from '../../catalog/catalog-entry.ts'
import { extensionBlock } from '../../catalog/extension-block.ts'
import type { MergedEntry } from '../../catalog/merge.ts'
import { interpreterOf } from '../../platform/platform-id.ts'
import { sha256 } from '../../system/hash.ts'
import { counted } from '../management.ts'
import { formatDuration, formatSize } from '../text.ts'
import { Html, html } from './html.ts'
import { frame, script, style } from './page/sources.ts'

/**
 * Catalogues as one page for people: to search, to filter, to see what works where, to copy blocks from. It needs no server and no
 * other file, and asks for none.
 */
export function renderCatalogSite(entries: readonly MergedEntry[]): string {
  const platforms = platformsOf(entries)
  const hosts = hostVersionsOf(entries)
  const catalogs = [...new Set(entries.map(({ catalog }) => catalog))]
  const last = entries
    .flatMap(({ verifications }) => verifications.map(({ date }) => date))
    .sort()
    .at(-1)
  const slots: Readonly<Record<string, Html>> = {
    policy: html`default-src 'none'; style-src '${hashOf(style)}'; script-src '${hashOf(script)}'; img-src data:; base-uri 'none'; form-action 'none'`,
    style: new Html(`<style>${style}</style>`),
    script: new Html(`<script>${script}</script>`),
    introduction: html`${counted(entries.length, 'extension', 'extensions')} of ${catalogs.join(', ') || 'no catalogue'}${last === undefined ? '' : `, last verified on ${last}`}.`,
    filters: renderFilters(entries, platforms, hosts),
    count: html`${counted(entries.length, 'extension', 'extensions')}`,
    matrix: renderMatrix(entries, platforms, hosts),
    extensions: html`${entries.map(renderExtension)}`,
  }
  return frame.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => slots[name]?.text ?? '')
}

/** A text of the page itself, as its Content-Security-Policy allows it. */
function hashOf(text: string): string {
  return `sha256-${Buffer.from(sha256(text), 'hex').toString('base64')}`
}

/** All platforms that something was tried on: the newest Python last. */
function platformsOf(entries: readonly CatalogEntry[]): string[] {
  const platforms = new Set(entries.flatMap(({ verifications }) => verifications.map(({ platform }) => platform)))
  return [...platforms].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
}

/** A version of a host that one can choose, and the ranges of it that a catalogue knows. */
interface HostVersion {
  readonly host: string
  readonly version: string
}

/** So many versions of a host one can choose from, the newest: each extension is compared with each of them. */
const mostVersions = 100

/** The versions to choose from: those that ranges name, and whole ones between them. */
function hostVersionsOf(entries: readonly CatalogEntry[]): HostVersion[] {
  const named = new Map<string, Set<string>>()
  for (const { host, hostVersions } of entries) {
    if (host === null || hostVersions === null) continue
    const versions = named.get(host) ?? new Set()
    for (const [version] of hostVersions.matchAll(/\d+(?:\.\d+)*/g)) versions.add(version)
    named.set(host, versions)
  }
  return [...named].sort().flatMap(([host, versions]) => {
    const majors = [...versions].map((version) => Number.parseInt(version, 10))
    const [first, last] = majors.reduce(([least, most], major) => [Math.min(least, major), Math.max(most, major)], [Infinity, 0])
    // Of versions that are years there would be thousands.
    const between = Array.from({ length: Math.min(last - first + 1, mostVersions) }, (_, index) => String(first + index))
    return [...new Set([...between, ...versions])]
      .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
      .slice(-mostVersions)
      .map((version) => ({ host, version }))
  })
}

function nameOf({ host, version }: HostVersion): string {
  return `${host} ${version}`
}

function renderFilters(entries: readonly CatalogEntry[], platforms: readonly string[], hosts: readonly HostVersion[]): Html {
  const kinds = [...new Set(entries.map(({ kind }) => kind))].sort()
  return html`${[
    renderSelect(
      { name: 'kind', label: 'Kind', any: 'all kinds' },
      kinds.map((kind) => [kind, kind]),
    ),
    renderSelect(
      { name: 'python', label: 'Works on', any: 'any Python' },
      platforms.map((platform) => [platform, platformName(platform)]),
    ),
    renderSelect(
      { name: 'host', label: 'Supports', any: 'any host' },
      hosts.map((host) => [nameOf(host), nameOf(host)]),
    ),
  ]}`
}

/** A list to choose from; nothing where there is nothing to choose. */
function renderSelect(
  { name, label, any }: { readonly name: string; readonly label: string; readonly any: string },
  options: readonly (readonly [string, string])[],
): Html {
  if (options.length === 0) return html``
  return html`<p class="field"><label for="${name}">${label}</label><select id="${name}" name="${name}">
<option value="">${any}</option>
${options.map(([value, text]) => html`<option value="${value}">${text}</option>`)}
</select></p>`
}

function platformName(platform: string): string {
  const [, system = '', machine = ''] = platform.split('--')
  return `${interpreterOf(platform)}, ${system} ${machine}`
}

function renderMatrix(entries: readonly CatalogEntry[], platforms: readonly string[], hosts: readonly HostVersion[]): Html {
  const head = platforms.map((platform) => {
    const [, system = '', machine = ''] = platform.split('--')
    return html`<th scope="col">${interpreterOf(platform)} <small>${system} ${machine}</small></th>`
  })
  return html`<p>The version that was verified last, on each platform that was tried.</p>
<div class="scroll" role="region" aria-labelledby="matrix-title" tabindex="0"><table class="matrix" aria-labelledby="matrix-title">
<thead><tr><th scope="col">Extension</th><th scope="col">Extends</th>${head}</tr></thead>
<tbody>
${entries.map((entry) => renderRow(entry, platforms, hosts))}
</tbody>
</table></div>`
}

function renderRow(entry: CatalogEntry, platforms: readonly string[], hosts: readonly HostVersion[]): Html {
  const latest = new Map(latestVerifications(entry).map((verification) => [verification.platform, verification]))
  const { name, package: specification, kind, tags, summary } = entry
  const works = platforms.filter((platform) => latest.get(platform)?.outcome === 'works')
  const data = {
    name,
    package: specification,
    kind,
    tags,
    summary,
    works,
    hosts: hosts.filter((host) => isSupported(entry, host)).map(nameOf),
  }
  return html`<tr data-entry="${JSON.stringify(data)}"><th scope="row"><a href="#extension-${name}">${name}</a></th><td>${hostOf(entry)}</td>${platforms.map((platform) => renderCell(latest.get(platform)))}</tr>`
}

/** Whether an extension says it supports a version of a host. One that extends it and says nothing of versions may. */
function isSupported({ host, hostVersions }: CatalogEntry, of: HostVersion): boolean {
  return host === of.host && (hostVersions === null || satisfies(of.version, hostVersions))
}

function hostOf({ kind, host, hostVersions }: CatalogEntry): string {
  if (host === null) return kind
  return host === kind ? `${host}${hostVersions ?? ''}` : `${kind} (${host}${hostVersions ?? ''})`
}

function renderCell(verification: Verification | undefined): Html {
  if (verification === undefined) return html`<td class="untried">not tried</td>`
  return html`<td class="${classOf(verification)}">${renderOutcome(verification)}${verification.version === null ? '' : ` ${verification.version}`}</td>`
}

function classOf({ outcome }: Verification): string {
  return outcome === 'works' ? 'works' : 'fails'
}

/** An outcome, for those who see no colour too. */
function renderOutcome({ outcome }: Verification): Html {
  if (outcome === 'works') return html`<span class="mark" role="img" aria-label="works">✓</span>`
  return html`<span class="mark" aria-hidden="true">✗</span> ${outcome.replaceAll('-', ' ')}`
}

function renderExtension(entry: MergedEntry): Html {
  const { name, summary, verifications } = entry
  const id = `extension-${name}`
  return html`<article id="${id}" aria-labelledby="${id}-name">
<h3 id="${id}-name">${name}</h3>
<p>${summary}</p>
<dl>
${factsOf(entry).map(([title, value]) => html`<dt>${title}</dt><dd>${value}</dd>`)}
</dl>
<div class="block"><pre><code>${extensionBlock(entry)}</code></pre><button type="button" class="copy" aria-label="Copy the block of ${name}" hidden>Copy</button></div>
${verifications.length === 0 ? html`<p>Never verified.</p>` : renderHistory(entry)}
</article>`
}

function factsOf(entry: MergedEntry): [string, Html][] {
  const { package: specification, requiresPython, module, entryPointGroup, tags, homepage, catalog, replaces } = entry
  const facts: readonly (readonly [string, string | null])[] = [
    ['Package', specification],
    ['Extends', hostOf(entry)],
    ['Python', requiresPython],
    ['Module', module],
    ['Entry points', entryPointGroup],
    ['Tags', tags.join(', ') || null],
    ['Catalogue', catalog],
    ['Replaces', replaces.map((replaced) => `${replaced.package} of ${replaced.catalog}`).join(', ') || null],
  ]
  return [
    ...facts.flatMap(([title, value]): [string, Html][] => (value === null ? [] : [[title, html`${value}`]])),
    // Nothing but a page may be opened from here.
    ...(homepage !== null && /^https?:/i.test(homepage)
      ? [['Homepage', html`<a href="${homepage}" rel="noopener noreferrer">${homepage}</a>`] as [string, Html]]
      : []),
  ]
}

function renderHistory({ name, verifications }: CatalogEntry): Html {
  return html`<details><summary>${counted(verifications.length, 'verification', 'verifications')}</summary>
<div class="scroll" role="region" aria-label="Verifications of ${name}" tabindex="0"><table>
<thead><tr><th scope="col">Date</th><th scope="col">Platform</th><th scope="col">Outcome</th><th scope="col">Version</th><th scope="col">Size</th><th scope="col">Import</th></tr></thead>
<tbody>
${[...verifications].sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0)).map(renderVerification)}
</tbody>
</table></div></details>`
}

function renderVerification(verification: Verification): Html {
  const { date, platform, version, outcome, error, sizeBytes, importMs } = verification
  const measured = outcome === 'works' ? [formatSize(sizeBytes), formatDuration(importMs)] : ['', '']
  return html`<tr><td>${date}</td><td>${platformName(platform)}</td><td class="${classOf(verification)}">${renderOutcome(verification)}${error === null ? html`` : html`<pre>${error}</pre>`}</td><td>${version ?? ''}</td>${measured.map((text) => html`<td>${text}</td>`)}</tr>`
}
