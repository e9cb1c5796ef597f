import path from 'node:path'
import { ExtensionConfigError } from '../errors.ts'
import { readInputFile } from '../specification/input-file.ts'
import { normalizeName } from '../specification/name.ts'
import { addressOf, type LockedPackage, parsePylock } from '../specification/pylock.ts'
import type { LockedLine } from './locked-lines.ts'
import { tomlProblem } from './toml-problem.ts'

/** The packages of a lock in the form of PEP 751. Throws ExtensionConfigError `file-unreadable`. */
export async function readPylockFile(file: string, origin: string): Promise<LockedLine[]> {
  const text = await readInputFile(file, origin)
  try {
    return parsePylock(text).map((locked) => lineOf(locked, path.dirname(file)))
  } catch (error) {
    throw new ExtensionConfigError(`${origin}: ${file} cannot be read: ${tomlProblem(error)}`, {
      code: 'file-unreadable',
      subject: file,
      hint: 'Write it again: uv export --format pylock.toml, or uv pip compile --format pylock.toml.',
    })
  }
}

function lineOf(locked: LockedPackage, directory: string): LockedLine {
  const name = normalizeName(locked.name)
  const address = addressOf(locked, directory)
  if (address === undefined && locked.version === undefined) throw new SyntaxError(`'${name}' has neither a version nor an address`)
  const marker = locked.marker === undefined ? '' : ` ; ${locked.marker}`
  const files = [
    ...locked.wheels,
    ...(locked.sdist === undefined ? [] : [locked.sdist]),
    ...(locked.archive === undefined ? [] : [locked.archive]),
  ]
  const hashes = files.flatMap(({ hashes: { sha256, sha384, sha512 } }) =>
    [['sha256', sha256] as const, ['sha384', sha384] as const, ['sha512', sha512] as const].flatMap(([kind, digest]) =>
      digest === undefined ? [] : [`${kind}:${digest.toLowerCase()}`],
    ),
  )
  return {
    name,
    text: `${address === undefined ? `${name}==${locked.version}` : `${name} @ ${address}`}${marker}`,
    hashes: [...new Set(hashes)].sort(),
  }
}
