import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it, onTestFinished } from 'vitest'
import { extensionDigest, requestDigest } from '../../src/specification/digest.ts'

const temporary = (): string => {
  const directory = mkdtempSync(path.join(tmpdir(), 'digest-'))
  onTestFinished(() => rmSync(directory, { recursive: true }))
  return directory
}

describe('the extension digest', () => {
  it('is the one DESIGN gives', () => {
    expect(extensionDigest('six==1.17.0')).toBe('ae82c7d9f0733d59b75eafd535d18362846a982e2fc06fb19bd9649574f22e9e')
    expect(extensionDigest('sphinx-external-processor>=1.0.0')).toBe('af962781a64e3f7372c53133f15b1c882362edb91acd35428701fd33f97d2fbd')
  })

  it('is the same for every spelling of one specification', () => {
    expect(new Set(['six == 1.17.0', 'SIX==1.17.0', 'six==1.17.0 '].map((text) => extensionDigest(text))).size).toBe(1)
  })

  it('of a local package changes with its content, not with where the checkout lies', () => {
    const digestIn = (directory: string, content: string): string => {
      mkdirSync(path.join(directory, 'pkg'), { recursive: true })
      writeFileSync(path.join(directory, 'pkg', 'module.py'), content)
      return extensionDigest('./pkg', { baseDirectory: directory })
    }
    expect(digestIn(temporary(), 'a = 1')).toBe(digestIn(path.join(temporary(), 'deeper', 'still'), 'a = 1'))
    expect(digestIn(temporary(), 'a = 1')).not.toBe(digestIn(temporary(), 'a = 2'))
  })

  it('of a local package ignores what tools leave there', () => {
    const directory = temporary()
    mkdirSync(path.join(directory, 'pkg'))
    writeFileSync(path.join(directory, 'pkg', 'module.py'), '')
    const before = extensionDigest('./pkg', { baseDirectory: directory })
    mkdirSync(path.join(directory, 'pkg', '__pycache__'))
    writeFileSync(path.join(directory, 'pkg', '__pycache__', 'module.cpython-312.pyc'), 'x')
    expect(extensionDigest('./pkg', { baseDirectory: directory })).toBe(before)
    // What setuptools leaves when it builds: the run that installed it must not be another request than the next.
    for (const name of ['build/lib', 'src/pkg.egg-info', 'pkg.egg-info', 'dist']) {
      mkdirSync(path.join(directory, 'pkg', name), { recursive: true })
      writeFileSync(path.join(directory, 'pkg', name, 'left'), 'x')
    }
    expect(extensionDigest('./pkg', { baseDirectory: directory })).toBe(before)
    mkdirSync(path.join(directory, 'pkg', 'src', 'build'))
    writeFileSync(path.join(directory, 'pkg', 'src', 'build', 'module.py'), 'x')
    expect(extensionDigest('./pkg', { baseDirectory: directory })).not.toBe(before)
  })

  it('does not change with the credentials of a URL', () => {
    expect(extensionDigest('foo @ https://a:b@host.example/foo.zip')).toBe(extensionDigest('foo @ https://host.example/foo.zip'))
  })

  it('of a path that is not there is refused, naming where relative paths start', () => {
    expect(() => extensionDigest('./nothing', { baseDirectory: '/work' })).toThrow("'./nothing' cannot be read")
  })
})

describe('the request digest', () => {
  it('of one specification with default options is the extension digest', () => {
    expect(requestDigest(['six==1.17.0'], { indexUrl: '', constraints: [], variables: {} })).toBe(extensionDigest('six==1.17.0'))
  })

  it('does not depend on order or repetition', () => {
    const names = fc.uniqueArray(fc.stringMatching(/^[a-z][a-z0-9]{0,6}$/), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(names, fc.integer(), (specifications, seed) => {
        const shuffled = [...specifications].sort((a, b) => ((a.length * 7 + seed) % 3) - ((b.length * 5 + seed) % 3))
        expect(requestDigest([...shuffled, ...specifications])).toBe(requestDigest(specifications))
      }),
    )
  })

  it('changes with everything that changes a resolution', () => {
    const options = [
      {},
      { indexUrl: 'https://host.example/simple' },
      { extraIndexUrls: ['https://host.example/simple'] },
      { constraints: ['a'] },
      { uvConfig: 'a' },
      { variables: { UV_RESOLUTION: 'lowest' } },
      { variables: { UV_RESOLUTION: 'highest' } },
    ]
    expect(new Set(options.map((option) => requestDigest(['six'], option))).size).toBe(options.length)
  })
})
