import { describe, expect, it } from 'vitest'
import { boundSpecifications } from '../../src/configuration/binding-lock.ts'
import { identify } from '../../src/specification/digest.ts'
import { parseSpecification } from '../../src/specification/specification.ts'

const packages = [
  "forked==1.0 ; python_full_version < '3.9'",
  "forked==2.0 ; python_full_version >= '3.9'",
  'early==3.0b1',
  'repository @ git+https://host.example/x@0123456789012345678901234567890123456789',
].map((text) => ({ name: text.split(/[ =]/)[0] ?? '', text, hashes: [] }))
const lock = { file: '/pylock.toml', shown: 'pylock.toml', packages, hasAllHashes: false, isNamed: false }

function bound(texts: readonly string[], version: string): string[] {
  const markers = { python_full_version: version, sys_platform: 'linux' }
  const specifications = texts.map((text) => identify(parseSpecification(text)))
  return boundSpecifications(specifications, lock, markers).map(({ installable, ttl }) => `${installable} ${ttl}`)
}

describe('what a lock binds', () => {
  it('has the version that is for this interpreter, keeps its extras, and does not get old', () => {
    expect(bound(['forked[fast]>=1'], '3.8.10')).toEqual(['forked[fast]==1.0 never'])
    expect(bound(['forked'], '3.12.1')).toEqual(['forked==2.0 never'])
    expect(bound(['early>=2', "absent ; sys_platform == 'win32'", 'repository'], '3.12.1')).toEqual([
      'early==3.0b1 never',
      'absent; sys_platform == "win32" never',
      'repository never',
    ])
  })

  it.each([
    [['absent', 'forked'], 'pylock.toml does not have absent'],
    [['forked<2', 'early<3'], 'pylock.toml does not have forked<2, early<3'],
    [['forked @ https://host.example/forked-2.0-py3-none-any.whl'], /^pylock\.toml does not have forked @ /],
  ])('and what it does not have is refused, all of it at once: %j', (texts, message) => {
    expect(() => bound(texts, '3.12.1')).toThrow(message)
  })
})
