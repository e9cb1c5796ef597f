import { execFileSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { mkdir, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { createDirectory } from './support/directory.ts'
import { repository } from './support/tools.ts'

const run = (directory: string, command: string, ...args: readonly string[]): string =>
  execFileSync(command, args, { cwd: directory, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })

/** An empty project into which the packed tarball was installed, with the types of Node that its TypeScript needs. */
async function createProject(): Promise<string> {
  const directory = await createDirectory('package')
  const [{ filename }] = JSON.parse(run(repository, 'npm', 'pack', '--json', '--pack-destination', directory))
  await writeFile(path.join(directory, 'package.json'), '{ "name": "empty", "private": true, "type": "module" }\n')
  run(directory, 'npm', 'install', '--offline', path.join(directory, filename))
  await mkdir(path.join(directory, 'node_modules', '@types'))
  for (const name of ['@types/node', 'undici-types'])
    await symlink(path.join(repository, 'node_modules', name), path.join(directory, 'node_modules', name))
  return directory
}

const program = `
import { CacheManager, ensureExtensions, type EnsureResult, MappingRegistry } from 'ensure-extensions'
import { describeProviderContract } from 'ensure-extensions/testing'
export const ensure = (): Promise<EnsureResult> => ensureExtensions(['six'], { failed: true })
console.log([CacheManager, MappingRegistry, describeProviderContract].map((value) => typeof value).join(' '))
`

describe.runIf(process.env['TEST_DIST'] === '1')('the package, from its tarball in an empty project', () => {
  it('runs by npx and as an ES module, and its types are whole: wrong options are told, and no library has to be skipped', async () => {
    const directory = await createProject()
    expect(run(directory, 'npx', '--no-install', 'ensure-extensions', '--version').trim()).toMatch(/^\d+\.\d+\.\d+/)
    await writeFile(path.join(directory, 'program.ts'), program.replace(', { failed: true }', ''))
    const options = ['--ignoreConfig', '--strict', '--module', 'nodenext', '--target', 'es2023', '--types', 'node', 'program.ts']
    const compile = (): string => run(directory, process.execPath, path.join(repository, 'node_modules/typescript/bin/tsc'), ...options)
    expect(compile()).toBe('')
    expect(run(directory, process.execPath, 'program.js').trim()).toBe('function function function')
    await writeFile(path.join(directory, 'program.ts'), program)
    expect(compile).toThrow()
  })

  it('brings no other package, and nothing that only the action runs', async () => {
    const directory = await createProject()
    expect(readdirSync(path.join(directory, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual([
      '@types',
      'ensure-extensions',
      'undici-types',
    ])
    const files = readdirSync(path.join(directory, 'node_modules', 'ensure-extensions'), { recursive: true, encoding: 'utf8' })
    expect(files.filter((file) => /^(?:src|__tests__|bench|python|scripts)\b|^dist\/action\b/.test(file))).toEqual([])
  })

  it('is made from a dist/ below 8 MB', () => {
    const files = readdirSync(path.join(repository, 'dist'), { recursive: true, encoding: 'utf8' })
    const sizes = files.map((file) => statSync(path.join(repository, 'dist', file))).map((stats) => (stats.isFile() ? stats.size : 0))
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(8_000_000)
  })
})
