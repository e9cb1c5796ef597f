import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { repository } from './support/tools.ts'

const page = readFileSync(path.join(repository, 'docs', 'security.md'), 'utf8')
/** The tests that the page names: a file, and titles behind it. */
const named = [...page.matchAll(/`([\w/-]+\.test\.ts)`(?:: ((?:"[^"]+"(?:,\s)?)+))?/g)].flatMap(([, file = '', titles]) =>
  titles === undefined ? [[file, '']] : [...titles.matchAll(/"([^"]+)"/g)].map(([, title = '']) => [file, title.replaceAll(/\s+/g, ' ')]),
)

describe('docs/security.md', () => {
  it('names tests for its claims', () => {
    expect(named.length).toBeGreaterThan(25)
  })

  it.each(named)('%s: %s is there', (file, title) => {
    const at = path.join(repository, '__tests__', file)
    expect(existsSync(at)).toBe(true)
    expect(readFileSync(at, 'utf8')).toContain(title)
  })
})
