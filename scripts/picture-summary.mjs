// Takes the pictures of the job summary in docs/: the action runs here on a real project, and what it writes is shown as GitHub shows it. The
// programs that draw Markdown and its charts are fetched for it into a directory of their own. The system needs a font for signs (fonts-noto-color-emoji).
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'

const directory = mkdtempSync(path.join(tmpdir(), 'summary-'))
process.on('exit', () => rmSync(directory, { recursive: true, force: true }))
execFileSync(process.execPath, ['node_modules/typescript/bin/tsc'], { stdio: 'inherit' })
execFileSync('npm', [
  'install',
  '--silent',
  '--no-save',
  '--prefix',
  directory,
  'markdown-it@14',
  'mermaid@11',
  '@fontsource/noto-color-emoji@5',
])

const workspace = path.join(directory, 'workspace')
mkdirSync(path.join(workspace, 'docs'), { recursive: true })
writeFileSync(path.join(workspace, 'docs/requirements.txt'), 'sphinx==8.1.3\nsphinx-copybutton==0.5.2\nmyst-parser>=4,<5\n')

/** The summary of a step with these inputs. */
function summaryOf(inputs) {
  const file = (name) => {
    writeFileSync(path.join(directory, name), '')
    return path.join(directory, name)
  }
  const environment = {
    ...Object.fromEntries(['OUTPUT', 'ENV', 'STATE', 'PATH', 'STEP_SUMMARY'].map((name) => [`GITHUB_${name}`, file(name)])),
    ...Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
    GITHUB_WORKSPACE: workspace,
    RUNNER_TEMP: directory,
    ENSURE_EXTENSIONS_CACHE: path.join(directory, 'cache'),
  }
  spawnSync(process.execPath, ['lib/action/main.js'], { env: { ...process.env, ...environment }, stdio: 'ignore' })
  // No path of this machine belongs into a picture.
  const text = readFileSync(path.join(directory, 'STEP_SUMMARY'), 'utf8').replaceAll(directory, '/home/runner/work')
  return text.replaceAll(/(?<=interpreter `)[^`]+/g, '/usr/bin/python3')
}

const named = { requirements: 'docs/requirements.txt', provider: `local:${path.join(directory, 'archives')}` }
const installed = summaryOf(named)
const pages = {
  summary: summaryOf(named),
  'summary-installed': installed.replace(/<details>(?=<summary>Where the time)/, '<details open>'),
  'summary-failed': summaryOf({
    packages: 'sphinx==8.1.3\npytest-asyncio==0.23.4\nsyrupy==5.0.0\nsphinx-copybutton==99.0',
    provider: 'none',
  }),
}

const { default: createMarkdown } = await import(pathToFileURL(path.join(directory, 'node_modules/markdown-it/index.mjs')).href)
const markdown = createMarkdown({ html: true })
const style = `body{font:14px/1.5 -apple-system,"Segoe UI","Noto Sans",Helvetica,Arial,sans-serif;margin:24px;max-width:860px;color:#1f2328}
table{border-collapse:collapse;margin:0 0 16px}th,td{border:1px solid #d1d9e0;padding:6px 13px}th{font-weight:600}
code{background:#818b981f;border-radius:6px;padding:.2em .4em;font:85% ui-monospace,"Liberation Mono",monospace}
pre{background:#f6f8fa;border-radius:6px;padding:16px;overflow:auto}pre code{background:none;padding:0}h3{font-size:1.25em}summary{cursor:pointer}`
const browser = await chromium.launch({
  executablePath: process.env.TEST_CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
})
for (const [name, text] of Object.entries(pages)) {
  const page = await browser.newPage({ viewport: { width: 920, height: 200 } })
  await page.setContent(`<!doctype html><meta charset="utf-8"><style>${style}</style>${markdown.render(text)}`)
  await page.addScriptTag({ path: path.join(directory, 'node_modules/mermaid/dist/mermaid.min.js') })
  await page.evaluate(async () => {
    for (const block of document.querySelectorAll('code.language-mermaid'))
      block.parentElement.outerHTML = `<div class="mermaid">${block.innerHTML}</div>`
    const { mermaid } = globalThis
    mermaid.initialize({ startOnLoad: false })
    await mermaid.run({ nodes: [...document.querySelectorAll('details[open] .mermaid')] })
  })
  await page.screenshot({ path: `docs/${name}.png`, fullPage: true })
}
await browser.close()
