// Takes the pictures of docs/catalog.md with the Chromium of this machine, or with the one that TEST_CHROMIUM names.
import { execFileSync } from 'node:child_process'
import { chromium } from 'playwright-core'

execFileSync(process.execPath, ['node_modules/typescript/bin/tsc'], { stdio: 'inherit' })
const { mergeCatalogs } = await import('../lib/catalog/merge.js')
const { starterCatalog } = await import('../lib/catalog/starter.js')
const { renderCatalogSite } = await import('../lib/report/catalog-site/render-site.js')

const content = renderCatalogSite(mergeCatalogs([{ shown: 'starter', entries: await starterCatalog() }]))
const browser = await chromium.launch({
  executablePath: process.env['TEST_CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
})
for (const [name, colorScheme, width, query] of [
  ['light', 'light', 900, 'mark'],
  ['dark', 'dark', 900, ''],
  ['narrow', 'light', 360, 'mark'],
]) {
  const page = await browser.newPage({ colorScheme, viewport: { width, height: 760 } })
  await page.setContent(content)
  await page.fill('#words', query)
  await page.screenshot({ path: `docs/catalog-${name}.png` })
}
await browser.close()
