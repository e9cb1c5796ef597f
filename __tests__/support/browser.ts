import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'
import { lacksPrograms } from './tools.ts'

/** The browser of this machine. `TEST_CHROMIUM` names another one. */
const executablePath = [process.env['TEST_CHROMIUM'], '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
  (file) => file !== undefined && existsSync(file),
)

/** Whether tests in a browser must be skipped. In CI this throws instead. */
export function lacksBrowser(): boolean {
  return executablePath === undefined && lacksPrograms('chromium')
}

/** Starts Chromium without a window. It asks nobody for anything by itself. */
export async function startBrowser(): Promise<Browser> {
  const quiet = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update']
  // As root it has no sandbox. It opens nothing but pages made by the tests.
  return await chromium.launch({ executablePath: executablePath ?? '', args: ['--no-sandbox', '--disable-sync', ...quiet] })
}
