// The registry of mappings: one operation among few and many mappings, and all validated with real directories.
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { MappingRegistry } from '../dist/index.js'

/** Gives {operation: [milliseconds]}. */
export async function measureRegistry(world, rounds) {
  const make = (count) => {
    const directory = world.made(`registry-${count}`)
    const venvs = {}
    for (let number = 0; number < count; number++) {
      const [project, venv] = [path.join(directory, 'projects', String(number)), path.join(directory, 'venvs', String(number))]
      for (const made of [project, venv]) mkdirSync(made, { recursive: true })
      venvs[project] = {
        venv_path: venv,
        project_name: String(number),
        path_hash: '00000000',
        created_at: '2026-01-01T00:00:00Z',
        entries: [],
      }
    }
    const cachePath = path.join(directory, 'cache.json')
    writeFileSync(cachePath, JSON.stringify({ version: '1.0', venvs }))
    return {
      registry: new MappingRegistry({ cachePath }),
      project: path.join(directory, 'projects', '7'),
      venv: path.join(directory, 'venvs', '7'),
    }
  }
  const hundred = make(100)
  const thousand = make(1_000)
  const operations = {
    'load, 100 mappings': () => hundred.registry.getMapping(hundred.project),
    'save, 100 mappings': () => hundred.registry.addMapping({ projectPath: hundred.project, venvPath: hundred.venv }),
    'validate one, 100 mappings': () => hundred.registry.validateMapping(hundred.project),
    'validate all, 1,000 mappings': () => thousand.registry.validateAll(),
    'save after 300 saves, 100 mappings': () => hundred.registry.addMapping({ projectPath: hundred.project, venvPath: hundred.venv }),
  }
  const results = {}
  for (const [name, operation] of Object.entries(operations)) {
    if (name.startsWith('save after')) for (let turn = 0; turn < 300; turn++) await operation()
    results[name] = []
    for (let round = 0; round < rounds; round++) {
      const start = performance.now()
      await operation()
      results[name].push(performance.now() - start)
    }
  }
  return { rounds, operations: results }
}
