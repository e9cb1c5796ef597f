import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { type InstalledPython, installedPythons } from '../support/pythons.ts'
import { createRunner, type Runner, type Step } from '../support/runner.ts'
import { writeScript } from '../support/sandbox.ts'
import { programFile } from '../support/tools.ts'
import { blocksIn, jobsIn, readPage } from './page.ts'
import { type Recipe, recipes } from './recipes.ts'

/** A project in which a recipe is tried, on a runner that has one Python and the command line. */
async function createProject({ files, shown = {} }: Recipe, page: string, python: InstalledPython) {
  const runner = await createRunner()
  const { workspace } = runner
  const written = Object.entries(shown).map(([file, language]) => [file, blocksIn(page, language)[0] ?? ''] as const)
  for (const [file, text] of [...Object.entries(files), ...written]) {
    await mkdir(path.dirname(path.join(workspace, file)), { recursive: true })
    await writeFile(path.join(workspace, file), text)
  }
  const bin = path.join(runner.sandbox.directory, 'bin')
  await mkdir(bin)
  await writeScript(path.join(bin, 'ensure-extensions'), `#!/bin/sh\nexec '${process.execPath}' '${programFile('cli')}' "$@"\n`)
  await runner.sandbox.run('git', ['init', '--quiet'], { cwd: workspace })
  const search = [bin, path.dirname(python.executable), runner.sandbox.environment['PATH'] ?? '']
  /** Runs a command as a later step of the job does. */
  const shell = async (command: string, steps: readonly Step[] = [], own: Record<string, string> = {}): Promise<string> => {
    const variables = Object.assign({}, ...steps.map((step) => step.variables)) as Record<string, string>
    const paths = steps.flatMap((step) => step.paths.filter((entry) => entry !== '')).toReversed()
    const environment = { ...variables, ...own, PATH: [...paths, ...search].join(path.delimiter), HOME: runner.sandbox.directory }
    const ran = await runner.sandbox.run('bash', ['-e', '-o', 'pipefail', '-c', command], { cwd: workspace, environment })
    expect([command, ran.code, ran.code === 0 ? '' : ran.stdout + ran.stderr]).toEqual([command, 0, ''])
    return ran.stdout
  }
  return { runner, shell, search }
}

/** Runs the jobs of a page, and says of each step whether it was a hit. */
async function runJobs(
  jobs: ReturnType<typeof jobsIn>,
  {
    runner,
    shell,
    search,
  }: { runner: Runner; shell: (command: string, steps: readonly Step[], own: Record<string, string>) => Promise<string>; search: string[] },
): Promise<{ hits: string[]; steps: Step[] }> {
  const hits: string[] = []
  let steps: Step[] = []
  for (const job of jobs) {
    steps = []
    const outputs: Record<string, string> = {}
    const valued = (text: string): string => text.replaceAll(/\$\{\{ *([\w.-]+) *\}\}/g, (_, name: string) => outputs[name] ?? '')
    for (const { uses = '', run = '', with: inputs = {}, env = {}, id = '' } of job) {
      const texts = (values: typeof env) =>
        Object.fromEntries(Object.entries(values).flatMap(([name, value]) => (typeof value === 'string' ? [[name, valued(value)]] : [])))
      if (typeof run === 'string' && run !== '') await shell(valued(run), steps, texts(env))
      if (uses !== 'OWNER/ensure-extensions@v1') continue
      const step = await runner.main({ 'index-url': '', ...texts(inputs) }, { ...texts(env), PATH: search.join(path.delimiter) })
      expect([step.code, step.outputs['failed'], step.code === 0 ? '' : step.stdout]).toEqual([0, '0', ''])
      hits.push(step.outputs['cache-hit'] ?? '')
      for (const [name, value] of Object.entries(step.outputs)) outputs[`steps.${String(id)}.outputs.${name}`] = value
      steps.push(step)
    }
  }
  return { hits, steps }
}

/** The Pythons of a recipe: that of its page, else the nearest there is. */
function pythonsFor({ versions = [312] }: Recipe): InstalledPython[] {
  const all = installedPythons().filter(({ isPyPy, version }) => !isPyPy && version >= 310)
  return versions.flatMap((wanted) => all.find(({ version }) => version === wanted) ?? all[0] ?? [])
}

describe.each(Object.entries(recipes))('docs/recipes/%s.md', (name, recipe) => {
  it.each(pythonsFor(recipe))(
    'works as it stands there, twice, the second time from the cache ($label)',
    { timeout: 600_000 },
    async (python) => {
      const page = readPage(name)
      const project = await createProject(recipe, page, python)
      const jobs = jobsIn(page)
      const first = await runJobs(jobs, project)
      const second = await runJobs(jobs, project)
      expect(second.hits).toEqual(second.hits.map(() => 'true'))
      expect(first.hits).toHaveLength(second.hits.length)
      for (const [, command = ''] of page.matchAll(/On a laptop: `(ensure-extensions [^`]+)`/g)) await project.shell(command)
      const [command, prints] = recipe.proof
      expect(await project.shell(command, second.steps)).toMatch(prints)
    },
  )
})
