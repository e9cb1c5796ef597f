import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import pLimit from 'p-limit'
import { beforeAll, describe, expect, it } from 'vitest'
import { writeLoader } from '../../src/importation/loader.ts'
import { probeInterpreter } from '../../src/platform/interpreter.ts'
import { childProcessRunner } from '../../src/system/child-process-runner.ts'
import { installedPythons } from '../support/pythons.ts'
import { createSandbox } from '../support/sandbox.ts'
import { isLeftOut, repository } from '../support/tools.ts'
import { makePthCase, readSeen, variablesOf } from './pth-case-files.ts'
import { pthCases, type Seen } from './pth-cases.ts'

// What a process sees; the directory of the case and a file for the answer are its arguments.
const observe = `
import json, os, sys
def observe(base, answer):
    base = os.path.abspath(base)
    paths = [os.path.relpath(p, base) for p in sys.path if p == base or p.startswith(base + os.sep)]
    library = [p for p in sys.path if p.startswith(sys.base_prefix)]
    with open(answer, "w") as file:
        json.dump({"paths": paths, "library": library, "seen": getattr(sys, "seen", [])}, file)
`
// The same files as a site directory, each case in a process of its own.
const asSite = `${observe}
import site
for base in sys.argv[1:]:
    pid = os.fork()
    if pid == 0:
        output = os.open(os.path.join(base, "site.err"), os.O_WRONLY | os.O_CREAT)
        os.dup2(output, 2)
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        try:
            site.addsitedir(os.path.join(base, "tree"))
        except BaseException as error:
            sys.stderr.write("%r (raised)" % error)
        sys.stderr.flush()
        observe(base, os.path.join(base, "site.json"))
        os._exit(0)
    os.waitpid(pid, 0)
`

// One Python in the quick tier: the table takes eight seconds for each.
const pythons = isLeftOut('.pth files in every Python but one') ? installedPythons().slice(0, 1) : installedPythons()

describe.each(pythons.map((python) => ({ python, label: python.label })))('.pth files in $label', ({ python }) => {
  const seen = new Map<string, { theirs: Seen; ours: Seen; said: string }>()

  beforeAll(async () => {
    let remove = async (): Promise<void> => {}
    const sandbox = await createSandbox('pth', undefined, (onEnd) => {
      remove = onEnd
    })
    const platform = await probeInterpreter(python.executable, { runner: childProcessRunner, environment: sandbox.environment })
    const bases = pthCases.map((_, index) => path.join(sandbox.directory, `case ${index}`))
    await Promise.all(pthCases.map((item, index) => makePthCase(bases[index] ?? '', item)))
    await writeFile(path.join(sandbox.directory, 'observe.py'), `${observe}\nobserve(*sys.argv[1:])\n`)
    await writeFile(path.join(sandbox.directory, 'site.py'), asSite)
    const limit = pLimit(2)
    for (const isCLocale of [undefined, true] as const) {
      const concerned = bases.filter((_, index) => pthCases[index]?.isCLocale === isCLocale)
      await sandbox.run(python.executable, ['-I', '-X', 'utf8=0', path.join(sandbox.directory, 'site.py'), ...concerned], {
        environment: variablesOf({ isCLocale }),
      })
    }
    await Promise.all(
      pthCases.map((item, index) =>
        limit(async () => {
          const base = bases[index] ?? ''
          const tree = path.join(base, 'tree')
          const loader = await writeLoader(path.join(base, 'loaders'), { platform, trees: [tree], pth: 'process', order: 'auto' })
          const environment = { ...variablesOf(item), PYTHONPATH: [loader, tree].join(path.delimiter) }
          const args = [path.join(sandbox.directory, 'observe.py'), base, path.join(base, 'ours.json')]
          const { stderr } = await sandbox.run(python.executable, args, { environment })
          const theirs = await readSeen(base, 'site.json', await readFile(path.join(base, 'site.err'), 'utf8'))
          seen.set(item.name, { theirs, ours: await readSeen(base, 'ours.json', stderr), said: stderr })
        }),
      ),
    )
    return remove
  })

  it.each(pthCases)('$name: as site.addsitedir does it, or as we say we do', ({ name, differs }) => {
    const { theirs, ours, said } = seen.get(name) ?? {}
    expect(ours).toBeDefined()
    if (differs?.when(python)) {
      expect(ours).toMatchObject(differs.ours)
      expect(ours).not.toEqual(theirs)
    } else expect(ours).toEqual(theirs)
    if (ours?.isReported) expect(said).toMatch(/^(?:ensure-extensions: \S.*\.(?:pth|start)(?:, line \d+)?: \w+.*\n)+$/)
  })
})

it('docs/import-paths.md lists every difference from site.addsitedir, and no other', async () => {
  const page = await readFile(path.join(repository, 'docs/import-paths.md'), 'utf8')
  const listed = [...((page.split('by intent:\n')[1] ?? '').split('A test compares')[0]?.matchAll(/^- (.*)$/gm) ?? [])].map(
    ([, text]) => text,
  )
  expect([...listed].sort()).toEqual([...new Set(pthCases.flatMap(({ differs }) => differs?.why ?? []))].sort())
})
