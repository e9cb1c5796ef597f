import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { repository } from './support/tools.ts'

/** The layer of each folder and file of `src/`; the table of docs/architecture.md. */
const layers: Readonly<Record<string, number>> = {
  'errors.ts': 0,
  'ports.ts': 0,
  'version.ts': 0,
  system: 0,
  specification: 1,
  platform: 1,
  distribution: 1,
  importation: 1,
  mapping: 1,
  lifecycle: 1,
  configuration: 2,
  providers: 2,
  archive: 2,
  bundles: 2,
  installation: 2,
  cache: 3,
  report: 4,
  'compose.ts': 5,
  'conclude.ts': 5,
  'request.ts': 5,
  'resolve.ts': 5,
  'mounts.ts': 5,
  'choose-provider.ts': 5,
  'ensure-options.ts': 5,
  'testing.ts': 5,
  'directories.ts': 5,
  'doctor.ts': 5,
  'warm.ts': 5,
  'manage.ts': 5,
  'index.ts': 5,
  action: 6,
  cli: 6,
  toolkit: 6,
}
/** Where one folder of a layer may use another of the same layer. */
const neighbours: readonly string[] = [
  'system>errors.ts',
  'system>ports.ts',
  'errors.ts>ports.ts',
  'platform>specification',
  'distribution>specification',
  'importation>distribution',
  'importation>platform',
  'bundles>archive',
  'index.ts>compose.ts',
  'index.ts>ensure-options.ts',
  'index.ts>resolve.ts',
  'index.ts>choose-provider.ts',
  'compose.ts>conclude.ts',
  'compose.ts>request.ts',
  'compose.ts>mounts.ts',
  'compose.ts>choose-provider.ts',
  'ensure-options.ts>compose.ts',
  'conclude.ts>request.ts',
  'resolve.ts>compose.ts',
  'resolve.ts>request.ts',
  'warm.ts>compose.ts',
]
/** All that the cache may know of layer 2. */
const interfaces: readonly string[] = ['providers/provider', 'archive/archive', 'installation/installer', 'installation/byte-code']

const source = path.join(repository, 'src')
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
const imports = files.flatMap((file) =>
  [...readFileSync(path.join(source, file), 'utf8').matchAll(/(?:from|import\() ?'([^']+)'/g)].map(([, target = '']) => ({ file, target })),
)
const unitOf = (file: string): string => file.split(path.sep)[0] ?? file

describe('the layers of docs/architecture.md', () => {
  it('every file belongs to one', () => {
    expect(files.filter((file) => layers[unitOf(file)] === undefined)).toEqual([])
  })

  it('no file imports from a layer above its own, or from a neighbour it may not know', () => {
    const wrong = imports.filter(({ file, target }) => {
      if (!target.startsWith('.')) return false
      const from = unitOf(file)
      const to = unitOf(path.join(path.dirname(file), target).replace(/\.js$/, '.ts'))
      if (from === to) return false
      const [fromLayer = -1, toLayer = -1] = [layers[from], layers[to]]
      return fromLayer === toLayer ? !neighbours.includes(`${from}>${to}`) : fromLayer < toLayer
    })
    expect(wrong).toEqual([])
  })

  it('the cache knows the interfaces of layer 2 only', () => {
    const known = imports
      .filter(({ file, target }) => unitOf(file) === 'cache' && /\.\.\/(?:configuration|providers|archive|installation)\//.test(target))
      .map(({ target }) => target.replace('../', '').replace('.js', ''))
    expect([...new Set(known)].filter((name) => !interfaces.includes(name))).toEqual([])
  })

  it('the toolkit and the process environment stay in the files made for them', () => {
    const users = (pattern: RegExp): string[] => files.filter((file) => pattern.test(readFileSync(path.join(source, file), 'utf8'))).sort()
    expect(users(/from '@actions\/core'/)).toEqual(['action/runtime.ts'])
    expect(users(/'@actions\/cache'/)).toEqual(['toolkit/index.ts'])
    expect(users(/'@actions\/tool-cache'/)).toEqual(['action/tool-cache.ts'])
    expect(users(/process\.env\b|\{ env\b.*\} = process/)).toEqual([
      'action/runtime.ts',
      'cli/main.ts',
      'compose.ts',
      // The suite for third parties looks whether a provider leaves the variables as they were.
      'testing.ts',
      'toolkit/index.ts',
    ])
    expect(users(/'@aws-sdk\/[^']*'\)/)).toEqual(['providers/s3-client.ts'])
  })

  it('one provider never imports another', () => {
    const providers = ['providers/local.ts', 'providers/github-actions.ts', 'providers/s3.ts', 'providers/tiers.ts', 'providers/limits.ts']
    expect(
      imports.filter(
        ({ file, target }) =>
          providers.includes(file) && /^\.\/(?!(?:provider|scopes|s3-client|s3-transfer|toolkit-process)\.js)/.test(target),
      ),
    ).toEqual([])
  })
})
