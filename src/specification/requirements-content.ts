import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Environment } from '../ports.ts'
import { sha256 } from '../system/hash.ts'
import { withBareUrls } from '../system/redact.ts'
import { readInputFile } from './input-file.ts'
import { localContent } from './local-content.ts'
import { type FileOptionName, logicalLines, parseRequirementsLine } from './requirements-lines.ts'
import { fileDigest } from './tree-digest.ts'

/** Where a file of requirements or constraints was named, and what its variables stand for. */
export interface RequirementsContext {
  /** For messages: `constraints`, `UV_CONSTRAINT`. */
  readonly origin: string
  readonly environment: Environment
}

/**
 * SHA-256 (lower-case hex) over all that uv reads when it is given a requirements or constraints file: the file, the files it
 * names with `-r` and `-c`, the directories it names with `--find-links`, local packages, and the values of its variables.
 * Credentials in URLs do not count.
 *
 * @throws ExtensionConfigError `file-unreadable` naming the file and the line that wants it.
 */
export async function requirementsDigest(file: string, context: RequirementsContext): Promise<string> {
  return (await requirementsContent(file, context)).digest
}

/** The digest of {@link requirementsDigest}, and whether a file on a server is named: that does not count in it. */
export async function requirementsContent(file: string, context: RequirementsContext): Promise<{ digest: string; isRemote: boolean }> {
  const lines: string[] = []
  const remote: string[] = []
  await addFile({ file, origin: context.origin, lines, remote, met: new Set(), environment: context.environment })
  return { digest: sha256(lines.length === 1 ? (lines[0] ?? '') : lines.join('\n')), isRemote: remote.length > 0 }
}

interface Reading {
  readonly file: string
  readonly origin: string
  readonly environment: Environment
  readonly lines: string[]
  /** Addresses of files that were named. */
  readonly remote: string[]
  /** Files read already: of a ring each counts once. */
  readonly met: Set<string>
}

async function addFile(reading: Reading): Promise<void> {
  const { file, lines, met, environment } = reading
  if (met.has(file)) return
  met.add(file)
  const text = withBareUrls(await readInputFile(file, reading.origin))
  lines.push(text)
  const expand = (value: string): string => value.replace(/\$\{([A-Z0-9_]+)\}/g, (whole, name: string) => environment[name] ?? whole)
  for (const [, name = ''] of text.matchAll(/\$\{([A-Z0-9_]+)\}/g)) lines.push(`${name} ${sha256(environment[name] ?? '')}`)
  for (const { option, value, line } of placesIn(text)) {
    const target = pathOf(expand(value), path.dirname(file))
    if (target === undefined && option === 'file') reading.remote.push(value)
    if (target === undefined) continue
    if (option === 'file') await addFile({ ...reading, file: target, origin: `${path.basename(file)}, line ${line}` })
    else if (option === 'directory') lines.push(`links ${linksDigest(target)}`)
    else if (statSync(target, { throwIfNoEntry: false }) !== undefined) lines.push(`local ${localContent(target, environment).digest}`)
  }
}

interface NamedPlace {
  readonly option: 'file' | 'directory' | 'package'
  readonly value: string
  readonly line: number
}

/** What the lines of a file name that lies elsewhere. */
function placesIn(text: string): NamedPlace[] {
  return logicalLines(text).flatMap(({ text: written, line }) => {
    const { requirement, options } = parseRequirementsLine(written)
    const [, local] = /^(?:[A-Za-z0-9._-]+\s*(?:\[[^\]]*\])?\s*@\s*)?((?:file:|\.{0,2}[\\/])\S*)/.exec(requirement ?? '') ?? []
    const named = options.flatMap(({ name, value }): NamedPlace[] => {
      const option = placeOptions[name]
      return option === undefined ? [] : [{ option, value, line }]
    })
    return local === undefined ? named : [...named, { option: 'package', value: local, line }]
  })
}

const placeOptions: Readonly<Partial<Record<FileOptionName, NamedPlace['option']>>> = {
  requirement: 'file',
  constraint: 'file',
  'find-links': 'directory',
  editable: 'package',
}

/** The path that a value means; undefined for an address. */
function pathOf(value: string, base: string): string | undefined {
  if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(value)) return path.resolve(base, value.replace(/#.*$/, ''))
  try {
    return /^file:/i.test(value) ? fileURLToPath(value.replace(/#.*$/, '')) : undefined
  } catch {
    return undefined
  }
}

/** SHA-256 over the names and contents of the files that lie directly in a directory, or of one file. */
export function linksDigest(place: string): string {
  const stats = statSync(place, { throwIfNoEntry: false })
  if (stats?.isDirectory() !== true) return stats?.isFile() === true ? (fileDigest(place) ?? 'none') : 'none'
  const names = readdirSync(place).sort()
  const isFile = (name: string): boolean => statSync(path.join(place, name), { throwIfNoEntry: false })?.isFile() === true
  return sha256(names.flatMap((name) => (isFile(name) ? [`${name} ${fileDigest(path.join(place, name))}`] : [])).join('\n'))
}
