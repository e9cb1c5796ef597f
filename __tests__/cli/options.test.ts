import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { joinFlagValues } from '../../src/cli/command-options.ts'
import { parseArguments } from '../../src/cli/program.ts'
import { optionNames, rowOf, writtenName } from '../../src/configuration/options.ts'
import { startPackageIndex } from '../support/package-index.ts'
import { createSandbox } from '../support/sandbox.ts'
import { buildWheel } from '../support/wheels.ts'

const commands = ['ensure', 'run', 'env', 'warm', 'register', 'resolve', 'explain'] as const

function refusalOf(argv: readonly string[]): { code?: string; message?: string; hint?: string } {
  try {
    parseArguments(argv, '1.0')
    return {}
  } catch (error) {
    return error as { code: string; message: string; hint: string }
  }
}

describe('an option that would make no difference to a command', () => {
  it.each([
    ['resolve', '--fail-on-miss'],
    ['resolve', '--lookup-only'],
    ['resolve', '--write-env=.env'],
    ['resolve', '--save=true'],
    ['resolve', '--refresh=after'],
    ['resolve', '--verify-import'],
    ['run', '--json'],
    ['run', '--lookup-only'],
    ['env', '--lookup-only'],
    ['register', '--lookup-only'],
    ['register', '--verify-register'],
    ['warm', '--write-env=.env'],
    ['warm', '--refresh=after'],
    ['warm', '--lookup-only'],
  ])('%s refuses %s by name, points to its own help, and does not list it there', (command, option) => {
    const refusal = refusalOf([command, 'alpha', option])
    const [name = ''] = option.split('=')
    expect(refusal).toMatchObject({ code: 'option-unknown', message: expect.stringContaining(`'${command}' does not take ${name}`) })
    expect(refusal.hint).toContain(`ensure-extensions ${command} --help`)
    const help = parseArguments([command, '--help'], '1.0')
    expect(help).toMatchObject({ command: 'notice' })
    expect('text' in help && help.text).not.toMatch(new RegExp(`${name}\\b(?! )`))
  })

  it.each([
    [['env', '--remove', '--python', 'x'], '--remove'],
    [['warm', 'alpha', '--interval', '5m'], '--interval'],
    [['list', '--entries', '--status', 'valid'], '--entries'],
    [['ensure', 'alpha', '--lookup-only', '--verify-import'], '--lookup-only'],
  ])('%j is refused', (argv, named) => {
    expect(refusalOf(argv)).toMatchObject({ code: 'input-invalid', message: expect.stringContaining(named) })
  })
})

describe('a usage error', () => {
  it.each([...commands, 'prune', 'doctor', 'list', 'invalidate'])('of %s points to the help of that command', (command) => {
    expect(refusalOf([command, '--nope']).hint).toContain(`'ensure-extensions ${command} --help'`)
  })

  it('of no command points to the list of commands', () => {
    expect(refusalOf(['enshure']).hint).toContain("'ensure-extensions --help'")
  })
})

describe('a flag with a value behind it', () => {
  const flags = optionNames.filter((name) => rowOf(name).commands !== 'none' && rowOf(name).argument === undefined)

  it.each(flags)('%s true is the flag, and true no package', (name) => {
    const flag = writtenName(name)
    for (const argv of [
      ['ensure', `--${flag}`, 'true', 'alpha'],
      ['ensure', `--${flag}=true`, 'alpha'],
    ]) {
      expect(parseArguments(argv, '1.0')).toMatchObject({ specifications: ['alpha'], raw: { [name]: 'true' } })
    }
    for (const argv of [
      ['ensure', 'alpha', `--${flag}`, 'false'],
      ['ensure', `--${flag}`, `--${flag}=false`, 'alpha'],
    ]) {
      expect(parseArguments(argv, '1.0')).toMatchObject({ specifications: ['alpha'], raw: {} })
    }
  })

  it.each(['yes', 'no', 'on', 'off', '1', '0', 'True', 'FALSE'])('that is %s is refused, and is no package', (word) => {
    const message = `--keep-pinned takes 'true', 'false' or no value, not '${word}'`
    for (const argv of [
      ['ensure', 'alpha', '--keep-pinned', word],
      ['ensure', `--keep-pinned=${word}`, 'alpha'],
      ['prune', '--dry-run', word, '--all'],
    ]) {
      const refusal = refusalOf(argv)
      expect([refusal.code, refusal.message]).toEqual([
        'input-invalid',
        message.replace('--keep-pinned', argv.includes('--dry-run') ? '--dry-run' : '--keep-pinned'),
      ])
    }
    expect(parseArguments(['ensure', '--keep-pinned', '--', word], '1.0')).toMatchObject({ specifications: [word] })
  })

  it('is left alone behind --, and where it is a value of its own', () => {
    expect(joinFlagValues(['ensure', '--save', 'true', '--', '--json', 'true'], { options: [] })).toEqual([
      'ensure',
      '--save',
      'true',
      '--',
      '--json',
      'true',
    ])
    expect(parseArguments(['ensure', '--save', 'true', 'alpha'], '1.0')).toMatchObject({ specifications: ['alpha'], raw: { save: 'true' } })
    expect(parseArguments(['prune', '--dry-run', 'true', '--all'], '1.0')).toMatchObject({ management: { isDryRun: true } })
  })
})

describe('a file where a package belongs', () => {
  it.each([
    ['requirements.txt', '--requirements requirements.txt'],
    ['requirements-dev.in', '--requirements requirements-dev.in'],
    ['./docs/requirements.txt', '--requirements ./docs/requirements.txt'],
    ['pyproject.toml', '--requirements pyproject.toml'],
    ['pyproject.toml[docs]', '--requirements pyproject.toml[docs]'],
    ['./pyproject.toml:dev', '--requirements ./pyproject.toml:dev'],
    ['uv.lock', '--constraints uv.lock'],
    ['pylock.docs.toml', 'packages'],
    ['setup.py', 'directory'],
    ['environment.yml', 'packages'],
    ['extensions.toml', '--config extensions.toml'],
  ])('%s is answered with what reads it, and nobody is asked', async (file, hint) => {
    const sandbox = await createSandbox('files')
    const wheels = path.join(sandbox.directory, 'wheels')
    buildWheel(wheels, { name: 'alpha', version: '1.0' })
    const index = await startPackageIndex(wheels)
    const ran = await sandbox.cli(['ensure', file, '--index-url', index.url])
    expect([ran.code, ran.stdout, index.requests]).toEqual([2, '', []])
    expect(ran.stderr).toContain(hint)
    expect(ran.stderr).toContain(file)
  })

  it.each(['ruamel.yaml', 'zope.interface', 'jaraco.text', 'requirements', 'requirements.txt2'])('%s is a package', async (name) => {
    const sandbox = await createSandbox('files')
    const wheels = path.join(sandbox.directory, 'wheels')
    buildWheel(wheels, { name: 'alpha', version: '1.0' })
    const index = await startPackageIndex(wheels)
    expect((await sandbox.ensure([name, '--index-url', index.url])).extensions[0]?.error?.code).toBe('package-not-found')
  })
})
