import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import type { CatalogEntry } from '../../src/catalog/catalog-entry.ts'
import { extensionBlock } from '../../src/catalog/extension-block.ts'
import { mergeCatalogs } from '../../src/catalog/merge.ts'
import { readCatalog } from '../../src/catalog/read-catalog.ts'
import { findEntry, searchCatalog } from '../../src/catalog/search.ts'
import { starterCatalog } from '../../src/catalog/starter.ts'
import { renderCatalogSite } from '../../src/report/catalog-site/render-site.ts'
import { lacksBrowser, startBrowser } from '../support/browser.ts'

const block = (name: string, more: string, summary = 's'): string =>
  `[[extensions]]\nname = "${name}"\npackage = "${name}"\nkind = "tool"\nsummary = ${JSON.stringify(summary)}\n${more}\n`
const tried = (platform: string, outcome: string): string =>
  `[[extensions.verifications]]\npython = "3"\nplatform = "${platform}--linux--x86_64"\noutcome = "${outcome}"\nsize_bytes = 1\nimport_ms = 1\ndate = "2026-11-01"\n`

/** Extensions that differ in all that can be filtered by, with an outcome of each kind. */
const mixed = readCatalog(
  `schema = 1
${block('old', `host = "tool"\nhost_versions = "<7"\n${tried('cpython-3.11', 'works')}${tried('cpython-3.12', 'import-failed')}error = "no <b>module</b>"`)}
${block('new', `host = "tool"\nhost_versions = ">=7"\n${tried('cpython-3.12', 'works')}`)}
${block('other', 'requires_python = ">=3.9"', '<img src=x onerror="document.title=1"><b>bold</b> & {{script}}')}`,
  'mixed.toml',
)

