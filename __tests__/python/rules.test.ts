import { spawnSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judge } from '../../src/cache/freshness.ts'
import type { EntryMetadata } from '../../src/entries/metadata.ts'
import { errorCodes } from '../../src/errors.ts'
import { resolutionInputs } from '../../src/installation/uv/environment.ts'
import { probeInterpreter } from '../../src/platform/interpreter.ts'
import { extensionDigest, requestDigest } from '../../src/specification/digest.ts'
import { childProcessRunner } from '../../src/system/child-process-runner.ts'
import { installedPythons } from '../support/pythons.ts'
import { repository } from '../support/tools.ts'
import { createPythonTool } from './python-tool.ts'

const name = fc.constantFrom(
  'six',
  'Sphinx_Ext',
  'a',
  'a.b--C',
  '0x',
  'zope.interface',
  'pkg.zip',
  'x.whl',
  'requirements.txt',
  'pyproject.toml',
  'dev.in',
  'Pipfile',
  'uv.lock',
  'ruamel.yaml',
  'a-',
  '-a',
  'ünï',
)
const extra = fc.constantFrom('a', 'B_c', 'd.e', '', ' f ', '-')
const space = fc.constantFrom('', '', '', '', '', '', '', ' ', ' ', '  ', '\t')
const operator = fc.constantFrom('==', '===', '>=', '<=', '<', '>', '~=', '!=', '=', '@')
const version = fc.constantFrom('1', '1.0', '2.0.*', '1!2.0', '1.0+Local.1', 'V1.0RC1', '1.0-1', 'x', '', '1.zip', '1.tar.gz')
const clause = fc.tuple(space, operator, space, version).map((parts) => parts.join(''))
const tail = fc.constantFrom(
  '',
  '',
  '',
  '; python_version > "3"',
  ' ; extra',
  '#x',
  ' # x',
  ' -e',
  ')',
  ',',
  '\n',
  '${X}',
  ' @ https://example.org/a.whl',
)
/** Specifications, plain and other, well formed and not. */
const specification = fc
  .tuple(
    space,
    name,
    space,
    fc.option(fc.array(extra, { maxLength: 3 }), { nil: undefined }),
    fc.array(clause, { maxLength: 3 }),
    tail,
    space,
  )
  .map(
    ([before, named, gap, extras, clauses, end, after]) =>
      `${before}${named}${gap}${extras === undefined ? '' : `[${extras.join(',')}]`}${clauses.join(',')}${end}${after}`,
  )

