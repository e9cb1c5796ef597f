import { describe, expect, it } from 'vitest'
import { describeFinding, isRecalled } from '../../src/advisories/finding.ts'
import { advisoriesFrom, findingOf } from '../../src/advisories/osv.ts'

const record = (affected: object, other: object = {}): object => ({
  id: 'MAL-2026-7',
  summary: 'steals tokens',
  affected: [{ package: { ecosystem: 'PyPI', name: 'Evil_Package' }, ...affected }],
  ...other,
})
const range = (...events: object[]): object => ({ ranges: [{ type: 'ECOSYSTEM', events }] })
const says = (json: unknown, version: string, name = 'evil-package'): string | undefined => {
  const finding = (advisoriesFrom(json) ?? []).flatMap((advisory) => findingOf(advisory, { name, version }) ?? [])[0]
  return finding?.kind
}

describe('an advisory in the form of OSV', () => {
  it.each<[string, object, string, boolean]>([
    ['a listed version', { versions: ['1.0', '1.1'] }, '1.1', true],
    ['the same version written otherwise', { versions: ['1.0'] }, '1.0.0', true],
    ['a version that is not listed', { versions: ['1.0'] }, '1.2', false],
    ['all versions', range({ introduced: '0' }), '0.0.1', true],
    ['a version before it was introduced', range({ introduced: '1.5' }), '1.4', false],
    ['the version in which it was fixed', range({ introduced: '0' }, { fixed: '2.0' }), '2.0', false],
    ['a pre-release of the fix', range({ introduced: '0' }, { fixed: '2.0' }), '2.0rc1', true],
    ['the last affected version', range({ introduced: '0' }, { last_affected: '2.0' }), '2.0', true],
    ['a version after the last affected one', range({ introduced: '0' }, { last_affected: '2.0' }), '2.0.1', false],
    ['a version in the second of two ranges', range({ introduced: '0' }, { fixed: '1.1' }, { introduced: '1.5' }), '1.6', true],
    ['a version between two ranges', range({ introduced: '1.5' }, { fixed: '1.1' }, { introduced: '0' }), '1.2', false],
    ['a version at the limit of a range', range({ introduced: '0' }, { limit: '2.0' }), '2.0', false],
    ['a malicious project without versions', {}, '3', true],
    ['ranges of commits alone count as none', { ranges: [{ type: 'GIT', events: [{ introduced: '0' }] }], versions: ['1'] }, '2', false],
  ])('names %s', (_, affected, version, isNamed) => {
    expect(says(record(affected), version)).toBe(isNamed ? 'malicious' : undefined)
  })

  it('counts for its ecosystem and its name alone, and not once it is withdrawn', () => {
    const all = range({ introduced: '0' })
    expect(says(record(all), '1', 'good')).toBeUndefined()
    expect(says(record({ ...all, package: { ecosystem: 'npm', name: 'evil-package' } }), '1')).toBeUndefined()
    expect(says(record(all, { withdrawn: '2026-11-01T00:00:00Z' }), '1')).toBeUndefined()
  })

  it('is read alone, in a list, and as the answer of a query; anything else is told from one that says nothing', () => {
    const one = record(range({ introduced: '0' }))
    expect([one, [one], { vulns: [one] }].map((json) => says(json, '1'))).toEqual(['malicious', 'malicious', 'malicious'])
    expect(advisoriesFrom({ vulns: [] })).toEqual([])
    expect([{}, [1], 'text', null, { vulns: {} }].map(advisoriesFrom)).toEqual(Array.from({ length: 5 }))
  })

  it('is one of malice by its id or an alias; any other is a warning. Both name the reason and what to do', () => {
    const findingIn = (other: object, ...events: object[]) => {
      const [advisory] = advisoriesFrom(record(range({ introduced: '0' }, ...events), other)) ?? []
      return advisory && findingOf(advisory, { name: 'evil-package', version: '1.0' })
    }
    const texts = [
      findingIn({ id: 'GHSA-1', aliases: ['MAL-2026-7'] }),
      findingIn({}, { fixed: '1.2' }, { fixed: '1.1' }),
      findingIn({ id: 'PYSEC-2026-1', summary: 'reads\u001b[31m files\nmore' }, { fixed: '1.1' }),
    ].map((finding) => finding && `${isRecalled(finding)}: ${describeFinding(finding)}`)
    const secrets = 'if its code ran, change the secrets that it could read.'
    expect(texts).toEqual([
      `true: evil-package 1.0: it is malicious, says MAL-2026-7 (steals tokens). Do not install evil-package, or bind another version of it in constraints; ${secrets}`,
      `true: evil-package 1.0: it is malicious, says MAL-2026-7 (steals tokens). Install evil-package 1.1 or newer; ${secrets}`,
      'false: evil-package 1.0: it is named by the advisory PYSEC-2026-1 (reads[31m files). Fixed in 1.1.',
    ])
  })
})
