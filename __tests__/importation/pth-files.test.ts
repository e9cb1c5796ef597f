import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findCustomizers, isHook, namesThatRun, processPthFiles } from '../../src/importation/pth-files.ts'
import { createDirectory } from '../support/directory.ts'
import { installedPythons } from '../support/pythons.ts'
import { createSandbox } from '../support/sandbox.ts'

// What the rules of site.py make of each file: the lines it executes and those it takes for paths.
const listing = `
import json, os, sys
def lines_of(raw):
    text = raw.decode("utf-8-sig")
    if sys.version_info >= (3, 13):
        return text.splitlines()
    import io
    return [line.rstrip("\\n") for line in io.TextIOWrapper(io.BytesIO(text.encode("utf-8")), "utf-8")]
answer = {}
for name in sorted(os.listdir(".")):
    code, paths = [], []
    for n, line in enumerate(lines_of(open(name, "rb").read()), 1):
        if sys.version_info >= (3, 15):
            line = line.strip()
        if line.startswith("#") or not line.strip():
            continue
        (code if line.startswith(("import ", "import\\t")) else paths).append([n, line.rstrip()])
    answer[name] = [code, paths]
json.dump(answer, sys.stdout)
`

const piece = fc.constantFrom(
  'import os',
  'import\tsys',
  'a',
  ' b',
  '#',
  '# c',
  '\n',
  '\r\n',
  '\r',
  '\f',
  '\v',
  '\x1c',
  '\x1d',
  '\x1e',
  '\x85',
  '\u2028',
  '\u2029',
  ' ',
  '\t',
  'ünï',
  '; x',
  '\ufeff',
)

describe('the list of .pth files', () => {
  it.each(installedPythons().map((python) => ({ python, label: python.label })))(
    'names the code that $label would run, behind whatever line end it hides',
    async ({ python }) => {
      const { directory, run } = await createSandbox('listing')
      const tree = path.join(directory, 'tree')
      await mkdir(tree)
      const contents = fc.sample(fc.array(piece, { maxLength: 12 }), 300)
      for (const [index, pieces] of contents.entries()) await writeFile(path.join(tree, `${1000 + index}.pth`), pieces.join(''))
      const { stdout } = await run(python.executable, ['-I', '-X', 'utf8', '-c', listing], { cwd: tree })
      const listed = await processPthFiles(tree, python.label.split(' ')[1] ?? '')
      const own = Object.fromEntries(
        listed.map(({ file, code, paths }) => [
          path.basename(file),
          [code.map(({ line, text }) => [line, text]), paths.map((item) => [item.line, item.path])],
        ]),
      )
      expect(own).toEqual(JSON.parse(stdout))
    },
  )

  it('shows hidden files, broken ones, which paths exist, and the hash of each', async () => {
    const directory = await createDirectory('listing')
    await mkdir(path.join(directory, 'there'))
    await writeFile(path.join(directory, '.hidden.pth'), 'import os\n')
    await writeFile(path.join(directory, 'b.pth'), 'there\ngone\n')
    await writeFile(path.join(directory, 'c.pth'), Buffer.from('import os\n\xff', 'latin1'))
    await writeFile(path.join(directory, 'd.pth'), `import ${'x'.repeat(100_000)}\n`)
    await writeFile(path.join(directory, 'e.start'), 'a:b\n')
    await mkdir(path.join(directory, 'directory.pth'))
    const [hidden, paths, broken, long, ...rest] = await processPthFiles(directory, '3.12.4')
    expect(hidden).toMatchObject({ isHidden: true, code: [{ line: 1, text: 'import os' }] })
    expect(paths?.paths).toEqual([
      { line: 1, path: 'there', exists: true },
      { line: 2, path: 'gone', exists: false },
    ])
    expect(paths?.sha256).toBe('485d79881c964d821f7d29dd48660c38de838735a0547069de8aa579a554cc9e')
    expect(broken).toMatchObject({ problem: 'it is not UTF-8', code: [{ line: 1, text: 'import os' }] })
    expect(long?.code[0]?.text).toHaveLength(501)
    expect(rest).toEqual([])
  })

  it('of Python 3.15 has .start files, beside which import lines do not run', async () => {
    const directory = await createDirectory('listing')
    await writeFile(path.join(directory, 'a.pth'), 'import os\n')
    await writeFile(path.join(directory, 'a.start'), '# none\nmodule:call\n')
    await writeFile(path.join(directory, 'b.pth'), '  import os  \n')
    const files = await processPthFiles(directory, '3.15.0')
    expect(files.map(({ file, code }) => [path.basename(file), code.map(({ text }) => text)])).toEqual([
      ['a.pth', []],
      ['a.start', ['module:call']],
      ['b.pth', ['import os']],
    ])
  })

  it('of a directory that is not there is empty', async () => {
    expect(await processPthFiles('/nowhere/at/all', '3.12.4')).toEqual([])
    expect(await findCustomizers('/nowhere/at/all', [])).toEqual([])
  })
})

describe('an allow-list', () => {
  it('asks for every file that runs code or cannot be read, and lets run what is on it under every name', async () => {
    const directory = await createDirectory('hooks')
    const files = {
      'a.pth': 'import os\n',
      'b.pth': 'place\n',
      'c.start': 'module:call\n',
      '.d.pth': 'import os\n',
      'e.pth': '\xff',
      'f.pth': '# no\n',
    }
    for (const [name, text] of Object.entries(files)) await writeFile(path.join(directory, name), Buffer.from(text, 'latin1'))
    const hooks = async (version: string) =>
      (await processPthFiles(directory, version)).filter(isHook).map(({ file }) => path.basename(file))
    expect([await hooks('3.12.4'), await hooks('3.15.0')]).toEqual([
      ['a.pth', 'e.pth'],
      ['a.pth', 'c.start', 'e.pth'],
    ])
    const all = await processPthFiles(directory, '3.15.0')
    const first = all.find(({ file }) => file.endsWith('a.pth'))
    if (first === undefined) throw new Error('a.pth was not listed')
    expect(namesThatRun(all, [first.sha256])).toEqual(['a.pth'])
    // Another tree has another file of this name: neither runs.
    expect(namesThatRun([first, { ...first, sha256: 'other' }], [first.sha256])).toEqual([])
  })

  it('asks for the modules that Python imports by itself', async () => {
    const directory = await createDirectory('customizers')
    for (const name of ['usercustomize', 'added', 'other']) await mkdir(path.join(directory, name))
    for (const place of ['', 'added/', 'other/']) await writeFile(path.join(directory, `${place}sitecustomize.py`), '')
    for (const name of ['usercustomize/__init__.py', 'sitecustomized.py']) await writeFile(path.join(directory, name), '')
    await writeFile(path.join(directory, 'a.pth'), 'added\n')
    const found = await findCustomizers(directory, await processPthFiles(directory, '3.12.4'))
    const files = ['added/sitecustomize.py', 'sitecustomize.py', 'usercustomize/__init__.py']
    expect(found.map(({ file }) => path.relative(directory, file)).sort()).toEqual(files)
    expect(found.every(isHook)).toBe(true)
  })
})
