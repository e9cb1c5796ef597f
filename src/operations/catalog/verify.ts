import { realpath } from 'node:fs/promises'
import path from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import pLimit from 'p-limit'
import type { CatalogEntry, Verification, VerificationOutcome } from '../../catalog/catalog-entry.ts'
import { changeOf, recordVerification, type VerificationChange } from '../../catalog/record.ts'
import type { RawOptions } from '../../configuration/options.ts'
import { readSettings } from '../../configuration/settings.ts'
import { usingRoot } from '../../entries/entry.ts'
import { CacheLayout } from '../../entries/layout.ts'
import { EnsureExtensionsError } from '../../errors.ts'
import { registerAll } from '../../importation/register.ts'
import { type ImportTarget, importTargets, isUnimportable, verifyImports } from '../../importation/verify-import.ts'
import { createToolDirectory } from '../../installation/uv/tool-directory.ts'
import { detectPlatform } from '../../platform/find-python.ts'
import type { Platform } from '../../platform/interpreter.ts'
import type { Ports } from '../../ports.ts'
import { makeDirectory, removeTree } from '../../system/files.ts'
import { sha256 } from '../../system/hash.ts'
import { makeOwnedDirectory, removeLeftoverDirectories } from '../../system/owned-directory.ts'
import { redactUrls } from '../../system/redact.ts'
import { type Ensured, ensure } from '../ensure/ensure.ts'
import type { EnsuredExtension } from '../ensure/extension.ts'

/** How extensions of a catalogue are verified. */
export interface VerifyCatalogOptions {
  /** The names of those that are meant. Default: all. */
  readonly names?: readonly string[] | undefined
  /** Interpreters, by path or version. */
  readonly pythons: readonly string[]
  /** The work is done below it, in directories that are removed again. */
  readonly cacheRoot: string
  /** How many are tried at once. */
  readonly jobs: number
  /** How long importing may take, and registering, each, in milliseconds. */
  readonly timeoutMs: number
  /** Options that change a resolution, such as `indexUrl`. */
  readonly raw?: RawOptions
  readonly ports: Ports
  readonly signal?: AbortSignal | undefined
  /** Called for each verification, in the order they end. */
  readonly onVerification?: (name: string, verification: Verification) => void
}

/** The result of verifying a catalogue. */
export interface CatalogVerification {
  /** All entries, those that were verified with their new records. */
  readonly entries: readonly CatalogEntry[]
  /** The changes since the verification before. */
  readonly changes: readonly VerificationChange[]
  readonly verified: number
}

/** The beginning of the names of directories that verifying works in. */
const prefix = 'verify-'

/**
 * Tries extensions: installs each with its host in an entry of its own, imports it, loads its entry points, and calls
 * `register` where it has one, on every interpreter. A failure is a result.
 *
 * @throws ExtensionConfigError for an interpreter that is not there; CacheError `cache-root-unusable`; the signal's reason when it is aborted.
 */
export async function verifyCatalog(entries: readonly CatalogEntry[], options: VerifyCatalogOptions): Promise<CatalogVerification> {
  const { names, pythons, cacheRoot, jobs, ports, signal, onVerification } = options
  const platforms = await Promise.all(pythons.map((python) => detectPlatform(python, { ...ports, signal })))
  await usingRoot(cacheRoot, async () => {
    await makeDirectory(cacheRoot)
    await removeLeftoverDirectories({ parent: cacheRoot, prefix, clock: ports.clock })
  })
  const limit = pLimit(jobs)
  const wanted = entries.filter(({ name }) => names === undefined || names.includes(name))
  const tried = await Promise.all(
    wanted.flatMap((entry) =>
      platforms.map((platform) =>
        limit(async () => {
          signal?.throwIfAborted()
          const verification = await verifyOne(entry, platform, options)
          onVerification?.(entry.name, verification)
          return { entry, verification }
        }),
      ),
    ),
  )
  return {
    entries: entries.map((entry) =>
      tried.filter((one) => one.entry === entry).reduce((known, { verification }) => recordVerification(known, verification), entry),
    ),
    changes: tried.flatMap(({ entry, verification }) => changeOf(entry, verification) ?? []),
    verified: tried.length,
  }
}

