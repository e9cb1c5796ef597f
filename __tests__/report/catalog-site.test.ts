import { satisfies } from '@renovatebot/pep440'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CatalogEntry, verificationOutcomes } from '../../src/catalog/catalog-entry.ts'
import { type MergedEntry, mergeCatalogs } from '../../src/catalog/merge.ts'
import { starterCatalog } from '../../src/catalog/starter.ts'
import { script, style } from '../../src/report/catalog-site/page/sources.ts'
import { renderCatalogSite } from '../../src/report/catalog-site/render-site.ts'

const starter = async (): Promise<MergedEntry[]> => mergeCatalogs([{ shown: 'starter', entries: await starterCatalog() }])

/** A text that tries to be markup, or a slot of the page, as often as it can. */
const hostile = fc.oneof(
  fc.string({ unit: fc.constantFrom('<', '>', '"', "'", '&', '/', '{', '}', '$', '`', ' ', 'a', '\n') }),
  fc.constantFrom(
    '<script>alert(1)</script>',
    '</script><img src=x onerror=alert(1)>',
    '" onmouseover="alert(1)',
    "' autofocus onfocus='alert(1)",
    '{{script}}',
    '$&$1',
    '-->',
    '<!--',
    '&lt;b&gt;',
  ),
)

const entry = fc.record<CatalogEntry>({
  name: fc.stringMatching(/^[A-Za-z0-9_][A-Za-z0-9._-]{0,8}$/),
  package: hostile,
  kind: hostile,
  summary: hostile,
  tags: fc.array(hostile, { maxLength: 2 }),
  homepage: fc.oneof(fc.constantFrom('javascript:alert(1)', 'data:text/html,<script>alert(1)</script>', null), hostile),
  module: fc.option(hostile),
  entryPointGroup: fc.option(hostile),
  registers: fc.boolean(),
  host: fc.option(hostile),
  hostVersions: fc.constantFrom(null, '>=1', '<4,>=2.5'),
  requiresPython: fc.option(hostile),
  verifications: fc.array(
    fc.record({
      python: hostile,
      platform: hostile,
      version: fc.option(hostile),
      pins: fc.constant(null),
      outcome: fc.constantFrom(...verificationOutcomes),
      error: fc.option(hostile),
      sizeBytes: fc.nat(),
      importMs: fc.nat(),
      date: hostile,
    }),
    { maxLength: 2 },
  ),
})

/** The page without its own style and script: what texts of catalogues could have added to is left. */
function body(page: string): string {
  expect(page.split(`<style>${style}</style>`)).toHaveLength(2)
  expect(page.split(`<script>${script}</script>`)).toHaveLength(2)
  return page.replace(`<style>${style}</style>`, '').replace(`<script>${script}</script>`, '')
}

/** All tags of a page with the names of their attributes: `a href rel`. */
function tags(page: string): string[] {
  return [...page.matchAll(/<([!/a-z][^\s>]*)((?:\s+[\w-]+(?:="[^"]*")?)*)\s*>/gi)].map(([, name = '', attributes = '']) =>
    [name, ...[...attributes.matchAll(/([\w-]+)(?:="[^"]*")?/g)].map(([, attribute]) => attribute)].join(' '),
  )
}

describe('the page of a catalogue', () => {
  it('shows texts of catalogues as text, whatever stands in them: no tag and no attribute comes from one', async () => {
    const known = new Set(tags(body(renderCatalogSite(await starter()))))
    // What the starter has none of: an extension that fails, was never tried, or names a host version.
    for (const more of ['td class', 'span class aria-hidden', 'pre', '/pre', 'p', '/p', 'select id name', 'option value']) known.add(more)
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 3 }), hostile, (entries, catalog) => {
        const text = body(renderCatalogSite(mergeCatalogs([{ shown: catalog, entries }])))
        expect(tags(text).filter((tag) => !known.has(tag))).toEqual([])
        // Every bracket is one of a tag, and no link leads anywhere but to a page.
        expect(text.split('<').length - 1).toBe(tags(text).length)
        expect(
          [...text.matchAll(/href="([^"]*)"/g)].map(([, target = '']) => target).filter((to) => !/^(?:#|https?:|data:,$)/.test(to)),
        ).toEqual([])
      }),
    )
  })

  it('of the starter is below 300 kB and names nothing to be fetched', async () => {
    const page = renderCatalogSite(await starter())
    expect(Buffer.byteLength(page)).toBeLessThan(300_000)
    expect(page).toContain("default-src 'none'")
    expect(page).not.toMatch(/\bsrc=|@import|url\(|\bfetch\b|XMLHttpRequest|import\(|unsafe-/)
    expect([...page.matchAll(/<link [^>]*>/g)].map(([link]) => link)).toEqual(['<link rel="icon" href="data:,">'])
  })

  it('is the same whenever it is written, and has a row and a section for each extension', async () => {
    const entries = await starter()
    const page = renderCatalogSite(entries)
    expect(renderCatalogSite(await starter())).toBe(page)
    for (const { name } of entries) {
      expect(page.split(`href="#extension-${name}"`), name).toHaveLength(2)
      expect(page.split(`id="extension-${name}"`), name).toHaveLength(2)
    }
  })

  it('lists the newest hundred versions of a host, however many a catalogue names', async () => {
    const [first] = await starter()
    if (first === undefined) throw new Error('the starter is empty')
    const entries = Array.from({ length: 300 }, (_, index) => ({
      ...first,
      name: `extension-${index}`,
      host: 'sphinx',
      hostVersions: `>=${index}.5`,
    }))
    const page = renderCatalogSite(entries)
    const offered = [...page.matchAll(/<option value="sphinx ([^"]+)">/g)].map(([, version]) => version)
    expect([offered.length, offered.at(-1)]).toEqual([100, '299.5'])
  })

  it('lists the versions of hosts that ranges name and those between, and of each who supports it', () => {
    const of = (name: string, host: string | null, hostVersions: string | null): CatalogEntry => ({
      ...{ name, package: name, kind: 'tool', summary: 's', tags: [], homepage: null, module: null, entryPointGroup: null },
      ...{ registers: false, host, hostVersions, requiresPython: null, verifications: [] },
    })
    const entries = [of('a', 'tool', '>=6,<9'), of('b', 'tool', '>=7.2'), of('c', 'tool', null), of('d', null, null)]
    const page = renderCatalogSite(mergeCatalogs([{ shown: 'c', entries }]))
    const options = [...page.matchAll(/<option value="(tool \S+)">/g)].map(([, value = '']) => value)
    expect(options).toEqual(['tool 6', 'tool 7', 'tool 7.2', 'tool 8', 'tool 9'])
    const rows = [...page.matchAll(/data-entry="([^"]*)"/g)].map(([, data = '']) =>
      JSON.parse(data.replaceAll('&quot;', '"').replaceAll('&gt;', '>')),
    )
    for (const { name, hosts } of rows) {
      const range = entries.find((known) => known.name === name)
      const expected = options.filter((option) => range?.host === 'tool' && satisfies(option.slice(5), range.hostVersions ?? '>=0'))
      expect(hosts, name).toEqual(expected)
    }
  })
})
