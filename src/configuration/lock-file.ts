import { satisfies } from '@renovatebot/pep440'
import { parse } from 'smol-toml'
import * as v from 'valibot'
import { ExtensionConfigError } from '../errors.ts'
import { holdsSecretUrl } from '../specification/hidden-url.ts'
import { readInputFile } from '../specification/input-file.ts'
import type { LockedAddress } from '../specification/locked-address.ts'
import { isMarkerTrue, type MarkerEnvironment, parseMarker } from '../specification/marker.ts'
import { normalizeName } from '../specification/name.ts'
import { SecretUrl } from '../system/secret-url.ts'
import { isUrl } from '../system/url.ts'
import { tomlProblem } from './toml-problem.ts'

/** A lock that was named in `requirements`. */
export interface LockFile {
  /** The `uv.lock`, `script.py.lock` or `pylock.toml`; absolute. */
  readonly file: string
  /** As the user wrote it. */
  readonly shown: string
}

/** Whom a lock is made for, and where its files lie. */
interface LockFacts {
  readonly requiresPython: string | undefined
  /** Markers, one of which has to be true; none for everywhere. */
  readonly environments: readonly string[]
  readonly addresses: readonly LockedAddress[]
}

const fileSchema = v.looseObject({
  url: v.optional(v.string()),
  hash: v.optional(v.string()),
  hashes: v.optional(v.record(v.string(), v.string()), {}),
})
const packageSchema = v.looseObject({
  name: v.string(),
  source: v.optional(v.looseObject({ registry: v.optional(v.string()) })),
  index: v.optional(v.string()),
  sdist: v.optional(fileSchema),
  wheels: v.optional(v.array(fileSchema), []),
})
/** What the forms of uv and of PEP 751 have in common, and what each has of its own. */
const lockSchema = v.looseObject({
  'requires-python': v.optional(v.string()),
  environments: v.optional(v.array(v.string()), []),
  'supported-markers': v.optional(v.array(v.string()), []),
  package: v.optional(v.array(packageSchema), []),
  packages: v.optional(v.array(packageSchema), []),
})

/**
 * Where the files of some locks lie.
 *
 * @param markers those of the interpreter that will import.
 * @throws ExtensionConfigError `interpreter-unsupported` for a lock that is made for other ones, `file-unreadable`.
 */
export async function readLockFiles(locks: readonly LockFile[], markers: MarkerEnvironment): Promise<LockedAddress[]> {
  const addresses: LockedAddress[] = []
  for (const lock of locks) {
    const facts = await readFacts(lock)
    refuseMisfit(lock, facts, markers)
    addresses.push(...facts.addresses)
  }
  return addresses
}

function refuseMisfit({ shown }: LockFile, { requiresPython, environments }: LockFacts, markers: MarkerEnvironment): void {
  const { python_full_version: version = '', sys_platform: system = '', platform_machine: machine = '' } = markers
  const isFor =
    requiresPython !== undefined && !satisfies(version, requiresPython, { prereleases: true })
      ? `Python ${requiresPython}, and this is Python ${version}`
      : environments.length > 0 && !environments.some((environment) => isMarkerTrue(parseMarker(environment), markers))
        ? `${environments.join(' or ')}, and this is ${system}, ${machine}, Python ${version}`
        : undefined
  if (isFor === undefined) return
  throw new ExtensionConfigError(`${shown} is made for ${isFor}`, {
    code: 'interpreter-unsupported',
    subject: shown,
    hint: 'Choose another interpreter with python, or lock again for this one.',
  })
}

async function readFacts({ file, shown }: LockFile): Promise<LockFacts> {
  try {
    const lock = v.parse(lockSchema, parse(await readInputFile(file, shown)))
    return {
      requiresPython: lock['requires-python'],
      environments: [...lock.environments, ...lock['supported-markers']],
      addresses: [...lock.package, ...lock.packages].flatMap(addressesOf),
    }
  } catch (error) {
    if (error instanceof ExtensionConfigError) throw error
    throw new ExtensionConfigError(`${shown} cannot be read: ${tomlProblem(error)}`, {
      code: 'file-unreadable',
      subject: shown,
      hint: 'Write it again with the program that made it.',
    })
  }
}

/** The files of a package from an index; none where the lock does not tell of each where it lies and what its hash is. */
function addressesOf({ name, source, index, sdist, wheels }: v.InferOutput<typeof packageSchema>): LockedAddress[] {
  const registry = source?.registry ?? index
  if (registry === undefined || !isUrl(registry)) return []
  const urls = [...wheels, ...(sdist === undefined ? [] : [sdist])].map(({ url, hash, hashes }) => {
    const digest = hashes['sha256'] ?? /^sha256:(.+)$/.exec(hash ?? '')?.[1]
    const isUsable = url !== undefined && isPlainUrl(url) && digest !== undefined && !holdsSecretUrl(url)
    return isUsable ? `${url}#sha256=${digest}` : undefined
  })
  const known = urls.filter((url) => url !== undefined)
  return known.length < urls.length
    ? []
    : known.map((url) => ({ name: normalizeName(name), url, registry: SecretUrl.parse(registry).bare }))
}

/** Whether a text is a URL that an index can link to: without a query, and with a name that can be read. */
function isPlainUrl(text: string): boolean {
  if (!isUrl(text) || !URL.canParse(text) || /[?#]/.test(text)) return false
  try {
    decodeURIComponent(new URL(text).pathname)
    return true
  } catch {
    return false
  }
}
