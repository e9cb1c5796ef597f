import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatHotList, type HotList, hotNames, isLater, isLearnt, mergeHotList, parseHotList } from '../../src/bundles/hot-list.ts'

const now = new Date('2026-11-25T12:00:00Z')
const day = (count: number): string => new Date(now.getTime() - count * 24 * 3_600_000).toISOString().slice(0, 10)
const numbered = (count: number, prefix = 'module'): string[] => Array.from({ length: count }, (_, index) => `${prefix}${index}.py`)

describe('a hot list', () => {
  it('has what was just used first, in its order, and drops what no job used for 30 days', () => {
    const known: HotList = [
      { used: day(8), names: ['old.py', 'both.py'] },
      { used: day(40), names: ['gone.py'] },
    ]
    expect(mergeHotList(known, ['new.py', 'both.py', 'new.py'], now)).toEqual([
      { used: day(0), names: ['new.py', 'both.py'] },
      { used: day(8), names: ['old.py'] },
    ])
  })

  it('keeps at most 2,000 names: those that were used last', () => {
    const merged = mergeHotList([{ used: day(1), names: numbered(2_000) }], numbered(500, 'new'), now)
    expect(merged.map(({ names }) => names.length)).toEqual([500, 1_500])
    expect(hotNames([{ used: day(0), names: numbered(1_000_000) }])).toHaveLength(2_000)
    expect(hotNames([{ used: day(0), names: numbered(2_000, 'x'.repeat(1_000)) }]).join('').length).toBeLessThan(200_000)
  })

  it.each(['../secret', 'a/../../secret', '/etc/passwd', 'a//b', './a', 'a/.', '', 'a b', 'a\nb', 'a\\b', 'a\0b', '#a'])(
    'leaves out a name such as %j',
    (name) => {
      expect(hotNames([{ used: day(0), names: ['a.py', name, 'b.py'] }])).toEqual(['a.py', 'b.py'])
    },
  )

  it('comes back from its file as it was; of any other text it is an empty list or a bounded one', () => {
    const list: HotList = [
      { used: day(0), names: ['a/__pycache__/b.cpython-311.pyc', 'ünïcode.py'] },
      { used: day(3), names: ['c.so'] },
    ]
    expect(parseHotList(formatHotList(list))).toEqual(list)
    expect(parseHotList('garbage\n# never\na.py\n')).toEqual([])
    fc.assert(fc.property(fc.string(), (text) => void expect(parseHotList(formatHotList(parseHotList(text)))).toEqual(parseHotList(text))))
  })

  it.each([
    ['that is missing', [], false],
    ['of today', [{ used: day(0), names: ['a'] }], true],
    ['of a week ago', [{ used: day(6), names: ['a'] }], true],
    ['that is older', [{ used: day(9), names: ['a'] }], false],
    ['from the future', [{ used: day(-9), names: ['a'] }], false],
  ] as const)('%s is learnt, or is not', (_, list, expected) => {
    expect(isLearnt(list, now)).toBe(expected)
  })

  it('gives way to a later one', () => {
    const [older, newer]: HotList[] = [[{ used: day(3), names: ['a'] }], [{ used: day(1), names: ['b'] }]]
    expect([isLater(newer ?? [], older ?? []), isLater(older ?? [], newer ?? []), isLater(older ?? [], []), isLater([], [])]).toEqual([
      true,
      false,
      true,
      false,
    ])
  })
})
