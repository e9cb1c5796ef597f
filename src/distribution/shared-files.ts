import { type Distribution, readRecorded } from './record.ts'

/** Files that several distributions bring with different content. */
export interface SharedFiles {
  readonly distributions: readonly Distribution[]
  readonly paths: readonly string[]
}

/** The files that several distributions bring with different content, by who brings them. */
export function findSharedFiles(distributions: readonly Distribution[]): SharedFiles[] {
  const owners = new Map<string, { distribution: Distribution; hash: string }[]>()
  for (const distribution of distributions) {
    for (const { path: file, hash } of distribution.files) {
      if (file.endsWith('.pyc')) continue
      const known = owners.get(file)
      if (known === undefined) owners.set(file, [{ distribution, hash }])
      else known.push({ distribution, hash })
    }
  }
  const groups = new Map<string, { distributions: Distribution[]; paths: string[] }>()
  for (const [file, group] of owners) {
    if (new Set(group.map(({ hash }) => hash)).size < 2) continue
    const members = [...new Set(group.map(({ distribution }) => distribution))]
    if (members.length < 2) continue
    const key = members.map(({ name }) => name).join(' ')
    const shared = groups.get(key) ?? { distributions: members, paths: [] }
    shared.paths.push(file)
    groups.set(key, shared)
  }
  return [...groups.values()]
}

/** Says who brings the same files, and whose are there, as a sentence. */
export async function tellShared(tree: string, { distributions, paths }: SharedFiles): Promise<string> {
  const [file = ''] = paths
  const { hash = '' } = (await readRecorded(tree, file)) ?? {}
  const winner = distributions.find(({ files }) => files.some((recorded) => recorded.path === file && recorded.hash === hash))
  const names = distributions.map(({ name, version }) => `${name} ${version}`).join(' and ')
  const more = paths.length === 1 ? '' : ` and ${paths.length - 1} more ${paths.length === 2 ? 'file' : 'files'}`
  const outcome = winner === undefined ? '' : `; the tree has ${file} of ${winner.name}`
  return `${names} both contain ${file}${more}, and the contents differ${outcome}`
}