describe.skipIf(lacksBrowser())('the page of a catalogue in Chromium', () => {
  let browser: Browser
  let directory: string
  beforeAll(async () => {
    browser = await startBrowser()
    directory = await mkdtemp(path.join(tmpdir(), 'ensure page-'))
  })
  afterAll(async () => {
    await browser?.close()
    await rm(directory, { recursive: true, force: true })
  })

  /** Opens the page of some extensions from a file; whatever it complains of or asks for besides itself fails the test. */
  async function open(entries: readonly CatalogEntry[], options: BrowserContextOptions = {}): Promise<Page> {
    const file = path.join(directory, 'index.html')
    await writeFile(file, renderCatalogSite(mergeCatalogs([{ shown: 'mine', entries }])))
    const context = await browser.newContext(options)
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    const page = await context.newPage()
    const strange: string[] = []
    page.on('console', (message) => strange.push(message.text()))
    page.on('pageerror', (error) => strange.push(String(error)))
    page.on('request', (request) => {
      if (request.url() !== pathToFileURL(file).href) strange.push(request.url())
    })
    await page.goto(pathToFileURL(file).href)
    onTestFinished(async () => {
      await context.close()
      expect(strange.filter((text) => text !== 'data:,')).toEqual([])
    })
    return page
  }

  const rows = async (page: Page): Promise<string[]> => await page.locator('.matrix tbody tr:visible th').allTextContents()
  const sections = async (page: Page): Promise<string[]> => await page.locator('article:visible h3').allTextContents()
  const clipboard = async (page: Page): Promise<string> => await page.evaluate('navigator.clipboard.readText()')

  it('leads from a search to the copied block in three actions, by keyboard alone', async () => {
    const starter = await starterCatalog()
    const page = await open(starter)
    await page.keyboard.type('cards sphinx')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await page.getByText('The block of sphinx-design is copied.').waitFor()
    expect(await clipboard(page)).toBe(extensionBlock(findEntry(starter, 'sphinx-design')))
    expect(await page.locator('#extension-sphinx-design').isVisible()).toBe(true)
  })

  it('leads there by pointer and by touch too, and what is pasted is the block', async () => {
    const starter = await starterCatalog()
    for (const hasTouch of [false, true]) {
      const page = await open(starter, { hasTouch, viewport: { width: 375, height: 667 } })
      await page.getByRole('searchbox', { name: 'Search' }).fill('cards sphinx')
      const copy = page.getByRole('button', { name: 'Copy the block of sphinx-design' })
      await (hasTouch ? copy.tap() : copy.click())
      await page.getByText('The block of sphinx-design is copied.').waitFor()
      await page.getByRole('searchbox', { name: 'Search' }).fill('')
      await page.evaluate("document.body.append(Object.assign(document.createElement('textarea'), { id: 'target' }))")
      await page.locator('#target').focus()
      await page.keyboard.press('ControlOrMeta+V')
      expect(await page.locator('#target').inputValue()).toBe(extensionBlock(findEntry(starter, 'sphinx-design')))
    }
  })

  it('finds what `catalog search` finds, in its order, at every letter', async () => {
    const starter = await starterCatalog()
    const page = await open(starter)
    const all = await page.getByRole('status').first().textContent()
    for (const query of [
      's',
      'sp',
      'sphinx',
      'markdown',
      'PYTEST co',
      'pytest_cov',
      'myst.parser',
      '  sql ',
      'nothing at all',
      'code html',
      '(',
    ]) {
      await page.getByRole('searchbox', { name: 'Search' }).fill(query)
      const expected = searchCatalog(starter, { words: [query] }).map(({ name }) => name)
      expect([await rows(page), await sections(page)], query).toEqual([expected, expected])
      expect(await page.getByRole('status').first().textContent()).toBe(
        expected.length === 0 ? `None of ${all} matches` : `${expected.length} of ${all}`,
      )
    }
    await page.getByRole('searchbox').fill('')
    expect(await rows(page)).toEqual(searchCatalog(starter, {}).map(({ name }) => name))
  })

  it('filters by kind, Python and host version', async () => {
    const starter = await starterCatalog()
    const page = await open([...mixed, ...starter])
    await page.getByLabel('Kind').selectOption('flake8')
    expect(await rows(page)).toEqual(searchCatalog(starter, { kind: 'flake8' }).map(({ name }) => name))
    await page.getByLabel('Kind').selectOption('tool')
    expect(await rows(page)).toEqual(['new', 'old', 'other'])
    await page.getByLabel('Works on').selectOption('Python 3.12, linux x86_64')
    expect(await rows(page)).toEqual(['new'])
    await page.getByLabel('Works on').selectOption('Python 3.11, linux x86_64')
    expect(await rows(page)).toEqual(['old'])
    await page.getByLabel('Supports').selectOption('tool 7')
    expect(await rows(page)).toEqual([])
    await page.getByLabel('Works on').selectOption('any Python')
    expect(await rows(page)).toEqual(['new'])
  })

  it('shows HTML of a catalogue as text', async () => {
    const page = await open(mixed)
    expect(await page.locator('#extension-other p').first().textContent()).toBe(mixed[2]?.summary)
    await page.getByText('2 verifications').click()
    expect(await page.getByText('no <b>module</b>').isVisible()).toBe(true)
    expect([await page.title(), await page.locator('img, b').count()]).toEqual(['Catalogue of extensions', 0])
  })

  it.each(['light', 'dark'] as const)('has enough contrast, and names for all that takes the focus (%s)', async (colorScheme) => {
    const page = await open([...mixed, ...(await starterCatalog())], { colorScheme })
    for (const details of await page.locator('summary').all()) await details.click()
    expect(await page.evaluate(lowContrasts)).toEqual([])
    const ground = await page.evaluate('getComputedStyle(document.body).backgroundColor')
    expect(ground).toBe(colorScheme === 'light' ? 'rgb(255, 255, 255)' : 'rgb(20, 24, 29)')
    const session = await page.context().newCDPSession(page)
    const { nodes } = await session.send('Accessibility.getFullAXTree')
    const focusable = nodes.filter(
      ({ ignored, properties }) => !ignored && properties?.some(({ name, value }) => name === 'focusable' && value.value),
    )
    const named = focusable.filter(({ role }) => role?.value !== 'RootWebArea' && role?.value !== 'generic')
    expect(named.length).toBeGreaterThan(100)
    expect(named.filter(({ name, role }) => role?.value !== 'section' && !name?.value).map(({ role }) => role?.value)).toEqual([])
    const buttons = await page.getByRole('button', { name: /^Copy the block of / }).all()
    expect(buttons).toHaveLength(mixed.length + (await starterCatalog()).length)
    expect(await page.getByRole('cell', { name: 'works' }).count()).toBeGreaterThan(60)
  })

  it('fits a narrow screen: the matrix scrolls by itself, its first column stays', async () => {
    const page = await open([...mixed, ...(await starterCatalog())], { viewport: { width: 320, height: 640 } })
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320)
    const matrix = page.getByRole('region', { name: 'What works where' })
    await matrix.focus()
    await page.keyboard.press('End')
    await matrix.evaluate((region) => region.scrollTo(1_000, 0))
    expect(await matrix.evaluate((region) => region.scrollLeft)).toBeGreaterThan(0)
    expect(
      await page
        .locator('.matrix tbody th')
        .first()
        .evaluate((cell) => Math.round(cell.getBoundingClientRect().left)),
    ).toBe(16)
  })

  it('selects a block where the clipboard is refused, and shows everything without its script', async () => {
    const page = await open(mixed)
    await page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined }); document.execCommand = () => false")
    await page.getByRole('button', { name: 'Copy the block of new' }).click()
    await page.getByText('The block of new is selected: press').waitFor()
    expect(await page.evaluate('String(getSelection()).trim()')).toBe(extensionBlock(findEntry(mixed, 'new')).trim())
    const plain = await open(mixed, { javaScriptEnabled: false })
    expect([await rows(plain), await sections(plain)]).toEqual([
      ['new', 'old', 'other'],
      ['new', 'old', 'other'],
    ])
    expect(await plain.locator('form, button').evaluateAll((all) => all.length)).toBeGreaterThan(0)
    expect(await plain.locator('form:visible, button:visible').count()).toBe(0)
  })

  it('works from a server in a folder too, in one request', async () => {
    const requests: string[] = []
    const server = createServer((request, response) => {
      requests.push(request.url ?? '')
      response.setHeader('content-type', 'text/html').end(renderCatalogSite(mergeCatalogs([{ shown: 'mine', entries: mixed }])))
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => void server.close())
    const page = await browser.newPage()
    onTestFinished(async () => await page.close())
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/catalogue/`)
    await page.getByRole('searchbox').fill('bold')
    expect(await rows(page)).toEqual(['other'])
    expect(requests).toEqual(['/catalogue/'])
  })
})

/** Texts of the page, run in it, whose contrast is below what WCAG 2 AA asks for. */
const lowContrasts = `(() => {
  const luminance = ([red, green, blue]) => {
    const [r, g, b] = [red, green, blue].map((value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4))
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const parts = (colour) => colour.match(/[\\d.]+/g).map(Number)
  const groundOf = (element) => {
    for (let at = element; at !== null; at = at.parentElement) {
      const ground = parts(getComputedStyle(at).backgroundColor)
      if (ground.length < 4 || ground[3] === 1) return ground
    }
    return [255, 255, 255]
  }
  return [...document.querySelectorAll('body *')]
    .filter((element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim() !== ''))
    .filter((element) => element.getClientRects().length > 0)
    .flatMap((element) => {
      const lights = [parts(getComputedStyle(element).color), groundOf(element)].map(luminance).sort((a, b) => b - a)
      const ratio = (lights[0] + 0.05) / (lights[1] + 0.05)
      return ratio < 4.5 ? [element.outerHTML.slice(0, 80) + ' ' + ratio.toFixed(2)] : []
    })
})()`
