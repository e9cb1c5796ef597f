import { readdirSync, readFileSync } from 'node:fs'
import { defineConfig } from 'vitest/config'

/** What a test file imports that needs uv, Python, a server or a process of its own. */
const outerParts =
  /from '(?:\.\/world\.ts|node:child_process|(?:\.\.?\/)+(?:support\/(?:browser|bundles|faulty-relay|package-index|pythons|runner|sandbox|servers|toxiproxy|wheels)\.ts|cache\/world\.ts|.*\/child-process-runner\.ts))'/

/** The pure test files: they need nothing but node, and run in seconds. */
const pure = readdirSync('__tests__', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.ts'))
  .map((file) => `__tests__/${file.replaceAll('\\', '/')}`)
  .filter((file) => !outerParts.test(readFileSync(file, 'utf8')))

/** Tests for which only `.ci/run nightly` has the time and the network. */
const nightly = process.env['NIGHTLY_TESTS'] === '1' ? [] : ['__tests__/recipes/recipes.test.ts']

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: pure, testTimeout: 30_000 } },
      {
        test: {
          name: 'real',
          include: ['__tests__/**/*.test.ts'],
          exclude: [...pure, ...nightly],
          globalSetup: ['__tests__/support/global-setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
    // uv, act and the servers are programs of their own: more files at once would only queue on two cores.
    maxWorkers: 2,
    pool: 'forks',
    coverage: { provider: 'v8', include: ['src/**'], reporter: ['text-summary', 'html'] },
  },
})
