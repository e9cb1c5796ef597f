import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Environment } from '../../ports.ts'
import type { LockedAddress } from '../../specification/locked-address.ts'
import { escapeHtml } from '../../system/escape.ts'
import { makeDirectory } from '../../system/files.ts'
import type { UvSettings } from './commands.ts'
import { bareIndex, indexesOf, isUsualIndex } from './indexes.ts'

/**
 * The files of locks that uv would not find where it looks. Who names a default index, or a configuration of uv, means it: then
 * there are none.
 */
export function unaskedAddresses(
  settings: Pick<UvSettings, 'lockedAddresses' | 'noIndex' | 'config'> & Parameters<typeof indexesOf>[0],
  environment: Environment,
): LockedAddress[] {
  const { lockedAddresses, noIndex, config } = settings
  if (lockedAddresses.length === 0) return []
  const { defaultIndex, others } = indexesOf(settings, environment)
  if (noIndex || defaultIndex !== undefined || config.file !== undefined || config.text !== undefined) return []
  const asked = new Set(others.map(bareIndex))
  return lockedAddresses.filter(({ registry }) => !isUsualIndex(registry) && !asked.has(bareIndex(registry)))
}

/** Writes an index of the files that locks name, in a directory; gives its URL. */
export async function writeLockedIndex(addresses: readonly LockedAddress[], directory: string): Promise<string> {
  for (const name of new Set(addresses.map((address) => address.name))) {
    const links = addresses.filter((address) => address.name === name).map(({ url }) => linkTo(url))
    await makeDirectory(path.join(directory, name))
    await writeFile(path.join(directory, name, 'index.html'), `<!DOCTYPE html>\n${links.join('\n')}\n`)
  }
  return pathToFileURL(directory).href
}

function linkTo(url: string): string {
  const file = decodeURIComponent(new URL(url).pathname.split('/').at(-1) ?? '')
  return `<a href="${escapeHtml(url)}">${escapeHtml(file)}</a>`
}
