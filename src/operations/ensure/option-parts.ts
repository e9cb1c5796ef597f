import { writtenName } from '../../configuration/options.ts'
import type { RequestOptions } from '../../specification/digest.ts'
import { sha256 } from '../../system/hash.ts'

/** A short hash of each option and file that counts in a request, by the name its user knows: `constraints.txt`, `index-url`, `UV_INDEX`. */
export function optionParts(options: RequestOptions, constraintNames: readonly string[]): Record<string, string> {
  const { constraints = [], variables = {}, ...others } = options
  const parts: (readonly [string, unknown])[] = [
    ...constraints.map((digest, index) => [constraintNames[index] ?? 'constraints', digest] as const),
    ...Object.entries(variables).map(([name, value]) => [name.replace(/ \(read\)$/, ''), value] as const),
    ...Object.entries(others).map(([name, value]) => [optionNames[name] ?? writtenName(name), value] as const),
  ]
  const hashes = new Map<string, string>()
  for (const [name, value] of parts) {
    if (value === undefined || value === '' || (typeof value === 'object' && Object.keys(value ?? {}).length === 0)) continue
    // Files of one name in several directories count together.
    hashes.set(name, sha256(`${hashes.get(name) ?? ''}${JSON.stringify(value)}`).slice(0, 16))
  }
  return Object.fromEntries(hashes)
}

/** Fields of the request options that are called otherwise where they are set. */
const optionNames: Readonly<Record<string, string>> = {
  extraIndexUrls: 'extra-index-url',
  hashes: 'the hashes of the requirements',
  buildSettings: 'config-settings',
  optional: 'the extensions that are not required',
}
