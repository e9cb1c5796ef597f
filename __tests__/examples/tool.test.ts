import { appendFile, cp, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { createPythonTool } from '../python/python-tool.ts'
import { installedPythons } from '../support/pythons.ts'
import { createSandbox } from '../support/sandbox.ts'
import { repository } from '../support/tools.ts'

/** The tool as a user has it: a checkout with `dist/`, and the command in its first lines. */
async function createTool() {
  const sandbox = await createSandbox('tool')
  const checkout = path.join(sandbox.directory, 'checkout')
  await cp(path.join(repository, 'examples', 'tool'), path.join(checkout, 'examples', 'tool'), { recursive: true })
  await cp(path.join(repository, 'dist'), path.join(checkout, 'dist'), { recursive: true })
  await cp(path.join(repository, 'python'), path.join(checkout, 'python'), { recursive: true })
  const tool = path.join(checkout, 'examples', 'tool')
  const run = (...args: string[]) =>
    sandbox.run('sh', ['-c', `printf 'First Title\\nSecond\\n' | python3 examples/tool/tool.py "$@"`, 'sh', ...args], { cwd: checkout })
  return { sandbox, tool, config: path.join(tool, 'extensions.toml'), run }
}

describe('the tool in examples/tool', () => {
  it('registers its built-in and external processors from the one file, leaves out the optional one that is nowhere, and hits the next time', async () => {
    const { sandbox, run } = await createTool()
    const expected = '1. First Title <doc-1-first-title>\n2. Second <doc-2-second>\n'
    const first = await run()
    expect(first).toMatchObject({ code: 0, stdout: expected })
    expect(first.stderr).toContain('emoji is left out: emoji-that-nobody-published>=1: Because emoji-that-nobody-published was not found')
    expect(await run()).toMatchObject({ code: 0, stdout: expected })
    const listed = await sandbox.cli(['list', '--entries', '--json'])
    expect(JSON.parse(listed.stdout)).toHaveLength(1)
  })

  it('a processor that is disabled in the file is not run', async () => {
    const { config, run } = await createTool()
    await writeFile(config, (await readFile(config, 'utf8')).replace('name = "slugs"', 'name = "slugs"\nenabled = false'))
    expect(await run()).toMatchObject({ code: 0, stdout: '1. First Title\n2. Second\n' })
  })

  it('says what is wrong with the file, where, and does nothing', async () => {
    const { config, run } = await createTool()
    await appendFile(config, 'enabeld = true\n')
    const refused = await run()
    expect([refused.code, refused.stdout]).toEqual([1, ''])
    expect(refused.stderr).toContain("extensions.toml:25:1: unknown key 'enabeld': did you mean 'enabled'?")
  })

  it.each(installedPythons().map(({ label, executable }) => [label, executable]))(
    'runs on %s, from the second time on without Node where its packages are plain',
    async (_, python) => {
      const { sandbox, place, write } = await createPythonTool()
      const checkout = path.join(sandbox.directory, 'checkout')
      for (const name of ['examples/tool', 'python']) await cp(path.join(repository, name), path.join(checkout, name), { recursive: true })
      const shout = 'def register(arguments):\n    pass\ndef process(lines):\n    return [line.upper() for line in lines]\n'
      await place(['shout>=1'], [{ name: 'shout', version: '1.5', files: { 'shout.py': shout } }], python)
      const config = await write(
        'plain.toml',
        '[[extensions]]\nname = "numbering"\narguments = { start = 7 }\n[[extensions]]\nname = "shout"\npackage = "shout>=1"\n',
      )
      const run = (environment: Record<string, string>) =>
        sandbox.run('/bin/sh', ['-c', 'printf "one\\ntwo\\n" | "$0" "$@"', python, 'examples/tool/tool.py', config], {
          cwd: checkout,
          environment,
        })
      const expected = { code: 0, stdout: '7. ONE\n8. TWO\n', stderr: '' }
      expect(await run({ ENSURE_EXTENSIONS_CLI: `'${process.execPath}' '${path.join(repository, 'lib/cli/main.js')}'` })).toMatchObject(
        expected,
      )
      expect(await run({ ENSURE_EXTENSIONS_CLI: '/no/node', PATH: '/nowhere' })).toMatchObject(expected)
    },
  )

  it('is at most thirty lines of its own', async () => {
    const text = await readFile(path.join(repository, 'examples/tool/tool.py'), 'utf8')
    const own = text
      .replace(/"""[\s\S]*?"""/g, '')
      .split('\n')
      .filter((line) => line.trim() !== '' && !line.trim().startsWith('#'))
    expect(own.length).toBeLessThanOrEqual(30)
  })
})
