import { type ExtensionResult, noOutcome } from '../../cache/outcome.ts'
import type { ConfiguredExtension } from '../../configuration/extensions.ts'
import { isPlainJson, type JsonValue, toJson, toTypedJson } from '../../configuration/toml-document.ts'
import type { ExtensionContents } from '../../entries/contents.ts'
import { ExtensionInstallationError, reportOf } from '../../errors.ts'
import type { ImportEnvironment } from '../../importation/import-paths.ts'
import type { Registration } from '../../importation/register.ts'

/** The result of ensuring one extension. */
export interface EnsuredExtension extends Omit<ExtensionResult, 'specification' | 'digest'>, ExtensionContents {
  /** Its name in the configuration; of a specification that stands in none, that of its distribution. */
  readonly name: string
  /** Whether it has no package: the tool brings it. */
  readonly builtin: boolean
  /** Whether the configuration means it. */
  readonly enabled: boolean
  /** Whether its failure fails the step. */
  readonly required: boolean
  /** Its package as it was written, without credentials; null for one that is built in. */
  readonly package: string | null
  /** The module whose `register` takes the arguments; null for a specification that stands in no configuration. */
  readonly module: string | null
  /** The argument of its `register`. */
  readonly arguments: { readonly [key: string]: JsonValue }
  /**
   * The arguments as JSON that keeps Python's types, see `RegisterTarget`; null where `arguments` keeps them too. Dates and whole
   * floats are what plain JSON loses.
   */
  readonly typedArguments: unknown
  /** Its TTL in the configuration, in hours; null where it has none of its own. */
  readonly ttlHours: number | 'never' | null
  /** The same as `package`, where it was asked for; null for one that is built in or disabled. */
  readonly specification: string | null
  /** The extension digest; null where there is no specification. */
  readonly digest: string | null
  /** The trees it is imported from, first wins; empty where it is not installed. */
  readonly importPaths: readonly string[]
  /** The variables that make it importable, where those of the result do not: it has a tree of its own. */
  readonly environment: ImportEnvironment | null
  /** The proof that it can be handed over; null where it was not asked for. */
  readonly registration: Registration | null
}

const nothing: Omit<EnsuredExtension, 'name' | 'builtin' | 'enabled' | 'required' | 'package' | 'module' | 'arguments'> = {
  typedArguments: null,
  ttlHours: null,
  specification: null,
  digest: null,
  ...noOutcome,
  modules: [],
  entryPoints: [],
  importPaths: [],
  environment: null,
  registration: null,
}

/** Describes an extension from its configuration alone; `shown` is its package without credentials. */
export function configuredExtension(extension: ConfiguredExtension, shown: string | null): EnsuredExtension {
  const { name, enabled, required, arguments: given } = extension
  const values = Object.fromEntries(Object.entries(given).map(([key, value]) => [key, toJson(value)]))
  return {
    ...nothing,
    name,
    builtin: extension.package === undefined,
    enabled,
    required,
    package: shown,
    module: extension.module,
    arguments: values,
    typedArguments: isPlainJson(given) ? null : toTypedJson(given),
    ttlHours: extension.ttl ?? null,
  }
}

/** A specification that stands in no configuration. */
export function plainExtension(specification: string, name: string): EnsuredExtension {
  return { ...nothing, name, builtin: false, enabled: true, required: true, package: specification, module: null, arguments: {} }
}

/** Whether an extension counts as hit or miss: one that is external and enabled. */
export function isCounted({ builtin, enabled }: EnsuredExtension): boolean {
  return enabled && !builtin
}

/** An extension with what became of `register`; one that raised has failed. */
export function registered(extension: EnsuredExtension, registration: Registration): EnsuredExtension {
  if (registration.error === null) return { ...extension, registration }
  const failure = new ExtensionInstallationError(`${extension.name}: register of ${registration.module} failed\n${registration.error}`, {
    code: 'register-failed',
    subject: extension.name,
    hint: 'The last lines say why. It was given the arguments of the configuration; the key module names another module.',
  })
  return { ...extension, outcome: 'failed', error: reportOf(failure), registration }
}

/** How an extension is called in reports: by what was asked for, else by its name. */
export function titleOf({ specification, name }: Pick<EnsuredExtension, 'specification' | 'name'>): string {
  return specification ?? name
}
