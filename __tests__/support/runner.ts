import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { optionNames, rowOf, writtenName } from '../../src/configuration/options.ts'
import { type PackageIndex, startPackageIndex } from './package-index.ts'
import { createSandbox, type Ran, type Sandbox } from './sandbox.ts'
import { programFile } from './tools.ts'
import { buildWheel } from './wheels.ts'

/** A runner as the action sees it: its files, its variables, and the steps main and post. */
export interface Runner {
  readonly sandbox: Sandbox
  readonly index: PackageIndex
  /** The directory of its wheels. */
  readonly wheels: string
  readonly workspace: string
  main(inputs: Record<string, string>, environment?: Record<string, string | undefined>): Promise<Step>
  post(step: Step, environment?: Record<string, string | undefined>): Promise<Ran>
}

export interface Step extends Ran {
  /** The variables of its inputs: the runner gives them to post too. */
  readonly inputs: Readonly<Record<string, string>>
  readonly outputs: Readonly<Record<string, string>>
  readonly variables: Readonly<Record<string, string>>
  readonly state: Readonly<Record<string, string>>
  readonly paths: readonly string[]
  readonly summary: string
}

/** Makes a runner whose steps run the action, with an index that serves `alpha` and `beta`. */
export async function createRunner(service: Record<string, string> = {}): Promise<Runner> {
  const sandbox = await createSandbox('runner')
  const wheels = path.join(sandbox.directory, 'wheels')
  buildWheel(wheels, { name: 'alpha', version: '1.0', scripts: ['alpha-tool = alpha:version.upper'] })
  buildWheel(wheels, { name: 'beta', version: '1.0' })
  const index = await startPackageIndex(wheels)
  const files = path.join(sandbox.directory, 'runner files')
  const workspace = path.join(sandbox.directory, 'workspace')
  await mkdir(workspace)
  const names = { GITHUB_OUTPUT: 'output', GITHUB_ENV: 'env', GITHUB_STATE: 'state', GITHUB_PATH: 'path', GITHUB_STEP_SUMMARY: 'summary' }
  const run = async (entry: 'main' | 'post', environment: Record<string, string | undefined>): Promise<Ran> =>
    await sandbox.run(process.execPath, [programFile(`action/${entry}`)], {
      cwd: workspace,
      environment: {
        GITHUB_WORKSPACE: workspace,
        RUNNER_TEMP: path.join(sandbox.directory, 'temp'),
        ...Object.fromEntries(Object.entries(names).map(([name, file]) => [name, path.join(files, file)])),
        ...service,
        ...environment,
      },
    })
  return {
    sandbox,
    index,
    wheels,
    workspace,
    async main(inputs, environment = {}) {
      await rm(files, { recursive: true, force: true })
      await mkdir(files)
      for (const file of Object.values(names)) await writeFile(path.join(files, file), '')
      const defaults = Object.fromEntries(optionNames.map((name) => [writtenName(name), rowOf(name).default]))
      const all = Object.entries({ ...defaults, 'index-url': index.url, ...inputs })
      const given = Object.fromEntries(all.map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]))
      const ran = await run('main', { ...given, ...environment })
      const read = (name: keyof typeof names): Promise<string> => readFile(path.join(files, names[name]), 'utf8')
      return {
        ...ran,
        inputs: given,
        outputs: readCommands(await read('GITHUB_OUTPUT')),
        variables: readCommands(await read('GITHUB_ENV')),
        state: readCommands(await read('GITHUB_STATE')),
        paths: (await read('GITHUB_PATH')).trim().split('\n'),
        summary: await read('GITHUB_STEP_SUMMARY'),
      }
    },
    post: (step, environment = {}) =>
      run('post', {
        ...step.inputs,
        ...Object.fromEntries(Object.entries(step.state).map(([name, value]) => [`STATE_${name}`, value])),
        ...environment,
      }),
  }
}

/** The `name<<delimiter` form of the runner's files. */
function readCommands(text: string): Record<string, string> {
  return Object.fromEntries([...text.matchAll(/^([^\n<]+)<<(.+)\n([\s\S]*?)\n\2$/gm)].map(([, name = '', , value = '']) => [name, value]))
}
