import { describe, expect, it } from 'vitest'
import { createIndexReader, findingIn, pageFrom } from '../../src/advisories/index-pages.ts'

const index = 'https://index.example/simple'
const said = (text: string, version = '1.0') => {
  const page = pageFrom(text)
  return page === undefined ? 'no page' : (findingIn(page, { name: 'alpha', version, index })?.kind ?? 'nothing')
}
const json = (other: object, ...files: object[]): string => JSON.stringify({ meta: {}, name: 'alpha', files, ...other })

describe('the page of a project', () => {
  it.each([
    ['a project of the usual kind', json({}, { filename: 'alpha-1.0-py3-none-any.whl' }), 'nothing'],
    ['a status that is none', json({ 'project-status': null }), 'nothing'],
    ['an archived project', json({ 'project-status': { status: 'archived' } }, { filename: 'alpha-1.0.tar.gz' }), 'nothing'],
    ['a quarantined project', json({ 'project-status': { status: 'quarantined' } }), 'quarantined'],
    ['a yanked file', json({}, { filename: 'alpha-1.0-py3-none-any.whl', yanked: true }), 'yanked'],
    ['a yanked file with a reason', json({}, { filename: 'alpha-1.0.tar.gz', yanked: 'broken' }), 'yanked'],
    ['a file that was not yanked', json({}, { filename: 'alpha-1.0.tar.gz', yanked: false }), 'nothing'],
    [
      'a version of which one file was yanked',
      json({}, { filename: 'alpha-1.0.tar.gz', yanked: true }, { filename: 'alpha-1.0-py3-none-any.whl' }),
      'nothing',
    ],
    ['another version that was yanked', json({}, { filename: 'alpha-1.0.1.tar.gz', yanked: true }), 'nothing'],
    ['a version in another writing', json({}, { filename: 'alpha-1.tar.gz', yanked: true }), 'yanked'],
    ['HTML without a word', '<!DOCTYPE html><a href="x">alpha-1.0.tar.gz</a>', 'nothing'],
    ['HTML of a quarantined project', '<html><META content="quarantined" name="pypi:project-status"></html>', 'quarantined'],
    ['HTML with a yanked file', '<html><a href=x data-yanked>alpha-1.0.tar.gz</a></html>', 'yanked'],
    ['HTML with a reason that looks like a tag', '<a data-yanked="a > b" href="x">alpha-1.0.tar.gz</a>', 'yanked'],
    [
      'HTML with a file that was not yanked, and less-than in an attribute',
      '<a data-yanked>alpha-1.0.tar.gz</a><a data-requires-python="<4">alpha-1.0-py3-none-any.whl</a>',
      'nothing',
    ],
    ['HTML where the word stands in a link', '<a href="data-yanked">alpha-1.0.tar.gz</a>', 'nothing'],
    ['JSON of something else', '{"message": "log in"}', 'no page'],
    ['something else', 'log in', 'no page'],
    ['nothing', '', 'no page'],
  ])('%s', (_, text, kind) => {
    expect(said(text)).toBe(kind)
  })

  it.each(['<a ', '<a "', `<a '"`, `<a '"'`, '"" ', 'x'])('that begins a tag and goes on with %j is read in one pass', (part) => {
    const start = performance.now()
    expect(said(`<html><a href="x">alpha-1.0.tar.gz</a><a ${part.repeat(3_000_000)}`)).toBe('nothing')
    expect(performance.now() - start).toBeLessThan(10_000)
  })

  it('of an index whose address is none is not read, which changes nothing; a directory is no index to ask', async () => {
    const ask = async (address: string) =>
      await createIndexReader([]).ask([{ name: 'alpha', version: '1.0', index: address }], AbortSignal.timeout(1_000))
    const nothing = { findings: [], answered: new Set() }
    expect(await ask('http://[')).toEqual({
      ...nothing,
      notices: [expect.stringContaining('(its address cannot be read): nothing changes')],
    })
    expect(await ask('file:///simple')).toEqual({ ...nothing, notices: [] })
  })

  it('gives reasons on one line without control characters', () => {
    const page = pageFrom(json({ 'project-status': { status: 'quarantined', reason: `a\n\u001b[31mb${'c'.repeat(500)}` } }))
    const reason = page && findingIn(page, { name: 'alpha', version: '1.0', index })?.reason
    expect(reason).toMatch(/^https:\/\/index\.example\/simple has quarantined it \(a \[31mbc{190,}\)$/)
  })
})
