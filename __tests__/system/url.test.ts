import { describe, expect, it } from 'vitest'
import { fileOfUrl, isUrl } from '../../src/system/url.ts'

describe('a file URL', () => {
  it.each([
    ['file:///srv/a%20b.whl#sha256=ab', '/srv/a b.whl'],
    ['FILE:///srv/a', '/srv/a'],
    ['file://another-machine/srv/a', undefined],
    ['file:///srv/a%2Fb', undefined],
    ['https://h.example/a', undefined],
    ['../a', undefined],
  ])('%s names %s', (text, file) => {
    expect(fileOfUrl(text)).toBe(file)
  })
})

it.each([
  ['https://h.example', true],
  ['git+ssh://git@h.example/a', true],
  ['./a', false],
  ['C:\\a', false],
  ['six @ https://h.example', false],
])('%s is taken for a URL: %s', (text, expected) => {
  expect(isUrl(text)).toBe(expected)
})
