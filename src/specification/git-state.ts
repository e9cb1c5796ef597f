import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { isFileSync, statsSync } from '../system/files.ts'
import { readPlainTextSync } from '../system/plain-file.ts'

/** The commit and tags of a repository, read from its files as uv does for `tool.uv.cache-keys`, so that git is not needed. */
export interface GitState {
  /** The commit of HEAD; undefined before the first one. */
  readonly commit: string | undefined
  /** Each tag as `name hash`, sorted. */
  readonly tags: readonly string[]
}

/** The state of the repository that a directory lies in; undefined outside of any. */
export function readGitState(directory: string): GitState | undefined {
  const own = gitDirectoryOf(directory)
  if (own === undefined) return undefined
  const common = textOf(path.join(own, 'commondir'))
  const shared = common === undefined ? own : path.resolve(own, common.trim())
  const packed = new Map(
    (textOf(path.join(shared, 'packed-refs')) ?? '')
      .split('\n')
      .filter((line) => /^[0-9a-f]{40,64} /.test(line))
      .map((line) => [line.slice(line.indexOf(' ') + 1).trim(), line.slice(0, line.indexOf(' '))]),
  )
  const [, reference] = /^ref:\s*(\S+)/.exec(textOf(path.join(own, 'HEAD')) ?? '') ?? []
  const commit =
    reference === undefined
      ? textOf(path.join(own, 'HEAD'))
      : (textOf(path.join(own, reference)) ?? textOf(path.join(shared, reference)) ?? packed.get(reference))
  const tags = new Map([...packed].filter(([name]) => name.startsWith('refs/tags/')))
  const loose = path.join(shared, 'refs', 'tags')
  for (const entry of existsSync(loose) ? readdirSync(loose, { recursive: true, encoding: 'utf8' }) : []) {
    const hash = textOf(path.join(loose, entry))
    if (hash !== undefined) tags.set(`refs/tags/${entry.split(path.sep).join('/')}`, hash.trim())
  }
  return { commit: commit?.trim(), tags: [...tags].map(([name, hash]) => `${name} ${hash}`).sort() }
}

function gitDirectoryOf(directory: string): string | undefined {
  for (let place = path.resolve(directory); ; place = path.dirname(place)) {
    const candidate = path.join(place, '.git')
    const stats = statsSync(candidate)
    if (stats?.isDirectory() === true) return candidate
    // Of a linked work tree and of a submodule it is a file that names the directory.
    const [, named] = (stats?.isFile() === true && /^gitdir:\s*(.+)/.exec(readPlainTextSync(candidate))) || []
    if (named !== undefined) return path.resolve(place, named.trim())
    if (path.dirname(place) === place) return undefined
  }
}

function textOf(file: string): string | undefined {
  return isFileSync(file) ? readPlainTextSync(file) : undefined
}
