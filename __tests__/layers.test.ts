import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { optionNames } from '../src/configuration/options.ts'
import { repository } from './support/tools.ts'

/** The layers of `src/`, lowest first; docs/architecture.md describes them. This is the only place that holds them. */
const layers: readonly (readonly string[])[] = [
  ['errors.ts', 'ports.ts', 'version.ts', 'system'],
  ['specification', 'platform', 'distribution', 'archive', 'mapping', 'warming'],
  ['configuration', 'catalog', 'importation', 'installation', 'providers', 'bundles', 'advisories'],
  ['entries'],
  ['cache'],
  ['operations'],
  ['report', 'library'],
  ['action', 'cli'],
]

/** Which folder may import from which neighbour of its own layer. */
const neighbours: readonly string[] = [
  'errors.ts>system',
  'system>ports.ts',
  'platform>specification',
  'distribution>specification',
  'providers>configuration',
  'advisories>configuration',
  'configuration>catalog',
]

/** All that the cache may know of layer 2: interfaces, and no implementation. */
const interfaces: readonly string[] = ['archive/archive.ts', 'installation/installer.ts', 'providers/provider.ts']

const source = path.join(repository, 'src')
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
const textOf = new Map(files.map((file) => [file, readFileSync(path.join(source, file), 'utf8')]))
const specifiers = files.flatMap((file) =>
  [...(textOf.get(file) ?? '').matchAll(/(?:from|import\() ?'([^']+)'/g)].map(([, specifier = '']) => ({ file, specifier })),
)
const imports = specifiers
  .filter(({ specifier }) => specifier.startsWith('.'))
  .map(({ file, specifier }) => ({ file, target: path.join(path.dirname(file), specifier) }))

/** The folder of a file, or the file itself where it lies at the root of `src/`. */
const roomOf = (file: string): string => file.split(path.sep)[0] ?? file
const layerOf = (room: string): number => layers.findIndex((rooms) => rooms.includes(room))

/** The functions that a source declares, with the number of their parameters. */
function parameterCounts(text: string): { name: string; count: number }[] {
  return [...text.matchAll(/\bfunction\*? (\w+)(?:<[^(]*>)?\(/g)].map((match) => {
    let [depth, count, isEmpty] = [0, 1, true]
    for (let at = match.index + match[0].length; at < text.length; at += 1) {
      const character = text[at] ?? ''
      if ('({[<'.includes(character)) depth += 1
      else if (character === '>' && text[at - 1] !== '=') depth -= 1
      else if (')}]'.includes(character)) {
        if (depth === 0) break
        depth -= 1
      } else if (character === ',' && depth === 0 && !/^\s*\)/.test(text.slice(at + 1))) count += 1
      if (/\S/.test(character)) isEmpty = false
    }
    return { name: match[1] ?? '', count: isEmpty ? 0 : count }
  })
}

describe('the layers of docs/architecture.md', () => {
  it('every file belongs to one of them', () => {
    expect(files.filter((file) => layerOf(roomOf(file)) === -1)).toEqual([])
  })

  it('three files lie at the root of src/', () => {
    expect(files.filter((file) => !file.includes(path.sep)).sort()).toEqual(['errors.ts', 'ports.ts', 'version.ts'])
  })

  it('no file imports from a layer above its own, or from a neighbour it may not know', () => {
    const wrong = imports.filter(({ file, target }) => {
      const [from, to] = [roomOf(file), roomOf(target)]
      if (from === to) return false
      return layerOf(from) === layerOf(to) ? !neighbours.includes(`${from}>${to}`) : layerOf(from) < layerOf(to)
    })
    expect(wrong).toEqual([])
  })

  it('every neighbour that may be known is one that somebody imports', () => {
    const known = new Set(imports.map(({ file, target }) => `${roomOf(file)}>${roomOf(target)}`))
    expect(neighbours.filter((pair) => !known.has(pair))).toEqual([])
  })

  it('no folder imports from one that imports from it, directly or through others', () => {
    const edges = new Map<string, Set<string>>()
    for (const { file, target } of imports) {
      const [from, to] = [roomOf(file), roomOf(target)]
      if (from !== to) edges.set(from, (edges.get(from) ?? new Set()).add(to))
    }
    const circles: string[] = []
    const visit = (room: string, way: readonly string[]): void => {
      if (way.includes(room)) circles.push([...way.slice(way.indexOf(room)), room].join(' > '))
      else for (const next of edges.get(room) ?? []) if (!circles.some((circle) => circle.includes(next))) visit(next, [...way, room])
    }
    for (const room of edges.keys()) visit(room, [])
    expect(circles).toEqual([])
  })

  it('the cache knows the interfaces of layer 2 only', () => {
    const known = imports.filter(
      ({ file, target }) => roomOf(file) === 'cache' && ['configuration', 'archive', 'installation', 'providers'].includes(roomOf(target)),
    )
    expect([...new Set(known.map(({ target }) => target))].filter((target) => !interfaces.includes(target))).toEqual([])
  })

  it('no function of the cache takes more than three parameters', () => {
    const long = files
      .filter((file) => roomOf(file) === 'cache')
      .flatMap((file) =>
        parameterCounts(textOf.get(file) ?? '')
          .filter(({ count }) => count > 3)
          .map(({ name }) => `${file}: ${name}`),
      )
    expect(long).toEqual([])
  })

  it('the toolkit, the S3 client and the process environment stay in the files made for them', () => {
    const users = (pattern: RegExp): string[] => files.filter((file) => pattern.test(textOf.get(file) ?? '')).sort()
    expect(users(/from '@actions\/core'/)).toEqual(['action/runtime.ts'])
    expect(users(/'@actions\/cache'/)).toEqual(['providers/github-actions/toolkit.ts'])
    expect(users(/'@actions\/tool-cache'/)).toEqual(['action/tool-cache.ts'])
    expect(users(/'@actions\/exec'/)).toEqual(['action/command-runner.ts'])
    expect(users(/process\.env\b|\{ env\b.*\} = process/)).toEqual([
      'action/runtime.ts',
      'cli/main.ts',
      // The suite for third parties looks whether a provider leaves the variables as they were.
      'library/testing.ts',
      'operations/compose.ts',
      'providers/github-actions/toolkit.ts',
    ])
    expect(users(/'@aws-sdk\/[^']*'\)/)).toEqual(['providers/s3/client.ts'])
  })

  it('PYTHONPATH is made in one place', () => {
    const makers = files.filter((file) => /\bPYTHONPATH: (?!string\b|undefined\b)/.test(textOf.get(file) ?? ''))
    expect(makers).toEqual([path.join('importation', 'import-paths.ts')])
  })

  it('one provider never imports another', () => {
    const providers = ['local', 'github-actions', 's3', 'tiers.ts', 'limits.ts']
    const within = (file: string): string => file.split(path.sep)[1] ?? ''
    const wrong = imports.filter(
      ({ file, target }) =>
        roomOf(file) === 'providers' &&
        roomOf(target) === 'providers' &&
        providers.includes(within(file)) &&
        providers.includes(within(target)) &&
        within(file) !== within(target),
    )
    expect(wrong).toEqual([])
  })

  it('reports are pure: they read no file, no clock and no environment', () => {
    const allowed = ['node:path']
    expect(
      specifiers.filter(
        ({ file, specifier }) => roomOf(file) === 'report' && specifier.startsWith('node:') && !allowed.includes(specifier),
      ),
    ).toEqual([])
  })
})

describe('the house', () => {
  it('the rules of the linter fit on a screen: the layers stand in this file alone', () => {
    expect(readFileSync(path.join(repository, 'biome.json'), 'utf8').split('\n').length).toBeLessThan(60)
  })

  it('a contributor finds the usual commands', () => {
    const { scripts } = JSON.parse(readFileSync(path.join(repository, 'package.json'), 'utf8'))
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining(['all', 'dev', 'fix', 'lint', 'types', 'test:unit', 'generate', 'build']))
  })

  it('an option is named by its row and its uses only: no second table lists them', () => {
    const names = optionNames.filter((name) => /[A-Z]/.test(name))
    const lists = files.filter((file) => {
      const text = textOf.get(file) ?? ''
      return file !== path.join('configuration', 'options.ts') && names.filter((name) => text.includes(name)).length > names.length / 2
    })
    // The library's options are a contract of their own, with types and units that text does not have.
    expect(lists).toEqual([path.join('library', 'options.ts')])
  })
})
