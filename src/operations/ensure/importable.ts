import { stat } from 'node:fs/promises'
import path from 'node:path'
import { type EnsuredRequest, type ExtensionResult, emptyResult, notImportable } from '../../cache/outcome.ts'
import type { Settings } from '../../configuration/settings.ts'
import { toTypedJson } from '../../configuration/toml-document.ts'
import { contentsOf, entryTargets } from '../../entries/contents.ts'
import { CacheLayout } from '../../entries/layout.ts'
import { createByteCodeCompiler } from '../../importation/byte-code.ts'
import { type ImportEnvironment, importEnvironment } from '../../importation/import-paths.ts'
import { type Importation, prepareImportation } from '../../importation/prepare.ts'
import { type RegisterTarget, registerAll } from '../../importation/register.ts'
import { type ImportTarget, isUnimportable, verifyImports } from '../../importation/verify-import.ts'
import type { Platform } from '../../platform/interpreter.ts'
import type { CommandRunner, Environment, Logger } from '../../ports.ts'
import { type IdentifiedSpecification, requestDigest } from '../../specification/digest.ts'
import { parseSpecification } from '../../specification/specification.ts'
import { isPresent } from '../../system/files.ts'
import { configuredExtension, type EnsuredExtension, plainExtension, registered } from './extension.ts'
import type { Request } from './request.ts'
import { buildResult, type EnsureResult, scriptDirectoryOf, treesOf } from './result.ts'

/** What the requests came to, and what they were made for. */
export interface Conclusion extends Pick<Request, 'specifications' | 'digests' | 'requestOptions'> {
  /** Those whose trees go on the import path. */
  readonly shared: readonly EnsuredRequest[]
  /** Those of extensions that were set apart, each with a tree of its own. */
  readonly isolated: readonly EnsuredRequest[]
  /** The specifications whose marker is true here. */
  readonly active: readonly IdentifiedSpecification[]
  readonly platform: Platform
  readonly settings: Settings
  readonly ports: { readonly runner: CommandRunner; readonly environment: Environment; readonly logger: Logger }
  readonly signal?: AbortSignal | undefined
}

/** Some requests, and what imports from their trees. */
interface Importable {
  readonly requests: readonly EnsuredRequest[]
  readonly binPaths: readonly string[]
  readonly importation: Importation
  readonly environment: ImportEnvironment
}

/**
 * Turns what the requests came to into the one result: the import paths with their loader, the proofs that everything
 * can be imported and registered where they are wanted, and all that is reported.
 *
 * @returns the result, and whether nothing was found that cannot be imported.
 */
export async function conclude(source: Conclusion): Promise<{ result: EnsureResult; isImportable: boolean }> {
  const { shared, isolated, active, platform, settings } = source
  const common = await makeImportable(shared, source)
  const own = await Promise.all(isolated.map((request) => makeImportable([request], source)))
  const all = [common, ...own]
  const timings: { step: string; ms: number }[] = []
  const timed = async <T>(step: string, work: () => Promise<T>): Promise<T> => {
    const start = performance.now()
    const done = await work()
    timings.push({ step, ms: performance.now() - start })
    return done
  }
  const isVerifying = settings.verifyImport && !settings.lookupOnly
  const proven = isVerifying
    ? await timed('verify import', async () => (await Promise.all(all.map((one) => proveAll(one, source)))).flat())
    : all.flatMap(({ requests }) => requests.flatMap(({ extensions }) => extensions))
  const described = await describeExtensions(proven, { common, own }, source)
  const isRegistering = settings.verifyRegister && !settings.lookupOnly
  const extensions = isRegistering ? await timed('register', () => registerExtensions(described, common, source)) : described
  const result = buildResult({
    platform,
    requestDigest: requestDigest(active, source.requestOptions),
    shared,
    isolated,
    extensions,
    ...common,
    timings,
  })
  return { result, isImportable: !proven.some(({ imports }) => imports?.some(isUnimportable) === true) }
}

async function makeImportable(requests: readonly EnsuredRequest[], source: Conclusion): Promise<Importable> {
  const { platform, settings, ports } = source
  const trees = treesOf(requests)
  const binPaths = await existing(trees.map(scriptDirectoryOf))
  const importation = await prepareImportation({
    trees,
    distributions: requests.flatMap(({ entry }) => entry?.metadata.distributions ?? []),
    platform,
    loaders: new CacheLayout(settings.cacheRoot).loaders,
    pth: settings.pth,
    order: settings.importOrder,
  })
  if (importation.loader !== undefined) await compileLoader(importation.loader, source)
  const environment = importEnvironment({ trees, scriptDirectories: binPaths, loader: importation.loader }, ports.environment)
  return { requests, binPaths, importation, environment }
}

/**
 * Compiles a loader where no process would keep its byte code (PYTHONDONTWRITEBYTECODE, usual in container images): each
 * would compile it anew, which takes 4 ms. Elsewhere the first that imports does it.
 */
async function compileLoader(loader: string, { platform, ports, signal }: Conclusion): Promise<void> {
  if (!ports.environment['PYTHONDONTWRITEBYTECODE'] || (await isPresent(path.join(loader, '__pycache__')))) return
  await createByteCodeCompiler(ports)(loader, platform, signal)
}

