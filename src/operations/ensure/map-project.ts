import path from 'node:path'
import type { Settings } from '../../configuration/settings.ts'
import { importEnvironment } from '../../importation/import-paths.ts'
import { type EnvFileForm, updateEnvFile } from '../../mapping/env-file.ts'
import { messageOf } from '../../system/errno.ts'
import { readTextIfPresent, writeText } from '../../system/files.ts'
import { openRegistry, type RegistryPorts } from '../open-registry.ts'
import type { UntimedResult } from './result.ts'

/**
 * Records that a project uses the entries of a result, writes its env files, and validates the mapping. Nothing of it
 * fails a run: what goes wrong is a warning.
 */
export async function mapProject(result: UntimedResult, settings: Settings, ports: RegistryPorts): Promise<UntimedResult> {
  if (result.entryPaths.length === 0) return result
  const project = settings.workspace
  const warnings: string[] = [...result.warnings]
  try {
    const written: string[] = []
    for (const { file, form } of settings.writeEnv) {
      const problem = await writeEnvFile(file, form, result)
      if (problem !== undefined) warnings.push(problem)
      if (form === 'dotenv') written.push(file)
    }
    const [first] = written
    const registry = openRegistry({ ...ports, cacheRoot: settings.cacheRoot })
    let mapping = await registry.getMapping(project)
    // An env file of an earlier run is still compared where this run writes none.
    const hasFile = mapping !== null && mapping.envFile !== null
    const unwritten = hasFile ? {} : { envFile: null }
    const file = first === undefined ? unwritten : { envFile: path.relative(project, first), envVariable: entryVariable }
    for (const venvPath of result.entryPaths) {
      mapping = await registry.addMapping({ projectPath: project, venvPath, ...file })
    }
    const validation = await registry.validateMapping(project)
    warnings.push(...validation.issues)
    return { ...result, mapping, mappingStatus: validation.status, warnings }
  } catch (error) {
    return { ...result, mappingStatus: 'error', warnings: [...warnings, `the mapping could not be recorded: ${messageOf(error)}`] }
  }
}

/** The variable of env files that names the entry. */
const entryVariable = 'ENSURE_EXTENSIONS_ENTRY'

async function writeEnvFile(file: string, form: EnvFileForm, result: UntimedResult): Promise<string | undefined> {
  const text = (await readTextIfPresent(file)) ?? ''
  // The file outlives this process: what its PYTHONPATH holds beside ours does not belong there.
  const { PYTHONPATH } = importEnvironment({ trees: result.importPaths, loader: result.loader ?? undefined }, {})
  const variables = { [entryVariable]: result.entryPaths.at(-1) ?? '', PYTHONPATH }
  const updated = updateEnvFile(text, variables, form)
  if ('taken' in updated) return `'${file}' sets ${updated.taken.join(' and ')} in lines of others; it was not changed`
  if (updated.text !== text) await writeText(file, updated.text, { isLinkKept: true })
  return undefined
}
