import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { startPackageIndex } from '../support/package-index.ts'
import { createSandbox, type Sandbox } from '../support/sandbox.ts'
import { requireTool } from '../support/tools.ts'
import { buildWheel } from '../support/wheels.ts'

/** A public index that has everything, `internal` as an attacker made it; and one of the house. */
interface House {
  readonly sandbox: Sandbox
  readonly workspace: string
  readonly environment: NodeJS.ProcessEnv
  readonly own: string
}

async function createHouse(): Promise<House> {
  const sandbox = await createSandbox('house')
  const [everywhere, own, links] = ['public', 'own', 'links'].map((name) => path.join(sandbox.directory, name)) as [string, string, string]
  buildWheel(everywhere, { name: 'internal', version: '99.0' })
  buildWheel(everywhere, { name: 'app', version: '1.0', requires: ['internal'] })
  for (const version of ['1.0', '2.0']) buildWheel(own, { name: 'internal', version })
  buildWheel(own, { name: 'app', version: '0.5', requires: ['internal'] })
  buildWheel(links, { name: 'internal', version: '100.0' })
  const workspace = path.join(sandbox.directory, 'workspace')
  mkdirSync(path.join(workspace, 'packages', 'member'), { recursive: true })
  const { url } = await startPackageIndex(everywhere)
  const environment = { UV_DEFAULT_INDEX: url, UV_CACHE_DIR: path.join(sandbox.directory, 'uv-cache') }
  return { sandbox, workspace, environment, own: (await startPackageIndex(own)).url }
}

const project = '[project]\nname = "project"\nversion = "1"\ndependencies = ["app"]\n'
const script = (lines: string): string =>
  `${['# /// script', '# dependencies = ["app"]', ...lines.split('\n').map((line) => `# ${line}`), '# ///'].join('\n')}\n`

interface Case {
  readonly title: string
  readonly files: (own: string) => Readonly<Record<string, string>>
  readonly file?: string
  readonly environment?: NodeJS.ProcessEnv
  readonly reference?: readonly string[]
  /** What uv takes: the case would show nothing if it took the public one. */
  readonly internal: string
}

const compile = ['pip', 'compile', '--quiet', '--no-annotate', '--no-header']

const cases: readonly Case[] = [
  { title: '[[tool.uv.index]]', internal: '2.0', files: (own) => ({ 'pyproject.toml': `${project}[[tool.uv.index]]\nurl = "${own}"\n` }) },
  {
    title: '[[tool.uv.index]] that is the default',
    internal: '2.0',
    environment: { UV_DEFAULT_INDEX: undefined },
    files: (own) => ({ 'pyproject.toml': `${project}[[tool.uv.index]]\nurl = "${own}"\ndefault = true\n` }),
  },
  {
    title: 'index-url',
    internal: '2.0',
    environment: { UV_DEFAULT_INDEX: undefined },
    files: (own) => ({ 'pyproject.toml': `${project}[tool.uv]\nindex-url = "${own}"\n` }),
  },
  {
    title: 'extra-index-url',
    internal: '2.0',
    files: (own) => ({ 'pyproject.toml': `${project}[tool.uv]\nextra-index-url = ["${own}"]\n` }),
  },
  {
    title: 'extra-index-url of [tool.uv.pip]',
    internal: '2.0',
    files: (own) => ({ 'pyproject.toml': `${project}[tool.uv.pip]\nextra-index-url = ["${own}"]\n` }),
  },
  { title: 'find-links', internal: '100.0', files: () => ({ 'pyproject.toml': `${project}[tool.uv]\nfind-links = ["../links"]\n` }) },
  {
    title: 'override-dependencies',
    internal: '1.0',
    files: (own) => ({
      'pyproject.toml': `${project}[tool.uv]\noverride-dependencies = ["internal==1.0"]\nextra-index-url = ["${own}"]\n`,
    }),
  },
  {
    title: 'constraint-dependencies',
    internal: '1.0',
    files: (own) => ({ 'pyproject.toml': `${project}[tool.uv]\nconstraint-dependencies = ["internal<2"]\nextra-index-url = ["${own}"]\n` }),
  },
  {
    title: 'resolution',
    internal: '1.0',
    files: (own) => ({ 'pyproject.toml': `${project}[tool.uv]\nresolution = "lowest"\nextra-index-url = ["${own}"]\n` }),
  },
  {
    title: 'a uv.toml beside the project, which stands for its [tool.uv]',
    internal: '1.0',
    files: (own) => ({
      'pyproject.toml': `${project}[tool.uv]\nresolution = "highest"\n`,
      'uv.toml': `extra-index-url = ["${own}"]\nresolution = "lowest"\n`,
    }),
  },
  {
    title: 'the settings of a workspace, for a member',
    internal: '2.0',
    file: 'packages/member/pyproject.toml',
    files: (own) => ({
      'pyproject.toml': `[tool.uv]\nextra-index-url = ["${own}"]\n[tool.uv.workspace]\nmembers = ["packages/*"]\n`,
      'packages/member/pyproject.toml': `${project}[tool.uv]\nresolution = "lowest"\n`,
    }),
  },
  {
    // `uv pip` looks at a part of them, `uv run` at all.
    title: 'the settings of a script, as uv run obeys them',
    reference: ['export', '--quiet', '--no-hashes', '--no-annotate', '--no-header', '--script'],
    internal: '2.0',
    file: 'tool.py',
    files: (own) => ({ 'tool.py': script(`[[tool.uv.index]]\nurl = "${own}"`) }),
  },
]

