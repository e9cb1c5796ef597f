import path from 'node:path'
import { schemaVersion } from '../bundles/keys.ts'
import { ExtensionConfigError } from '../errors.ts'
import { escapeBytes, unescapeBytes } from '../system/escape.ts'
import { readTextIfPresent, writeText } from '../system/files.ts'
import { sha256 } from '../system/hash.ts'

/** The keys of stores under which directories are kept. */

/** The longest key of a store, and what is ours of it: `files-2-squashfs-12345678-`. */
const longestKey = 512 - 26

/** The key of a store for a user's key. The path counts in it, so that other directories are never restored in its place. */
export function storeKey(given: string, key: string, format: string): string {
  const encoded = escapeBytes(key, /[a-z0-9._-]/, '+')
  if (encoded.length > longestKey) {
    throw new ExtensionConfigError(`key: '${key.slice(0, 40)}…' is too long: ${encoded.length} of ${longestKey} characters`, {
      code: 'input-invalid',
      subject: 'key',
      hint: 'Put a hash of its parts into it: hashFiles() gives one.',
    })
  }
  return `files-${schemaVersion}-${format}-${sha256(given).slice(0, 8)}-${encoded}`
}

/** Stands between a key and the number of its generation. A key never ends so, because `g` is not a hex digit. */
const generationMark = '+g'
const generationPattern = /\+g(\d+)$/

/** The key of a generation. Bundles never change once saved: what follows a damaged one is saved as the next generation. */
export function generationKey(key: string, generation: number): string {
  return generation === 0 ? key : `${key}${generationMark}${generation}`
}

/** The beginning of all later generations of a key. */
export function laterGenerations(key: string): string {
  return `${key}${generationMark}`
}

/** The number of a generation. */
function generationOf(key: string): number {
  return Number(generationPattern.exec(key)?.[1] ?? 0)
}

/** The key as the user wrote it. */
export function userKey(key: string): string {
  return unescapeBytes(key.replace(/^files-\d+-[a-z.]+-[0-9a-f]{8}-/, '').replace(generationPattern, ''), '+')
}

/** Notes on this machine that a bundle is damaged, for the save that follows. */
export async function noteDamage(key: string, cacheRoot: string): Promise<void> {
  const base = key.replace(generationPattern, '')
  const generation = Math.max(generationOf(key), (await damagedGeneration(base, cacheRoot)) ?? 0)
  await writeText(noteOf(base, cacheRoot), `${generation}\n`)
}

/** The last generation of a key that is known to be damaged; undefined where none is. */
export async function damagedGeneration(key: string, cacheRoot: string): Promise<number | undefined> {
  const text = await readTextIfPresent(noteOf(key, cacheRoot)).catch(() => undefined)
  return text !== undefined && /^\d{1,4}\n$/.test(text) ? Number(text) : undefined
}

function noteOf(key: string, cacheRoot: string): string {
  return path.join(cacheRoot, 'damaged', sha256(key))
}
