import { type ExtensionResult, notImportable } from '../../cache/outcome.ts'
import { toTypedJson } from '../../configuration/toml-document.ts'
import { entryTargets } from '../../entries/contents.ts'
import type { ImportEnvironment } from '../../importation/import-paths.ts'
import { type RegisterTarget, registerAll } from '../../importation/register.ts'
import { type ImportTarget, isUnimportable, verifyImports } from '../../importation/verify-import.ts'
import { type EnsuredExtension, registered } from './extension.ts'
import type { Importable, Importables } from './importable.ts'
import type { EnsureWorld } from './prepare.ts'

/** Imports every extension in a fresh interpreter; those that cannot be imported have failed. */
export async function verifyExtensions({ common, own }: Importables, world: EnsureWorld): Promise<ExtensionResult[]> {
  return (await Promise.all([common, ...own].map((importable) => proveAll(importable, world)))).flat()
}

/** The extensions with their proofs; those that cannot be imported have failed. */
async function proveAll({ requests, environment }: Importable, { platform, ports, signal }: EnsureWorld): Promise<ExtensionResult[]> {
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

/** Hands the arguments to every enabled extension of the configuration that can be imported; each isolated one by itself. */
export async function registerExtensions(
  extensions: readonly EnsuredExtension[],
  { common }: Importables,
  { settings, platform, ports, signal }: EnsureWorld,
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