/** The extensions with their proofs; those that cannot be imported have failed. */
async function proveAll({ requests, environment }: Importable, { platform, ports, signal }: Conclusion): Promise<ExtensionResult[]> {
  const targets = new Map<string, ImportTarget[]>()
  for (const { entry, extensions } of requests) {
    for (const { digest, outcome, apart } of extensions) {
      if (entry !== undefined && outcome !== 'failed' && apart === null) targets.set(digest, await entryTargets(entry, digest))
    }
  }
  const variables = { ...ports.environment, ...environment }
  const proofs = await verifyImports(targets, { python: platform.python, environment: variables, runner: ports.runner, signal })
  return requests.flatMap(({ extensions }) =>
    extensions.map((extension) => {
      const imports = proofs.get(extension.digest)
      if (imports === undefined) return extension
      return imports.some(isUnimportable) ? notImportable(extension, imports) : { ...extension, imports }
    }),
  )
}

/** Every configured extension in its order, then the other specifications in theirs. */
async function describeExtensions(
  results: readonly ExtensionResult[],
  { common, own }: { readonly common: Importable; readonly own: readonly Importable[] },
  { specifications, digests, active, settings }: Conclusion,
): Promise<EnsuredExtension[]> {
  const isOwn = (importable: Importable, digest: string): boolean =>
    importable.requests.some(({ extensions }) => extensions.some((item) => item.digest === digest))
  const complete = async (blank: EnsuredExtension, specification: IdentifiedSpecification): Promise<EnsuredExtension> => {
    const { digest, display } = specification
    const found = results.filter((item) => item.digest === digest)
    // Of one that was set apart the request of its own comes last.
    const result = active.includes(specification) ? found.at(-1) : { ...emptyResult(specification), outcome: 'skipped' as const }
    if (result === undefined) throw new Error(`${display} has no result`)
    const place = own.find((importable) => isOwn(importable, digest))
    const holders = (place ?? common).requests.filter(({ extensions }) => extensions.some((item) => item.digest === digest))
    const entry = holders.find((request) => request.entry !== undefined)?.entry
    const contents = entry === undefined || result.outcome === 'failed' ? { modules: [], entryPoints: [] } : await contentsOf(entry, digest)
    const isThere = entry !== undefined && result.outcome !== 'failed' && result.outcome !== 'skipped'
    return {
      ...blank,
      ...result,
      ...contents,
      specification: display,
      apart: found[0]?.apart ?? null,
      importPaths: isThere ? [entry.tree] : [],
      environment: isThere && place !== undefined ? place.environment : null,
    }
  }
  const byDigest = new Map(specifications.map((specification) => [specification.digest, specification]))
  const configured = settings.extensions.map(async (extension) => {
    const specification = byDigest.get(digests.get(extension.name) ?? '')
    // One that is disabled was read with its file, and is no part of the request.
    const shown = specification?.display ?? (extension.package === undefined ? null : parseSpecification(extension.package).display)
    const blank = configuredExtension(extension, shown)
    return specification === undefined ? blank : await complete(blank, specification)
  })
  const named = new Set(digests.values())
  const others = specifications.filter(({ digest }) => !named.has(digest))
  const plain = others.map(async (specification) => {
    const { display, name = display } = specification
    const extension = await complete(plainExtension(display, name), specification)
    return { ...extension, name: extension.distributions[0]?.name ?? name }
  })
  return await Promise.all([...configured, ...plain])
}

/** Hands the arguments to every enabled extension of the configuration that can be imported; each isolated one by itself. */
async function registerExtensions(
  extensions: readonly EnsuredExtension[],
  common: Importable,
  { settings, platform, ports, signal }: Conclusion,
): Promise<EnsuredExtension[]> {
  const options = { python: platform.python, directory: settings.workspace, runner: ports.runner, signal }
  const done = [...extensions]
  const handOver = async (indexes: readonly number[], environment: ImportEnvironment): Promise<void> => {
    const targets = indexes.flatMap((index): RegisterTarget[] => {
      const configured = settings.extensions[index]
      return configured === undefined ? [] : [{ ...configured, arguments: toTypedJson(configured.arguments) }]
    })
    const registrations = await registerAll(targets, { ...options, environment: { ...ports.environment, ...environment } })
    for (const [position, index] of indexes.entries()) {
      const [extension, registration] = [done[index], registrations[position]]
      if (extension !== undefined && registration !== undefined) done[index] = registered(extension, registration)
    }
  }
  // The configured ones stand first, in the order of the configuration.
  const wanted = [...settings.extensions.keys()].filter((index) => {
    const extension = extensions[index]
    return extension?.enabled === true && (extension.builtin || extension.importPaths.length > 0)
  })
  const isApart = (index: number): boolean => (extensions[index]?.environment ?? null) !== null
  await handOver(
    wanted.filter((index) => !isApart(index)),
    common.environment,
  )
  for (const index of wanted.filter(isApart)) await handOver([index], extensions[index]?.environment ?? common.environment)
  return done
}

async function existing(directories: readonly string[]): Promise<string[]> {
  const found = await Promise.all(
    directories.map((directory) =>
      stat(directory).then(
        (stats) => (stats.isDirectory() ? [directory] : []),
        () => [],
      ),
    ),
  )
  return found.flat()
}
