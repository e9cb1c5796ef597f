import { readdir } from 'node:fs/promises'
import { installedVersions } from '../distribution/installed.ts'
import type { Platform } from '../platform/interpreter.ts'

/** A distribution of a tree and the modules it brings. */
export interface ImportableDistribution {
  readonly name: string
  readonly version: string
  readonly modules: readonly string[]
}

/** Two things of one name on the import path: the first of them is imported. */
export interface Shadowing {
  /** Of which kind the name is. */
  readonly kind: 'standard-library' | 'distribution' | 'module'
  readonly name: string
  /** The one that is imported, as in `dataclasses 0.8`. */
  readonly winner: string
  /** The one that is hidden. */
  readonly hidden: string
}

/** The parts of the import path. */
export interface ShadowingSource {
  /** The distributions of the trees, of the first tree first. */
  readonly distributions: readonly ImportableDistribution[]
  readonly platform: Pick<Platform, 'sitePackages' | 'standardLibrary' | 'pythonVersion'>
  /** Whether the trees stand before the interpreter's own packages. */
  readonly isBefore: boolean
}

/** Directories that careless distributions bring at their top and nobody imports. */
const unimported: ReadonlySet<string> = new Set(['test', 'tests', 'testing', 'docs', 'doc', 'examples', 'example', 'benchmarks', 'scripts'])

/** Finds modules of the trees that hide modules of the interpreter or of another tree, or are hidden by them. */
export async function findShadowing({ distributions, platform, isBefore }: ShadowingSource): Promise<Shadowing[]> {
  const [standard, installed] = await Promise.all([standardModules(platform.standardLibrary), installedVersions(platform.sitePackages)])
  const title = ({ name, version }: { name: string; version: string }): string => `${name} ${version}`
  const found: Shadowing[] = []
  const add = (kind: Shadowing['kind'], name: string, own: string, other: string): void => {
    found.push({ kind, name, winner: isBefore ? own : other, hidden: isBefore ? other : own })
  }
  for (const distribution of distributions) {
    for (const module of distribution.modules) {
      if (standard.has(module) && !unimported.has(module)) {
        add('standard-library', module, title(distribution), `the standard library of Python ${platform.pythonVersion}`)
      }
    }
    const other = installed.get(distribution.name)
    if (other !== undefined && other !== distribution.version) {
      add('distribution', distribution.name, title(distribution), `${distribution.name} ${other} of the interpreter`)
    }
  }
  const owners = new Map<string, ImportableDistribution>()
  for (const distribution of distributions) {
    for (const module of distribution.modules) {
      const owner = owners.get(module)
      if (owner === undefined) owners.set(module, distribution)
      else if (owner.name !== distribution.name && !unimported.has(module)) {
        found.push({ kind: 'module', name: module, winner: title(owner), hidden: title(distribution) })
      }
    }
  }
  // A distribution that lies in several trees is one.
  return [...new Map(found.map((item) => [JSON.stringify(item), item])).values()]
}

/** Selects those that are probably mistakes, to tell the user. Versions other than the interpreter's were asked for. */
export function shadowingWarning({ kind, name, winner, hidden }: Shadowing): string | undefined {
  switch (kind) {
    case 'standard-library':
      return `the module ${name} of ${winner} hides that of ${hidden}: leave the package out if this Python does not need it`
    case 'module':
      return `${winner} and ${hidden} both bring the module ${name}: only one of them is imported`
    case 'distribution':
      return undefined
  }
}

async function standardModules(directory: string): Promise<Set<string>> {
  const [names, dynamic] = await Promise.all([list(directory), list(`${directory}/lib-dynload`)])
  const modules = names.flatMap((name) => (name.endsWith('.py') ? [name.slice(0, -3)] : /^[a-z_]\w*$/i.test(name) ? [name] : []))
  return new Set([...modules, ...dynamic.map((name) => name.split('.')[0] ?? name)])
}

async function list(directory: string): Promise<string[]> {
  // A directory that is not there hides nothing.
  return await readdir(directory).catch(() => [])
}
