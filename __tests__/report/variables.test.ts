import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { parseEnvFile } from '../../src/mapping/env-file.ts'
import { renderVariables } from '../../src/report/variables.ts'
import { lacksPrograms, requireTool } from '../support/tools.ts'

const directory = mkdtempSync(path.join(tmpdir(), 'ensure variables-'))
afterAll(() => rmSync(directory, { recursive: true, force: true }))

const awkward = fc.stringMatching(/^\/[^\0\r\n]{0,30}$/)
const value = fc.oneof(
  awkward,
  fc.constantFrom("/it's", '/"q"', '/$HOME', '/a b', '/`id`', '/\\', '/\\\\x', '/ünï–‘quoted’', '/!event', '/*', '/%PATH%', '/~'),
)
/** What a program that a shell starts finds in NAME after each text that the shell evaluates. */
function evaluated(shell: string, args: readonly string[], texts: readonly string[]): string[] {
  const script = path.join(directory, 'script')
  writeFileSync(script, texts.map((text) => `${text}printenv -0 NAME\n`).join(''))
  const { stdout, stderr } = spawnSync(shell, [...args, script], { env: { ...process.env, NAME: 'before', LC_ALL: 'C.UTF-8' } })
  return [...stdout.toString().split('\0').slice(0, -1), ...(stderr.length > 0 ? [stderr.toString()] : [])]
}

describe('variables printed for', () => {
  const shells = ['bash', 'dash', ...(lacksPrograms('fish') ? [] : ['fish'])]
  it.each(shells)('%s: eval sets and unsets what was printed, whatever it holds', (shell) => {
    const format = shell === 'fish' ? 'fish' : 'posix'
    const args = shell === 'fish' ? ['--no-config'] : []
    const values = fc.sample(value, 300)
    const texts = values.map((text) => renderVariables({ NAME: text }, format))
    expect(evaluated(shell, args, [...texts, renderVariables({ NAME: undefined }, format)])).toEqual(values)
  })

  it('dotenv: our own reader and uv read what was printed', () => {
    fc.assert(
      fc.property(value, (text) => {
        expect(parseEnvFile(renderVariables({ NAME: text }, 'dotenv')).get('NAME')).toBe(text)
      }),
    )
    const file = path.join(directory, 'env')
    writeFileSync(file, renderVariables({ NAME: '/a b/$HOME/"q"/ünï' }, 'dotenv'))
    const args = ['run', '--no-project', '--offline', '--env-file', 'env', 'printenv', 'NAME']
    expect(spawnSync(requireTool('uv'), args, { cwd: directory, env: { ...process.env, NAME: undefined } }).stdout.toString()).toBe(
      '/a b/$HOME/"q"/ünï\n',
    )
  })

  it('PowerShell: a string in its single quotes, in which every kind of single quote is doubled', () => {
    expect(renderVariables({ PATH: "C:\\it's ‘here’;$env:X" }, 'powershell')).toBe("$env:PATH = 'C:\\it''s ‘‘here’’;$env:X'\n")
    expect(renderVariables({ NAME: undefined }, 'powershell')).toBe('Remove-Item -ErrorAction SilentlyContinue Env:NAME\n')
  })

  it('GITHUB_ENV: a value cannot end its own block', () => {
    expect(renderVariables({ NAME: 'a\nENSURE_EXTENSIONS_END\nEVIL=1' }, 'github')).toBe(
      'NAME<<ENSURE_EXTENSIONS_END_\na\nENSURE_EXTENSIONS_END\nEVIL=1\nENSURE_EXTENSIONS_END_\n',
    )
  })

  it('json: one object, null for what is to be unset', () => {
    expect(JSON.parse(renderVariables({ A: 'x', B: undefined }, 'json'))).toEqual({ A: 'x', B: null })
  })
})
