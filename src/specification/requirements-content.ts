import path from 'node:path'
import type { Environment } from '../ports.ts'
import { statsSync } from '../system/files.ts'
import { sha256 } from '../system/hash.ts'
import { withBareUrls } from '../system/redact.ts'
import { fileOfUrl, isUrl } from '../system/url.ts'
import { namesPrivateRepository } from './hidden-url.ts'
import { readInputFile } from './input-file.ts'
import { localContent } from './local-content.ts'
import { indexDigest, linksDigest } from './local-places.ts'
import { normalizeName } from './name.ts'
import { type FileOptionName, logicalLines, parseRequirementsLine } from './requirements-lines.ts'

/** Where a file of requirements or constraints was named, and what its variables stand for. */
export interface RequirementsContext {
  /** For messages: `constraints`, `UV_CONSTRAINT`. */
  readonly origin: string
  readonly environment: Environment
}

/** The content of a file of requirements or constraints that counts in a digest. */
export interface RequirementsContent {
  /**
   * SHA-256 (lower-case hex) over all that uv reads when it is given the file: the file, the files it names with `-r` and `-c`,
   * the directories it names with `--find-links`, local packages, and the values of its variables. Credentials in URLs do not
   * count.
   */
  readonly digest: string
  /** Whether a file on a server is named: that does not count in the digest. */
  readonly isRemote: boolean
  /** Whether a repository with an account in its URL is named: uv would show the account to all users of the machine. */
  readonly namesPrivateRepository: boolean
  /** Names of the local packages in it, in normal form: uv keeps builds of them that it would not make again. */
  readonly localNames: readonly string[]
  /** Where the local packages in it lie. */
  readonly localPlaces: readonly string[]
  /** Where those lie that count: these packages and all that they lead to. Real paths. */
  readonly localTrees: readonly string[]
}

/**
 * Reads all that uv reads when it is given a requirements or constraints file.
 *
 * @throws ExtensionConfigError `file-unreadable` naming the file and the line that wants it.
 */
export async function requirementsContent(file: string, context: RequirementsContext): Promise<RequirementsContent> {
  const lines: string[] = []
  const remote: string[] = []
  const localNames = new Set<string>()
  const localPlaces: string[] = []
  const localTrees: string[] = []
  const secret: string[] = []
  await addFile({
    file,
    origin: context.origin,
    lines,
    remote,
    localNames,
    localPlaces,
    localTrees,
    secret,
    met: new Set(),
    environment: context.environment,
  })
  const digest = sha256(lines.length === 1 ? (lines[0] ?? '') : lines.join('\n'))
  const isRemote = remote.length > 0
  return { digest, isRemote, namesPrivateRepository: secret.length > 0, localNames: [...localNames], localPlaces, localTrees }
}

interface Reading {
  readonly file: string
  readonly origin: string
  readonly environment: Environment
  readonly lines: string[]
  /** Addresses of files that were named. */
  readonly remote: string[]
  /** The files that name a repository with an account. */
  readonly secret: string[]
  /** Names of local packages. */
  readonly localNames: Set<string>
  readonly localPlaces: string[]
  readonly localTrees: string[]
  /** Files read already: of a ring each counts once. */
  readonly met: Set<string>
}

async function addFile(reading: Reading): Promise<void> {
  const { file, lines, met, environment } = reading
  if (met.has(file)) return
  met.add(file)
  const written = await readInputFile(file, reading.origin)
  const text = withBareUrls(written)
  lines.push(text)
  const expand = (value: string): string => value.replace(/\$\{([A-Z0-9_]+)\}/g, (whole, name: string) => environment[name] ?? whole)
  if (logicalLines(written).some((line) => namesPrivateRepository(line.text, environment))) reading.secret.push(file)
  for (const [, name = ''] of text.matchAll(/\$\{([A-Z0-9_]+)\}/g)) lines.push(`${name} ${sha256(environment[name] ?? '')}`)
  for (const { option, value, name, line } of placesIn(text)) {
    const target = pathOf(expand(option === 'package' ? value.replace(/\[[^[\]/\\]*\]$/, '') : value), path.dirname(file))
    if (target === undefined && option === 'file') reading.remote.push(value)
    if (target === undefined) continue
    if (option === 'file') await addFile({ ...reading, file: target, origin: `${path.basename(file)}, line ${line}` })
    else if (option === 'directory') lines.push(`links ${linksDigest(target)}`)
    else if (option === 'index') lines.push(`index ${indexDigest(target)}`)
    else if (statsSync(target) !== undefined) {
      const { digest, names, trees } = localContent(target, environment)
      lines.push(`local ${digest}`)
      reading.localPlaces.push(target)
      reading.localTrees.push(...trees)
      for (const own of [...names, ...(name ? [name] : [])]) reading.localNames.add(own)
    }
  }
}

interface NamedPlace {
  readonly option: 'file' | 'directory' | 'index' | 'package'
  readonly value: string
  /** Of a package: its name in normal form, where the line has it. */
  readonly name?: string
  readonly line: number
}

/** `name @ PLACE`: whatever it is, uv takes what is not a URL for a path. */
const namedPlace = /^([A-Za-z0-9._-]+)\s*(?:\[[^\]]*\])?\s*@\s*(\S+)/
/** A place by itself: it begins as a path or a URL of one does, or has a `/` or the end of an archive's name. Its extras are no part of it. */
const barePlace = /^()((?:file:|[.~]|[\\/]|\$\{)[^\s[]*|[^\s[@=<>!~;:]*(?:[\\/][^\s[]*|\.(?:whl|zip|tar|tgz|tar\.\w+)(?=[\s[;]|$)))/i

/** The files and packages elsewhere that the lines of a file name. */
function placesIn(text: string): NamedPlace[] {
  return logicalLines(text).flatMap(({ text: whole, line }) => {
    const { requirement, options } = parseRequirementsLine(whole)
    const [, name = '', local] = namedPlace.exec(requirement ?? '') ?? barePlace.exec(requirement ?? '') ?? []
    const named = options.flatMap(({ name: written, value }): NamedPlace[] => {
      const option = placeOptions[written]
      return option === undefined ? [] : [{ option, value, line }]
    })
    return local === undefined ? named : [...named, { option: 'package', value: local, name: normalizeName(name), line }]
  })
}

const placeOptions: Readonly<Partial<Record<FileOptionName, NamedPlace['option']>>> = {
  requirement: 'file',
  constraint: 'file',
  'find-links': 'directory',
  'index-url': 'index',
  'extra-index-url': 'index',
  editable: 'package',
}

/** The path that a value means; undefined for an address. */
function pathOf(value: string, base: string): string | undefined {
  return isUrl(value) || /^file:/i.test(value) ? fileOfUrl(value) : path.resolve(base, value.replace(/#.*$/, ''))
}
