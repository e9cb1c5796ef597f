import fc from 'fast-check'
import { expect, it } from 'vitest'
import { escapeBytes, unescapeBytes } from '../../src/system/escape.ts'

it('a text comes back from its escaped form, which holds safe characters and the mark only', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom('+', '~'), (text, mark) => {
      const escaped = escapeBytes(text, /[a-z0-9._-]/, mark)
      expect(escaped.replaceAll(mark, '')).toMatch(/^[a-z0-9._-]*$/)
      expect(unescapeBytes(escaped, mark)).toBe(text)
    }),
  )
  expect(unescapeBytes('models+2f+c3+a4-1', '+')).toBe('models/ä-1')
})
