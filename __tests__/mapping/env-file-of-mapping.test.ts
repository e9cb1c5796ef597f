import { spawnSync } from 'node:child_process'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MappingRegistry, type NewMapping } from '../../src/library/index.ts'
import { createDirectory } from '../support/directory.ts'

async function createPlace() {
  const directory = await createDirectory('mapping')
  const [projectPath, venvPath] = [path.join(directory, 'project'), path.join(directory, 'environments', 'p_a1b2c3d4')]
  for (const made of [projectPath, venvPath]) await mkdir(made, { recursive: true })
  const registry = new MappingRegistry({ cachePath: path.join(directory, 'cache.json'), environment: { HOME: directory } })
  const write = (file: string, text: string): Promise<void> => writeFile(path.join(projectPath, file), text)
  return {
    registry,
    projectPath,
    venvPath,
    write,
    four: { projectPath, venvPath, projectName: 'p', pathHash: 'a1b2c3d4' },
    add: (added: Partial<NewMapping> = {}) => registry.addMapping({ projectPath, venvPath, ...added }),
    status: async () => (await registry.validateMapping(projectPath)).status,
  }
}

describe('a mapping added with the four arguments', () => {
  it('is orphaned without .env.uve, a mismatch where that names another path, valid where it names this one', async () => {
    const place = await createPlace()
    expect(await place.registry.addMapping(place.four)).toMatchObject({ envFile: '.env.uve', envVariable: 'UV_PROJECT_ENVIRONMENT' })
    const missing = await place.registry.validateMapping(place.projectPath)
    expect(missing).toMatchObject({ status: 'orphaned', issues: [expect.stringContaining(`.env.uve' does not exist`)] })
    expect(missing.issues[0]).toContain(place.venvPath)
    await place.write('.env.uve', 'UV_PROJECT_ENVIRONMENT="${HOME}/environments/other"\n')
    expect(await place.status()).toBe('mismatch')
    await place.write('.env.uve', 'OTHER=1\n')
    expect(await place.status()).toBe('mismatch')
    await place.write('.env.uve', 'UV_PROJECT_ENVIRONMENT="${HOME}/environments/p_a1b2c3d4"\n')
    expect(await place.status()).toBe('valid')
  })

  it('is compared with .env.uve also where a run had said that there is no env file', async () => {
    const place = await createPlace()
    await place.add({ envFile: null })
    expect(await place.status()).toBe('valid')
    await place.registry.addMapping(place.four)
    expect(await place.status()).toBe('orphaned')
  })

  it('notes when', async () => {
    const place = await createPlace()
    expect((await place.registry.addMapping(place.four)).lastValidated).toMatch(/^\d{4}-/)
  })
})

describe('an env file', () => {
  it('that is not there by the word of the caller is not looked for', async () => {
    const place = await createPlace()
    expect(await place.add({ envFile: null })).toMatchObject({ envFile: null, envVariable: null })
    expect(await place.status()).toBe('valid')
  })

  it.each([undefined, null])('with the variable %j is still compared: by the usual one', async (envVariable) => {
    const place = await createPlace()
    const variable = envVariable === undefined ? {} : { envVariable }
    expect(await place.add({ envFile: '.env', ...variable })).toMatchObject({ envVariable: 'ENSURE_EXTENSIONS_ENTRY' })
    await place.write('.env', 'ENSURE_EXTENSIONS_ENTRY=/other\n')
    expect(await place.status()).toBe('mismatch')
  })

  it('of an older record without a variable is compared as well', async () => {
    const place = await createPlace()
    const record = { venv_path: place.venvPath, env_file: '.env', env_variable: null }
    await writeFile(place.registry.path, JSON.stringify({ version: '1.0', venvs: { [place.projectPath]: record } }))
    expect(await place.status()).toBe('mismatch')
  })

  it('that is a pipe or a directory is an error, and nobody waits for it', async () => {
    const place = await createPlace()
    await place.add({ envFile: 'pipe' })
    spawnSync('mkfifo', [path.join(place.projectPath, 'pipe')])
    expect(await place.registry.validateMapping(place.projectPath)).toMatchObject({
      status: 'error',
      issues: [expect.stringContaining('it is not a file')],
    })
    // Whether there is none cannot be told: it is still compared.
    expect(await place.add({ envFile: null })).toMatchObject({ envFile: 'pipe' })
  })

  it('with a variable of its own keeps it where only the environment changes', async () => {
    const place = await createPlace()
    await place.add({ envFile: '.env', envVariable: 'MINE' })
    await place.write('.env', `MINE="${place.venvPath}"\n`)
    expect(await place.add()).toMatchObject({ envFile: '.env', envVariable: 'MINE' })
    expect([await place.status(), (await place.add({ envVariable: 'YOURS' })).envVariable, await place.status()]).toEqual([
      'valid',
      'YOURS',
      'mismatch',
    ])
  })

  it('that is gone is forgotten where the caller says that there is none, and not before', async () => {
    const place = await createPlace()
    await place.write('.env', 'ENSURE_EXTENSIONS_ENTRY=/other\n')
    await place.add({ envFile: '.env' })
    expect(await place.add({ envFile: null })).toMatchObject({ envFile: '.env' })
    await rm(path.join(place.projectPath, '.env'))
    expect([(await place.add()).envFile, await place.status()]).toEqual(['.env', 'mismatch'])
    expect([(await place.add({ envFile: null })).envFile, await place.status()]).toEqual([null, 'valid'])
  })

  it('never makes a mapping valid that it contradicts, whatever is added in whatever order', async () => {
    const place = await createPlace()
    const files = ['.env.uve', '.env'] as const
    const step = fc.record({
      envFile: fc.constantFrom(undefined, null, ...files),
      write: fc.constantFrom(undefined, ...files),
      names: fc.constantFrom(place.venvPath, '/other'),
      isRemoved: fc.boolean(),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
        await place.registry.removeMapping(place.projectPath)
        for (const file of files) await rm(path.join(place.projectPath, file), { force: true })
        const written = new Map<string, string>()
        for (const { envFile, write, names, isRemoved } of steps) {
          if (write !== undefined && isRemoved) {
            await rm(path.join(place.projectPath, write), { force: true })
            written.delete(write)
          } else if (write !== undefined) {
            await place.write(write, `UV_PROJECT_ENVIRONMENT="${names}"\nENSURE_EXTENSIONS_ENTRY="${names}"\n`)
            written.set(write, names)
          }
          const before = await place.registry.getMapping(place.projectPath)
          const after = await place.add(envFile === undefined ? {} : { envFile })
          const named = after.envFile === null ? undefined : written.get(after.envFile)
          const isValid = (await place.status()) === 'valid'
          // Valid means: the file that is compared names the environment, or none that was known does anything else.
          if (after.envFile !== null) expect(isValid).toBe(named === place.venvPath)
          else expect([envFile, before?.envFile == null || !written.has(before.envFile)]).toEqual([null, true])
          if (envFile === undefined) expect(after.envFile).toBe(before?.envFile ?? '.env.uve')
        }
      }),
      { numRuns: 40 },
    )
  })
})
