import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { uvEnvironment } from '../../../src/installation/uv/environment.ts'
import { describeIndexes, indexesOf } from '../../../src/installation/uv/indexes.ts'
import { uvVariable, uvVariables } from '../../../src/installation/uv/variables.ts'
import { repository, requireTool } from '../../support/tools.ts'

const names = uvVariables.map(({ name }) => name)
const uv = requireTool('uv')
const help = (command: readonly string[]): string => spawnSync(uv, ['help', '--no-pager', ...command], { encoding: 'utf8' }).stdout

describe('the table of variables', () => {
  it('has each once', () => {
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  })

  it('has every variable that the help of any command of uv names', () => {
    const commands = (parents: readonly string[]): string[][] => {
      const [, list = ''] = /^Commands:\n((?: {2,}.*\n|\n)+)/m.exec(help(parents)) ?? []
      const found = [...list.matchAll(/^ {2}([a-z][a-z-]*) /gm)]
        .map(([, name = '']) => [...parents, name])
        .filter((one) => !one.includes('help'))
      return parents.length > 1 ? found : found.flatMap((one) => [one, ...commands(one)])
    }
    const all = commands([])
    expect(all.length).toBeGreaterThan(30)
    const documented = new Set(
      all.flatMap((command) => [...help(command).matchAll(/\[env: (UV_[A-Z0-9_]+)/g)].map(([, name = '']) => name)),
    )
    expect(documented.size).toBeGreaterThan(50)
    expect([...documented].filter((name) => !names.includes(name))).toEqual([])
  }, 60_000)

  it('has every variable that stands in the program of uv', () => {
    // Texts stand there without an end, one behind the other; of some only the first eight bytes stand together.
    const known = [...names, 'UV_INDEX_'].sort((left, right) => right.length - left.length)
    const program = readFileSync(uv).toString('latin1')
    // uv reads those of UV_INTERNAL__ in its own tests and in programs it starts itself.
    const found = [...program.matchAll(/UV_(?!INTERNAL__)[A-Z0-9_]+/g)].flatMap(([text]) => text.split(/(?=UV_)/))
    const unknown = [...new Set(found)].filter((text) => {
      const match = known.find((name) => text.startsWith(name))
      if (match !== undefined) return text[match.length] === '_' && !match.endsWith('_')
      return !(text.length <= 9 && known.some((name) => name.startsWith(text.slice(0, 8)) || name.startsWith(text.slice(0, -1))))
    })
    expect(found.length).toBeGreaterThan(100)
    expect(unknown).toEqual([])
  })

  it('is the one of the docs', () => {
    const rows = uvVariables.map(
      ({ name, kind, treatment, why }) => `| \`${name}\` | ${kind} | ${treatment}${why === undefined ? '' : `: ${why}`} |`,
    )
    const docs = readFileSync(path.join(repository, 'docs/uv-variables.md'), 'utf8').split('\n')
    expect(docs.filter((line) => line.startsWith('| `UV_'))).toEqual(rows.sort())
  })

  it.each(uvVariables)('$name: what is withheld does not reach uv, all else does', ({ name, treatment }) => {
    const decided = { UV_NO_PROGRESS: '1', UV_LINK_MODE: 'copy', UV_NO_EDITABLE: '1', UV_PYTHON_DOWNLOADS: 'never' }
    const given = uvEnvironment({ [name]: 'users-own' })[name]
    const expected = Object.hasOwn(decided, name)
      ? decided[name as keyof typeof decided]
      : treatment === 'withheld'
        ? undefined
        : expect.stringMatching(/users-own$/)
    expect(given).toEqual(expected)
  })

  it('lets a variable that it does not have reach uv and count, and the credentials of an index reach uv only', () => {
    expect(uvVariable('UV_OF_TOMORROW')).toMatchObject({ treatment: 'counted' })
    expect(uvEnvironment({ UV_OF_TOMORROW: 'x' })['UV_OF_TOMORROW']).toBe('x')
    expect(uvVariable('UV_INDEX_MY_OWN_PASSWORD')).toMatchObject({ treatment: 'transport' })
  })

  it('knows the index that uv asks where none is named: to name it changes no digest', () => {
    const [, url = ''] = /default: <(\S+)>/.exec(help(['pip', 'install']).replace(/\s+/g, ' ')) ?? []
    expect(url).toMatch(/^https:/)
    const describe = (environment: Record<string, string>) =>
      describeIndexes(indexesOf({ indexUrl: undefined, extraIndexUrl: [], findLinks: [] }, environment))
    for (const spelled of [url, `${url}/`, url.replace('//', '//user:password@')]) {
      expect(describe({ UV_DEFAULT_INDEX: spelled })).toEqual(describe({}))
    }
    expect(describe({ UV_INDEX_URL: `${url}/other` })).not.toEqual(describe({}))
  })
})