async function verifyOne(entry: CatalogEntry, platform: Platform, options: VerifyCatalogOptions): Promise<Verification> {
  const scratch = await usingRoot(options.cacheRoot, async () => await makeOwnedDirectory(options.cacheRoot, prefix))
  const { ports, signal } = options
  const record: Omit<Verification, 'outcome' | 'error'> = {
    python: platform.markers['python_full_version'] ?? '',
    platform: platform.id,
    version: null,
    pins: null,
    sizeBytes: 0,
    importMs: 0,
    date: ports.clock.now().toISOString().slice(0, 10),
  }
  const failed = async (outcome: VerificationOutcome, error: string): Promise<Pick<Verification, 'outcome' | 'error'>> => ({
    outcome,
    error: await portableError(error, scratch, platform),
  })
  try {
    const { result } = await install(entry, { scratch, platform, options })
    const failure = result.extensions.find(({ error, outcome }) => error !== null || outcome === 'skipped')
    const [extension] = result.extensions
    if (failure !== undefined || extension === undefined) {
      return { ...record, ...(await failed('install-failed', failure?.error?.message ?? 'its marker is not true here')) }
    }
    const installed = { ...record, ...measured(extension, result.extensions) }
    const environment = { ...ports.environment, ...result.environment }
    const asked = { python: platform.python, environment, runner: ports.runner, signal, timeoutMs: options.timeoutMs }
    const proofs = (await verifyImports(new Map([['', targetsOf(entry, extension)]]), asked)).get('') ?? []
    const imported = { ...installed, importMs: Math.round(proofs.reduce((sum, { ms }) => sum + ms, 0)) }
    const unimportable = proofs.find(isUnimportable)
    if (unimportable !== undefined) {
      const outcome = unimportable.name.includes(': ') ? 'entry-point-failed' : 'import-failed'
      return { ...imported, ...(await failed(outcome, `${unimportable.name}\n${unimportable.error}`)) }
    }
    if (entry.registers) {
      const module = entry.module ?? entry.name.replaceAll('-', '_')
      const target = { name: entry.name, module, arguments: { table: [] } }
      const [registration] = await registerAll([target], { ...asked, directory: scratch })
      if (registration?.error) return { ...imported, ...(await failed('register-failed', registration.error)) }
    }
    return { ...imported, outcome: 'works', error: null }
  } catch (error) {
    signal?.throwIfAborted()
    if (!(error instanceof EnsureExtensionsError)) throw error
    return { ...record, ...(await failed('install-failed', error.message)) }
  } finally {
    await removeTree(scratch)
  }
}

interface Attempt {
  readonly scratch: string
  readonly platform: Platform
  readonly options: VerifyCatalogOptions
}

/** Installs an extension together with what it extends, in a cache root of its own. */
async function install(entry: CatalogEntry, { scratch, platform, options }: Attempt): Promise<Ensured> {
  const { ports, signal, raw = {}, cacheRoot } = options
  const host = entry.host === null ? [] : [`${entry.host}${entry.hostVersions ?? ''}`]
  const settings = await readSettings({
    raw: { ...raw, python: platform.python, cacheRoot: scratch, provider: 'none', save: 'false' },
    environment: ports.environment,
    workspace: scratch,
    nameOf: (option) => option,
    arguments: [entry.package, ...host],
  })
  const toolStore = createToolDirectory(new CacheLayout(cacheRoot).tools)
  return await ensure({ settings, ports, replacements: { toolStore }, signal }, { save: 'never', map: false })
}

/** The modules and entry points that a tool would import of an extension. */
function targetsOf({ module }: CatalogEntry, { modules, entryPoints }: EnsuredExtension): ImportTarget[] {
  const targets = importTargets(modules, entryPoints)
  const isNamed = module === null || targets.some(({ name }) => name === module)
  return isNamed ? targets : [{ name: module, module, attribute: '' }, ...targets]
}

function measured(extension: EnsuredExtension, all: readonly EnsuredExtension[]): Pick<Verification, 'version' | 'pins' | 'sizeBytes'> {
  const pins = new Set(all.flatMap(({ distributions }) => distributions.map(({ name, version }) => `${name}==${version}`)))
  return {
    version: extension.distributions[0]?.version ?? null,
    pins: sha256([...pins].sort().join('\n')),
    sizeBytes: extension.sizeBytes,
  }
}

/** An error without what only this machine has: its paths, colours and addresses with secrets. The end says most. */
async function portableError(text: string, scratch: string, { python }: Platform): Promise<string> {
  const places = [scratch, await realpath(scratch), path.dirname(path.dirname(python)), path.dirname(path.dirname(await realpath(python)))]
  // Of `/bin/python3` the last is the root, which is a part of every path.
  const prefixes = places.filter((place) => place !== path.parse(place).root)
  const bare = prefixes.reduce((shown, place) => shown.replaceAll(place, '…'), stripVTControlCharacters(text))
  const plain = redactUrls(bare).replaceAll(/[^\P{Cc}\n]|[\u2028\u2029]/gu, ' ')
  return plain.trim().slice(-2_000)
}