describe('the rules of ensure_extensions.py', () => {
  it('give plain specifications the digest that the program gives them, and no other any', async () => {
    const { ask, write } = await createPythonTool()
    const texts = [
      ...['six==1.17.0', 'sphinx-external-processor>=1.0.0', 'six == 1.17.0', 'SIX==1.17.0', 'six==1.17.0 ', 'a[b,C]<5,>=4', ''],
      ...fc.sample(specification, 20_000),
    ]
    await write('texts.json', JSON.stringify(texts))
    const found = (await ask('answer([extension_digest(text) for text in json.load(open("texts.json", encoding="utf-8"))])')) as (
      | string
      | null
    )[]
    expect(found.slice(0, 2)).toEqual([
      'ae82c7d9f0733d59b75eafd535d18362846a982e2fc06fb19bd9649574f22e9e',
      'af962781a64e3f7372c53133f15b1c882362edb91acd35428701fd33f97d2fbd',
    ])
    const wrong = texts.flatMap((text, index) => {
      const own = found[index]
      if (own === null) return []
      // What the program refuses has no entry; what it takes for a path or for an URL must not be plain.
      const theirs = attempt(() => extensionDigest(text))
      return theirs === undefined || theirs === own ? [] : [[text, own, theirs]]
    })
    expect(wrong).toEqual([])
    expect(found.filter((digest) => digest !== null).length).toBeGreaterThan(200)
    // Refused ones never look like another that is taken.
    const taken = new Map(texts.map((text) => [attempt(() => extensionDigest(text)), text]))
    expect(
      texts.filter(
        (text, index) => found[index] !== null && attempt(() => extensionDigest(text)) === undefined && taken.has(found[index] ?? ''),
      ),
    ).toEqual([])
  })

  it('give a request of several the digest that the program gives it, in any order', async () => {
    const { ask } = await createPythonTool()
    const own = await ask(
      'd = [extension_digest(t) for t in ("six==1.17.0", "a", "b>=1")]\nanswer([ensure_extensions._request_digest(x) for x in (d, d[::-1], d + d, d[:1])])',
    )
    const three = requestDigest(['b>=1', 'six==1.17.0', 'a'])
    expect(own).toEqual([three, three, three, requestDigest(['six==1.17.0'])])
  })

  it('hold fresh what the program holds fresh', async () => {
    const { ask, write } = await createPythonTool()
    const digest = extensionDigest('six')
    const now = new Date()
    const ago = (hours: number | undefined): string | undefined =>
      hours === undefined ? undefined : new Date(now.getTime() - hours * 3_600_000).toISOString()
    const age = fc.option(fc.constantFrom(0.5, 2.5, 20.5, 30.5, 200.5), { nil: undefined })
    const ttl = fc.constantFrom(undefined, 0, 1, 24, 25.25, 'never' as const)
    const cases = fc.sample(
      fc.record({
        installed: fc.constantFrom(0.25, 3.25, 26.75),
        stored: fc.constantFrom(0, 24, 48),
        own: ttl,
        asked: ttl,
        renewed: age,
        invalidated: age,
        borrowed: age,
      }),
      5_000,
    )
    const judged = cases.map(({ installed, stored, own, asked, renewed, invalidated, borrowed }) => {
      const record = {
        digest,
        package_spec: 'six',
        platform_id: '',
        installed_at: ago(installed) ?? '',
        ttl_hours: stored,
        distributions: [],
        size_bytes: 0,
        ...(borrowed === undefined ? {} : { borrowed_at: ago(borrowed) ?? '' }),
      }
      const state = renewed === undefined ? {} : { renewed: { [digest]: ago(renewed) ?? '' } }
      const invalidations = new Map(invalidated === undefined ? [] : [[digest, new Date(ago(invalidated) ?? '')] as const])
      const context = { now, ttl: asked, keepPinned: false, aheadHours: 0, luck: 1, invalidations }
      const entry = { metadata: { extensions: [record] } as unknown as EntryMetadata, state }
      const { status } = judge({ digest, pinned: false, ...(own === undefined ? {} : { ttl: own }) }, entry, context)
      return { record, renewed: ago(renewed), invalidated: ago(invalidated), ttl: own ?? asked, isFresh: status === 'fresh' }
    })
    await write('cases.json', JSON.stringify(judged))
    const program = `
found = []
for case in json.load(open("cases.json")):
    record = {**case["record"], "platform_id": ensure_extensions._platform().id}
    invalidated = ensure_extensions._time(case.get("invalidated"))
    found.append(ensure_extensions._is_fresh(record, case.get("renewed"), invalidated, case.get("ttl")) == case["isFresh"])
answer([len(found), found.count(False), sum(case["isFresh"] for case in json.load(open("cases.json"))) > 500])
`
    expect(await ask(program)).toEqual([5_000, 0, true])
  })

  it('pass over no UV_ variable that counts', async () => {
    const { ask } = await createPythonTool()
    const names = (await ask('answer(sorted(ensure_extensions._TRANSPORT))')) as string[]
    expect(await resolutionInputs(Object.fromEntries(names.map((item) => [item, '/some/value'])))).toEqual({})
    const plain = 'answer(ensure_extensions._is_plain_environment())'
    for (const [variable, isPlain] of Object.entries({
      UV_CACHE_DIR: true,
      UV_INDEX: false,
      UV_DEFAULT_INDEX: false,
      UV_RESOLUTION: false,
      UV_NEW: false,
      PIP_INDEX_URL: false,
      PIP_EXTRA_INDEX_URL: false,
      PIP_NO_COLOR: true,
    })) {
      expect([variable, await ask(plain, { environment: { [variable]: '/x' } })]).toEqual([variable, isPlain])
    }
  })

  it.each(installedPythons().map(({ label, executable }) => [label, executable]))('name %s as the program does', async (_, executable) => {
    const { ask, sandbox } = await createPythonTool()
    const { id, abi } = await probeInterpreter(executable, { runner: childProcessRunner, environment: sandbox.environment })
    expect(await ask('p = ensure_extensions._platform()\nanswer([p.id, p.abi])', { python: executable, cli: 'none' })).toEqual([id, abi])
  })

  it.each(installedPythons().map(({ label, executable }) => [label, executable]))(
    'hold in the examples of its doc comments, in %s',
    (_, executable) => {
      const { status, stdout } = spawnSync(
        executable,
        ['-I', '-m', 'doctest', '-v', path.join(repository, 'python', 'ensure_extensions.py')],
        { encoding: 'utf8' },
      )
      expect([status, Number(/(\d+) passed/.exec(stdout)?.[1])]).toEqual([0, 8])
    },
  )

  it('are documented: every function, and every code of an error', async () => {
    const { ask } = await createPythonTool()
    const program = `
import ast
tree = ast.parse(open(ensure_extensions.__file__, encoding="utf-8").read())
raised = [node for node in ast.walk(tree) if isinstance(node, ast.Call) and getattr(node.func, "id", "").startswith("Extension") and len(node.args) > 1]
answer([[name for name in ensure_extensions.__all__], sorted({node.args[1].value for node in raised if isinstance(node.args[1], ast.Constant)})])
`
    const [names = [], codes = []] = (await ask(program)) as string[][]
    const page = await readFile(path.join(repository, 'docs', 'python.md'), 'utf8')
    expect(names.filter((item) => /^[a-z]/.test(item) && !page.includes(`\`${item}`))).toEqual([])
    expect(codes.length).toBeGreaterThan(8)
    expect(codes.filter((code) => !(code in errorCodes) && !page.includes(`| \`${code}\` |`))).toEqual([])
  })

  it('and the sources of the program are what `npm run generate` makes of the files beside them', async () => {
    const { status, stderr } = spawnSync(process.execPath, ['scripts/generate-sources.mjs', '--check'], {
      cwd: repository,
      encoding: 'utf8',
    })
    expect([stderr, status]).toEqual(['', 0])
    // The loader of the module is the one that is written to disk, to the letter.
    const { loaderStart, loaderWork } = await import('../../src/importation/python/sources.ts')
    const module = await readFile(path.join(repository, 'python', 'ensure_extensions.py'), 'utf8')
    expect([module.includes(loaderStart), module.includes(loaderWork)]).toEqual([true, true])
  })
})

function attempt<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}
