import { stat } from 'node:fs/promises'
import path from 'node:path'
import { entryTargets } from './cache/entry-targets.js'
import { CacheLayout } from './cache/layout.js'
import { type EnsuredRequest, type ExtensionResult, emptyResult, notImportable } from './cache/outcome.js'
import type { Settings } from './configuration/settings.js'
import { importEnvironment } from './importation/import-paths.js'
import { prepareImportation } from './importation/prepare.js'
import { type ImportTarget, isUnimportable, verifyImports } from './importation/verify-import.js'
import { createByteCodeCompiler } from './installation/byte-code.js'
import type { Platform } from './platform/interpreter.js'
import type { CommandRunner, Environment, Logger } from './ports.js'
import { buildResult, type EnsureResult, scriptDirectoryOf, treesOf } from './report/result.js'
import { type IdentifiedSpecification, type RequestOptions, requestDigest } from './specification/digest.js'
import { isPresent } from './system/files.js'

/** What the requests came to, and what they were made for. */
export interface Conclusion {
  readonly requests: readonly EnsuredRequest[]
  /** All, in the order they were given. */
  readonly specifications: readonly IdentifiedSpecification[]
  /** Those whose marker is true here. */
  readonly active: readonly IdentifiedSpecification[]
  readonly platform: Platform
  readonly requestOptions: RequestOptions
  readonly settings: Settings
  readonly ports: { readonly runner: CommandRunner; readonly environment: Environment; readonly logger: Logger }
  readonly signal?: AbortSignal | undefined
}

/**
 * Turns what the requests came to into the one result: the import paths with their loader, the proof that everything
 * can be imported where that is wanted, and all that is reported.
 *
 * @returns the result, and whether nothing was found that cannot be imported.
 */
export async function conclude(source: Conclusion): Promise<{ result: EnsureResult; isImportable: boolean }> {
  const { requests, specifications, active, platform, settings, ports } = source
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
  const start = performance.now()
  const isVerifying = settings.isVerifyingImport && !settings.isLookupOnly
  const proven = isVerifying
    ? await proveAll(source, { ...ports.environment, ...environment })
    : requests.flatMap(({ extensions }) => extensions)
  const verified = isVerifying ? [{ step: 'verify import', ms: performance.now() - start }] : []
  const results = new Map(proven.map((extension) => [extension.digest, extension]))
  const extensions = specifications.map((specification): ExtensionResult => {
    if (!active.includes(specification)) return { ...emptyResult(specification), outcome: 'skipped' }
    const result = results.get(specification.digest)
    if (result === undefined) throw new Error(`${specification.display} has no result`)
    return result
  })
  const result = buildResult({
    platform,
    requestDigest: requestDigest(active, source.requestOptions),
    requests,
    extensions,
    binPaths,
    importation,
    environment,
    timings: verified,
  })
  return { result, isImportable: !proven.some(({ imports }) => imports?.some(isUnimportable) === true) }
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
async function proveAll({ requests, platform, ports, signal }: Conclusion, environment: Environment): Promise<ExtensionResult[]> {
  const targets = new Map<string, ImportTarget[]>()
  for (const { entry, extensions } of requests) {
    for (const extension of extensions) {
      if (entry !== undefined && extension.outcome !== 'failed') targets.set(extension.digest, await entryTargets(entry, extension.digest))
    }
  }
  const proofs = await verifyImports(targets, { python: platform.python, environment, runner: ports.runner, signal })
  return requests.flatMap(({ extensions }) =>
    extensions.map((extension) => {
      const imports = proofs.get(extension.digest)
      if (imports === undefined) return extension
      return imports.some(isUnimportable) ? notImportable(extension, imports) : { ...extension, imports }
    }),
  )
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
