import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { type ErrorCode, errorCodes } from '../../src/errors.ts'
import { createSandbox, writeScript } from '../support/sandbox.ts'
import { repository } from '../support/tools.ts'

/** What a user types, by the code of what is wrong with it; each is printed and has a remedy. */
const mistakes: { readonly [Code in ErrorCode]?: { readonly args: readonly string[]; readonly says: string } } = {
  'packages-empty': { args: ['ensure'], says: 'no specification was given' },
  'input-invalid': { args: ['ensure', 'six', '--retries', '-1'], says: "--retries must be a whole number from 0 to 20, not '-1'" },
  'option-unknown': { args: ['ensure', 'six', '--nope'], says: "unknown option '--nope'" },
  'specification-invalid': { args: ['ensure', 'six =='], says: "'==' is not a version clause" },
  'specification-is-option': { args: ['ensure', 'six --pre'], says: "holds ' --' or ' #'" },
  'specification-has-several': { args: ['ensure', 'six attrs'], says: 'holds more than one requirement' },
  'specification-has-control-character': { args: ['ensure', 'six\u0001'], says: 'holds a control character' },
  'specification-has-variable': { args: ['ensure', 'six${X}'], says: "holds '${'" },
  'specification-too-long': { args: ['ensure', 'a'.repeat(5_000)], says: 'is 5000 characters long' },
  'path-not-found': { args: ['ensure', './nowhere'], says: 'there is no such file or directory' },
  'file-unreadable': { args: ['ensure', '-r', 'missing.txt'], says: "missing.txt' cannot be read: there is no such file" },
  'config-invalid': { args: ['ensure', '--config', 'bad.toml'], says: "unknown key 'nam': did you mean 'name'?" },
  'requirements-option': { args: ['ensure', '-r', 'option.txt'], says: "the option '--unknown-option' is not known" },
  'source-unsupported': { args: ['ensure', '-r', 'pyproject.toml'], says: "the source of 'six' cannot be followed" },
  'interpreter-not-found': { args: ['ensure', 'six', '-p', '/nowhere/python'], says: 'no such file or directory' },
  // The first line says it; the last ones are what pyenv's shim says of other versions.
  'interpreter-unsupported': { args: ['ensure', 'six', '-p', './shim'], says: 'pyenv: python3.7: command not found' },
  'cache-root-unusable': { args: ['ensure', 'six', '--cache-root', 'file/x'], says: 'it or a part of its path is a file' },
  'not-confirmed': { args: ['clear'], says: 'standard input is not a terminal' },
  'path-not-exportable': { args: ['ensure', 'six', '--cache-root', 'a:b'], says: "holds ':'" },
}

describe('a mistake', () => {
  it.each(Object.entries(mistakes))(
    '%s is said with its code, in words that no system call has, and with a remedy',
    async (code, { args, says }) => {
      const { cli, directory } = await createSandbox('mistakes')
      const write = (name: string, text: string): Promise<void> => writeFile(path.join(directory, name), text)
      await mkdir(directory, { recursive: true })
      await write('file', 'x')
      await write('bad.toml', '[[extensions]]\nnam = 3\n')
      await write('option.txt', '--unknown-option\n')
      await write(
        'pyproject.toml',
        '[project]\nname = "p"\nversion = "1"\ndependencies = ["six"]\n[tool.uv.sources]\nsix = { registry = "x" }\n',
      )
      await writeScript(
        path.join(directory, 'shim'),
        '#!/bin/sh\nprintf "pyenv: python3.7: command not found\\n\\nIt exists in:\\n 3.7.16\\n" >&2\nexit 127\n',
      )
      const ran = await cli(args)
      expect(ran).toMatchObject({ code: errorCodes[code as ErrorCode].kind === 'input' ? 2 : 1, stdout: '' })
      expect(ran.stderr).toContain(`error[${code}]: `)
      expect(ran.stderr).toContain(says)
      expect(ran.stderr).toMatch(/\n {2}hint: \S.*\n$/)
      expect(ran.stderr).not.toMatch(/\bspawn\b|, (?:mkdir|open|stat|scandir|rename) /)
    },
  )

  it('of every other code is met by a test of its own', async () => {
    const tests = (await readdir(path.join(repository, '__tests__'), { recursive: true })).filter(
      (file) => file.endsWith('.test.ts') && !file.includes('node_modules') && !file.endsWith('cli/messages.test.ts'),
    )
    const text = (await Promise.all(tests.map((file) => readFile(path.join(repository, '__tests__', file), 'utf8')))).join('\n')
    const others = Object.keys(errorCodes).filter((code) => !(code in mistakes) && !text.includes(code))
    expect(others).toEqual([])
  })
})
