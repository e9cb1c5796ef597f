import path from 'node:path'
import { readPlainText } from '../system/plain-file.ts'
import type { Distribution, RecordedFile } from './record.ts'

/** Directories of a tree that hold scripts and data, not modules. */
const dataDirectories: ReadonlySet<string> = new Set(['bin', 'Scripts', 'share', 'etc', 'include', 'man'])
/** An `__init__.py` that only opens a namespace is short, in bytes. */
const longestNamespaceInit = 4_096

/**
 * The modules and packages of a distribution, those inside of a namespace package by their full
 * name (`sphinxcontrib.mermaid`). Sorted; read from its RECORD, and from the short `__init__.py` files of packages that
 * several distributions share.
 */
export async function modulesOf(tree: string, { files }: Pick<Distribution, 'files'>): Promise<string[]> {
  const inits = new Map(
    files.flatMap((file) => {
      const [, directory] = /^(.+)\/__init__\.[^/]*(?:py|so|pyd)$/.exec(file.path) ?? []
      return directory === undefined ? [] : [[directory, file] as const]
    }),
  )
  const isRegular = new Map<string, boolean>()
  const modules = new Set<string>()
  for (const { path: file } of files) {
    const [, place, stem = ''] = /^(?:(.*)\/)?([^/.]+)(?:\.[^/]*)?\.(?:py|so|pyd)$/.exec(file) ?? []
    if (stem === '') continue
    const directories = place === undefined ? [] : place.split('/')
    if (dataDirectories.has(directories[0] ?? '')) continue
    const names: string[] = []
    for (const directory of directories) {
      names.push(directory)
      const location = names.join('/')
      const init = inits.get(location)
      if (init === undefined) continue
      if (!isRegular.has(location)) isRegular.set(location, !(await opensNamespace(tree, init)))
      if (isRegular.get(location) === true) break
    }
    const isPackage = isRegular.get(names.join('/')) === true
    if (!isPackage && stem === '__init__') continue
    if (!isPackage) names.push(stem)
    if (names.every((name) => /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name)) && !stem.endsWith('__mypyc')) modules.add(names.join('.'))
  }
  return [...modules].sort()
}

/** Whether an `__init__.py` opens its package to other distributions (pkgutil or pkg_resources). */
async function opensNamespace(tree: string, { path: file, size }: RecordedFile): Promise<boolean> {
  if (!file.endsWith('.py') || (size ?? 0) > longestNamespaceInit) return false
  const text = await readPlainText(path.join(tree, file)).catch(() => '')
  return /\bextend_path\b|\bdeclare_namespace\b/.test(text)
}