describe('what a project says to uv holds where its file is named in requirements', () => {
  it.each(cases)(
    'as for uv pip install -r: $title',
    { timeout: 60_000 },
    async ({ files, file = 'pyproject.toml', internal, environment, reference: command = compile }) => {
      const house = await createHouse()
      const { sandbox, workspace } = house
      for (const [name, text] of Object.entries(files(house.own))) writeFileSync(path.join(workspace, name), text)
      const options = { cwd: path.dirname(path.join(workspace, file)), environment: { ...house.environment, ...environment } }
      const reference = await sandbox.run(requireTool('uv'), [...command, path.basename(file)], options)
      const wanted = reference.stdout
        .trim()
        .split('\n')
        .filter((line) => line !== '')
        .sort()
      expect([reference.stderr, wanted.find((line) => line.startsWith('internal'))]).toEqual(['', `internal==${internal}`])
      const ensured = await sandbox.ensure(['--requirements', file], { ...options, cwd: workspace })
      const got = ensured.extensions.flatMap(({ distributions }) => distributions.map(({ name, version }) => `${name}==${version}`))
      expect([...new Set(got)].sort()).toEqual(wanted)
    },
  )

  it('counts: with other settings it is another request, with the same it is a hit', { timeout: 60_000 }, async () => {
    const { sandbox, workspace, environment, own } = await createHouse()
    const file = path.join(workspace, 'pyproject.toml')
    const ensure = async (settings: string): Promise<boolean> => {
      writeFileSync(file, `${project}${settings}`)
      return (await sandbox.ensure(['--requirements', 'pyproject.toml'], { cwd: workspace, environment })).cacheHit
    }
    const index = `[[tool.uv.index]]\nurl = "${own}"\n`
    const hits = [await ensure(''), await ensure(index), await ensure(index), await ensure(`${index}[tool.uv]\nresolution = "lowest"\n`)]
    expect(hits).toEqual([false, false, true, false])
  })

  it('of two projects is refused where they differ, for one run of uv obeys one of them', async () => {
    const { sandbox, workspace, environment, own } = await createHouse()
    writeFileSync(path.join(workspace, 'pyproject.toml'), `${project}[tool.uv]\nextra-index-url = ["${own}"]\n`)
    writeFileSync(path.join(workspace, 'packages', 'pyproject.toml'), `${project}[tool.uv]\nresolution = "lowest"\n`)
    const args = ['ensure', '--requirements', 'pyproject.toml', '--requirements', 'packages/pyproject.toml']
    const { code, stderr } = await sandbox.cli(args, { cwd: workspace, environment })
    expect([code, stderr]).toEqual([2, expect.stringMatching(/both have settings of uv.*\n.*uv-config/)])
  })
})
