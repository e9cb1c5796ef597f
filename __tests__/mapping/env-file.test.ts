import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseEnvFile, updateEnvFile } from '../../src/mapping/env-file.ts'

describe('an env file', () => {
  it.each([
    ['A=b', 'b'],
    ['export A=b', 'b'],
    ['  export   A = b  ', 'b'],
    ['A="b c"', 'b c'],
    ["A='b c'", 'b c'],
    ['A="b \\"c\\" \\$d \\\\"', 'b "c" $d \\'],
    ["A='${HOME}/x'", '${HOME}/x'],
    ['A=$HOME/x # comment', '$HOME/x'],
    ['A=b#c', 'b#c'],
    ['A="b # c" # comment', 'b # c'],
    ['A=', ''],
    ['A=1\nA=2', '2'],
    ['\uFEFFA=b', 'b'],
    ['# A=x\r\n\r\nB=1\r\nA=b\r\nC=2', 'b'],
    ['A="unclosed', '"unclosed'],
  ])('%j gives A the value %j', (text, value) => {
    expect(parseEnvFile(text).get('A')).toBe(value)
  })

  it.each(['', '# nothing', 'A', '=b', '1A=b', 'A-B=c'])('%j sets nothing', (text) => {
    expect(parseEnvFile(text).size).toBe(0)
  })

  it('gives back whatever was written in double quotes', () => {
    const value = fc.string({ unit: fc.constantFrom('a', ' ', '#', '"', '\\', '$', '`', "'", '=', 'ü', '{', '}') })
    fc.assert(fc.property(value, (text) => void expect(parseEnvFile(`A="${text.replace(/["\\$`]/g, '\\$&')}"`).get('A')).toBe(text)))
  })
})

describe('our block in an env file', () => {
  const variables = { A: 'a "b" $c', B: '2' }

  it.each(['', 'OTHER=1\n', 'OTHER=1', '# comment\r\nOTHER=1\r\n'])(
    'is added to %j, read back as it was, and replaced the next time',
    (text) => {
      const once = updateEnvFile(text, variables, 'dotenv')
      if ('taken' in once) throw new Error('refused')
      expect([parseEnvFile(once.text).get('A'), parseEnvFile(once.text).get('B')]).toEqual(['a "b" $c', '2'])
      expect(parseEnvFile(once.text).get('OTHER')).toBe(text === '' ? undefined : '1')
      expect(updateEnvFile(once.text, variables, 'dotenv')).toEqual(once)
      expect(updateEnvFile(once.text, { A: 'x' }, 'docker')).toEqual({ text: expect.stringContaining('A=x') })
    },
  )

  it.each(['A0=1\r\nB0=2\n', 'A0=1\nB0=2\r\n', 'A0=1\rB0=2\n\r\n', '# no end', '\n\n', '\uFEFFA0=1\r\n'])(
    'leaves the lines of others as they are, to the byte: %j',
    (text) => {
      const once = updateEnvFile(text, variables, 'dotenv')
      if ('taken' in once) throw new Error('refused')
      expect(once.text.startsWith(text)).toBe(true)
      // Lines that were added behind it stay too.
      const more = `${once.text}LATER=1\r\nLAST=2`
      const twice = updateEnvFile(more, { A: 'x', B: '2' }, 'dotenv')
      if ('taken' in twice) throw new Error('refused')
      expect([twice.text.startsWith(text), twice.text.endsWith('LATER=1\r\nLAST=2')]).toEqual([true, true])
      expect(twice.text).toBe(more.replace('A="a \\"b\\" \\$c"', 'A="x"'))
    },
  )

  it('is not written where others set the same', () => {
    expect(updateEnvFile('export A=1\n', variables, 'dotenv')).toEqual({ taken: ['A'] })
  })
})
