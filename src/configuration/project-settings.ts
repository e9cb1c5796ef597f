import path from 'node:path'
import { parse } from 'smol-toml'
import { ExtensionConfigError } from '../errors.ts'
import { readInputFile } from '../specification/input-file.ts'
import { isTable, type Table } from '../specification/toml.ts'
import { workspaceRootOf } from '../specification/uv-project.ts'
import { isPresent } from '../system/files.ts'
import { isScript, scriptMetadata } from './script-metadata.ts'
import { tomlProblem } from './toml-problem.ts'

/** The settings of a project for how uv finds and builds packages. */
export interface ProjectSettings {
  /** Where it stands, absolute: relative paths in it start there. */
  readonly file: string
  /** Some of `[tool.uv]`, or of the `uv.toml` that stands for it. */
  readonly table: Readonly<Record<string, unknown>>
}

/** The keys that change which packages are found and how they are built; the others are about environments, projects and publishing. */
const keys = [
  ...['index', 'index-url', 'extra-index-url', 'find-links', 'no-index', 'index-strategy', 'keyring-provider', 'allow-insecure-host'],
  ...['override-dependencies', 'constraint-dependencies', 'build-constraint-dependencies', 'exclude-dependencies', 'dependency-metadata'],
  ...['resolution', 'prerelease', 'fork-strategy', 'exclude-newer', 'exclude-newer-package', 'no-sources', 'no-sources-package'],
  ...['no-build', 'no-build-package', 'no-binary', 'no-binary-package', 'no-build-isolation', 'no-build-isolation-package'],
  ...['extra-build-dependencies', 'extra-build-variables', 'config-settings', 'config-settings-package'],
]
/** Those that the table `pip` has too, and its own. */
const pipKeys = [...keys, 'only-binary', 'torch-backend', 'require-hashes', 'verify-hashes', 'no-deps']

/**
 * The settings of uv that hold for projects and scripts: those that `uv pip install -r` obeys in the directory of the project. A
 * script has its own, a project those of its workspace.
 *
 * @param projects files that `requirements` names, absolute.
 * @returns undefined where none has any.
 * @throws ExtensionConfigError `source-unsupported` where two have differing ones: one run of uv obeys one of them.
 */
export async function readProjectSettings(projects: readonly string[]): Promise<ProjectSettings | undefined> {
  const read = await Promise.all(projects.map((project) => (isScript(project) ? settingsOfScript(project) : settingsOfProject(project))))
  const found = new Map(read.flatMap((settings) => (settings === undefined ? [] : [[settings.file, settings] as const])))
  const [first, second] = [...found.values()]
  if (first !== undefined && second !== undefined && JSON.stringify(first.table) !== JSON.stringify(second.table)) {
    throw new ExtensionConfigError(`'${first.file}' and '${second.file}' both have settings of uv, and one run obeys one of them`, {
      code: 'source-unsupported',
      subject: second.file,
      hint: 'Ensure them one after the other, or name a file with the settings for both in uv-config (CLI: --uv-config FILE).',
    })
  }
  return first
}

async function settingsOfScript(file: string): Promise<ProjectSettings | undefined> {
  return settingsIn(file, uvTableOf(parsed(file, scriptMetadata(await readInputFile(file, 'requirements')).join('\n'))))
}

/** As uv finds them: in the nearest directory, from the root of the workspace on upwards, that has a `uv.toml` or a `[tool.uv]`. */
async function settingsOfProject(project: string): Promise<ProjectSettings | undefined> {
  const start = path.dirname(project)
  for (let place = workspaceRootOf(start)?.directory ?? start; ; place = path.dirname(place)) {
    const [own, shared] = [path.join(place, 'uv.toml'), path.join(place, 'pyproject.toml')]
    if (await isPresent(own)) return settingsIn(own, parsed(own, await readInputFile(own, 'requirements')))
    if (await isPresent(shared)) {
      const table = uvTableOf(parsed(shared, await readInputFile(shared, 'requirements')))
      if (table !== undefined) return settingsIn(shared, table)
    }
    if (path.dirname(place) === place) return undefined
  }
}

function settingsIn(file: string, table: Table | undefined): ProjectSettings | undefined {
  if (table === undefined) return undefined
  const pip = tableOf(table['pip'])
  const own = pip === undefined ? [] : Object.entries(pip).filter(([key]) => pipKeys.includes(key))
  const picked = Object.entries(table).filter(([key]) => keys.includes(key))
  if (picked.length === 0 && own.length === 0) return undefined
  return { file, table: { ...Object.fromEntries(picked), ...(own.length === 0 ? {} : { pip: Object.fromEntries(own) }) } }
}

function uvTableOf(document: Table): Table | undefined {
  return tableOf(tableOf(document['tool'])?.['uv'])
}

function tableOf(value: unknown): Table | undefined {
  return isTable(value) ? value : undefined
}

function parsed(file: string, text: string): Table {
  try {
    return parse(text)
  } catch (error) {
    throw new ExtensionConfigError(`'${file}' cannot be read: ${tomlProblem(error)}`, {
      code: 'file-unreadable',
      subject: file,
      hint: 'uv reads its settings there. Mend the file.',
    })
  }
}
