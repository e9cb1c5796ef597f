import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { readState, saveState } from '../../src/action/runtime.ts'

/** What main hands to post: gives the variables that the runner makes of it, and the files in RUNNER_TEMP. */
function keep(value: unknown): { readonly variable: string; readonly files: readonly string[] } {
  const root = mkdtempSync(path.join(tmpdir(), 'state-'))
  const [state, temporary] = [path.join(root, 'state'), path.join(root, 'temp')]
  mkdirSync(temporary)
  writeFileSync(state, '')
  vi.stubEnv('GITHUB_STATE', state)
  vi.stubEnv('RUNNER_TEMP', temporary)
  onTestFinished(() => {
    vi.unstubAllEnvs()
    rmSync(root, { recursive: true, force: true })
  })
  saveState('call', value)
  const [, variable = ''] = readFileSync(state, 'utf8').split('\n')
  vi.stubEnv('STATE_call', variable)
  return { variable, files: readdirSync(temporary).map((name) => path.join(temporary, name)) }
}

describe('a state', () => {
  it('that is short is a variable', () => {
    const { variable, files } = keep({ lines: ['six==1.17.0'] })
    expect([variable, files]).toEqual(['{"lines":["six==1.17.0"]}', []])
    expect(readState('call')).toEqual({ lines: ['six==1.17.0'] })
  })

  it('that no variable can hold reaches post all the same', () => {
    const long = { lines: Array.from({ length: 20_000 }, (_, index) => `package-${index}==1.0`) }
    const { variable, files } = keep(long)
    expect([variable.length < 1_000, files.length]).toEqual([true, 1])
    expect(readState('call')).toEqual(long)
  })

  it('that a later step has changed is refused', () => {
    const { files } = keep({ text: 'x'.repeat(200_000) })
    for (const file of files) writeFileSync(file, '{"text":"y"}')
    expect(() => readState('call')).toThrow('is not what the main step kept there')
  })
})
