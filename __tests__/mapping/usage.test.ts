import { mkdir, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { MappingRegistry } from '../../src/library/index.ts'
import type { Mapping } from '../../src/mapping/mapping.ts'
import { usageOf } from '../../src/mapping/usage.ts'
import { createDirectory } from '../support/directory.ts'

const now = new Date('2026-11-21T10:00:00.000Z')
const daysAgo = (days: number): string => new Date(now.getTime() - days * 86_400_000).toISOString()

/** A mapping of a project that used environments, each so many days ago; the first is its current one. */
function mapping(projectPath: string, used: Readonly<Record<string, number>>): Mapping {
  const entries = Object.entries(used).map(([name, days]) => ({ path: name, lastUsed: daysAgo(days) }))
  return { projectPath, venvPathExpanded: Object.keys(used)[0] ?? '', entries } as unknown as Mapping
}

describe('the environments that mappings protect', () => {
  const protectedBy = (mappings: readonly Mapping[], latelyDays = 30) =>
    Object.fromEntries([...usageOf(mappings, { now, latelyDays })].map(([name, { project, isCurrent }]) => [name, [project, isCurrent]]))

  it('are what a project used last, whatever its age, and what it used lately', () => {
    expect(protectedBy([mapping('/p', { current: 400, lately: 29, old: 31 })])).toEqual({
      current: ['/p', true],
      lately: ['/p', true],
    })
    expect(protectedBy([mapping('/p', { current: 1, lately: 29, old: 31 })])).toEqual({ current: ['/p', true], lately: ['/p', false] })
    expect(protectedBy([mapping('/p', { current: 1, lately: 29 })], 7)).toEqual({ current: ['/p', true] })
  })

  it('are all that one run used; what is current for one project is not less so by another', () => {
    const run = mapping('/p', { first: 50 })
    const both = { ...run, entries: [...run.entries, { path: 'second', lastUsed: daysAgo(50 + 30 / 86_400) }] }
    expect(protectedBy([both])).toEqual({ first: ['/p', true], second: ['/p', true] })
    expect(protectedBy([mapping('/p', { shared: 1 }), mapping('/q', { own: 0, shared: 2 })])).toEqual({
      shared: ['/p', true],
      own: ['/q', true],
    })
  })

  it('are never those of a time that cannot be read, but for the current one', () => {
    const odd = { ...mapping('/p', { current: 1, old: 40 }), entries: [{ path: 'odd', lastUsed: 'yesterday' }] } as unknown as Mapping
    expect(protectedBy([odd])).toEqual({ odd: ['/p', true], current: ['/p', true] })
  })
})

describe('the registry', () => {
  async function createRegistry() {
    const directory = await createDirectory('usage')
    const project = path.join(directory, 'project')
    await mkdir(project)
    const make = async (name: string): Promise<string> => {
      await mkdir(path.join(directory, name))
      return path.join(directory, name)
    }
    const cachePath = path.join(directory, 'cache.json')
    const registry = new MappingRegistry({ cachePath, environment: {} })
    return { directory, project, cachePath, registry, make }
  }

  it('forgets environments that are gone, and keeps what the project used last', async () => {
    const { project, registry, make } = await createRegistry()
    const [first, second] = [await make('first'), await make('second')]
    for (const venvPath of [first, second]) await registry.addMapping({ projectPath: project, venvPath })
    await registry.forgetEnvironments([])
    await registry.forgetEnvironments(['/other'])
    expect((await registry.getMapping(project))?.entries.map((entry) => entry.path)).toEqual([first, second])
    await registry.forgetEnvironments([first, second])
    expect((await registry.getMapping(project))?.entries.map((entry) => entry.path)).toEqual([second])
  })

  it("believes 'no env file' where it is true, and not where the file still names an environment", async () => {
    const { project, registry, make } = await createRegistry()
    const venvPath = await make('environment')
    await registry.addMapping({ projectPath: project, venvPath, envFile: '.env' })
    await writeFile(path.join(project, '.env'), 'ENSURE_EXTENSIONS_ENTRY=/somewhere\n')
    expect((await registry.addMapping({ projectPath: project, venvPath, envFile: null })).envFile).toBe('.env')
    await writeFile(path.join(project, '.env'), 'OTHER=1\n')
    expect((await registry.addMapping({ projectPath: project, venvPath, envFile: null })).envFile).toBeNull()
    expect((await registry.addMapping({ projectPath: project, venvPath, envFile: null })).envFile).toBeNull()
  })

  it('says what is wrong with an env file: none of ours, no file, without the variable, or empty', async () => {
    const { project, registry, make } = await createRegistry()
    const venvPath = await make('environment')
    const issuesOf = async (): Promise<string> => (await registry.validateMapping(project)).issues.join('; ')
    await registry.addMapping({ projectPath: project, venvPath, envFile: 'custom' })
    expect(await issuesOf()).toContain("custom' does not exist; it should name")
    await writeFile(path.join(project, 'custom'), 'ENSURE_EXTENSIONS_ENTRY=\n')
    expect(await issuesOf()).toContain('sets no ENSURE_EXTENSIONS_ENTRY')
    await registry.addMapping({ projectPath: project, venvPath, envFile: 'directory' })
    await mkdir(path.join(project, 'directory'))
    expect(await issuesOf()).toContain('it is not a file')
    await symlink('loop', path.join(project, 'loop'))
    await registry.addMapping({ projectPath: project, venvPath, envFile: 'loop' })
    expect(await issuesOf()).toContain('ELOOP')
    expect((await registry.validateMapping(path.join(project, 'unknown'))).status).toBe('error')
  })

  it('that cannot be used says so', async () => {
    const { directory } = await createRegistry()
    await writeFile(path.join(directory, 'file'), '')
    for (const cachePath of [directory, path.join(directory, 'file', 'cache.json')]) {
      const registry = new MappingRegistry({ cachePath, environment: {} })
      await expect(registry.addMapping({ projectPath: directory, venvPath: directory })).rejects.toMatchObject({
        code: 'registry-unusable',
      })
    }
    await expect(new MappingRegistry({ cachePath: directory, environment: {} }).listAll()).rejects.toMatchObject({
      code: 'registry-unusable',
    })
  })
})
