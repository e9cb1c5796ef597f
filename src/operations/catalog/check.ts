import { satisfies } from '@renovatebot/pep440'
import { type CatalogEntry, latestVerifications, type Verification } from '../../catalog/catalog-entry.ts'
import { readSettings, type Settings, type SettingsSource } from '../../configuration/settings.ts'
import { EnsureExtensionsError } from '../../errors.ts'
import { detectPlatform } from '../../platform/find-python.ts'
import type { Platform } from '../../platform/interpreter.ts'
import type { Ports } from '../../ports.ts'
import { type PlannedExtension, type ResolutionPlan, resolveRequest } from '../plan.ts'

/** Whether an extension goes with what one has. */
export interface Compatibility {
  readonly name: string
  /** `goes`; `goes-if` what the reasons name is acceptable; `does-not` for the reasons. */
  readonly answer: 'goes' | 'goes-if' | 'does-not'
  readonly reasons: readonly string[]
  /** Its last verification on this platform; null where it was never tried. */
  readonly verification: Verification | null
}

/** The environment that extensions are checked against. */
export interface CheckOptions {
  /** The options that name the interpreter, the configuration, requirements and constraints. */
  readonly source: SettingsSource
  readonly ports: Ports
  readonly signal?: AbortSignal | undefined
  /** Called for each answer, in the order of the entries. */
  readonly onAnswer?: (compatibility: Compatibility) => void
}

/**
 * Says of each extension whether it goes with an interpreter, a configuration, requirements and constraints: all are resolved
 * together, and nothing is installed.
 *
 * @throws ExtensionConfigError for bad input; ExtensionInstallationError where what one has cannot be resolved at all.
 */
export async function checkCompatibility(entries: readonly CatalogEntry[], options: CheckOptions): Promise<Compatibility[]> {
  const { source, ports, signal, onAnswer } = options
  const { raw } = source
  const isNothingNamed = (raw.config ?? '') === '' && (raw.requirements ?? '') === '' && (source.arguments ?? []).length === 0
  const platform = await detectPlatform(raw.python || undefined, { ...ports, signal })
  const base = isNothingNamed ? undefined : await resolve(source, options)
  const answers: Compatibility[] = []
  for (const entry of entries) {
    signal?.throwIfAborted()
    const verification = latestVerifications(entry).find(({ platform: id }) => id === platform.id) ?? null
    const answer = { name: entry.name, verification, ...(await judge(entry, { platform, base, verification, options })) }
    onAnswer?.(answer)
    answers.push(answer)
  }
  return answers
}

interface Known {
  readonly platform: Platform
  /** The plan of what one has; undefined for nothing. */
  readonly base: ResolutionPlan | undefined
  readonly verification: Verification | null
  readonly options: CheckOptions
}

async function judge(entry: CatalogEntry, known: Known): Promise<Pick<Compatibility, 'answer' | 'reasons'>> {
  const { platform, base, verification, options } = known
  const python = platform.markers['python_full_version'] ?? ''
  if (entry.requiresPython !== null && !satisfies(python, entry.requiresPython)) {
    return { answer: 'does-not', reasons: [`it needs Python ${entry.requiresPython}, and this is ${python}`] }
  }
  let plan: ResolutionPlan
  try {
    plan = await resolve(withEntry(options.source, entry), options)
  } catch (error) {
    // Bad input cannot come from this entry: everything else was read before.
    if (!(error instanceof EnsureExtensionsError) || error.kind !== 'extension') throw error
    return { answer: 'does-not', reasons: [error.message] }
  }
  const failures = newFailures(plan, base)
  if (failures.length > 0) return { answer: 'does-not', reasons: failures }
  const conditions = [...changedVersions(plan, base), ...burdens(plan, base), ...knownFailure(verification)]
  return { answer: conditions.length === 0 ? 'goes' : 'goes-if', reasons: conditions }
}

/** The packages one has, and the extension with the host that it says it supports. */
function withEntry(source: SettingsSource, { package: specification, host, hostVersions }: CatalogEntry): SettingsSource {
  const wanted = [specification, ...(host === null ? [] : [`${host}${hostVersions ?? ''}`])]
  return { ...source, arguments: [...(source.arguments ?? []), ...wanted] }
}

async function resolve(source: SettingsSource, { ports, signal }: CheckOptions): Promise<ResolutionPlan> {
  const settings: Settings = await readSettings(source)
  // A store has no part in whether things go together.
  return await resolveRequest({ settings: { ...settings, provider: { kind: 'none' } }, ports, signal })
}

/** Why it does not go, each text once: what failed before it came is not its fault. */
function newFailures({ extensions }: ResolutionPlan, base: ResolutionPlan | undefined): string[] {
  const before = new Set(base?.extensions.map(({ digest, action }) => `${digest} ${action}`))
  const isNew = ({ digest, action }: PlannedExtension): boolean => !before.has(`${digest} ${action}`)
  const failed = extensions.filter((extension) => extension.action === 'failed' && isNew(extension))
  const skipped = extensions.filter((extension) => extension.action === 'skipped' && isNew(extension))
  const apart = extensions.filter(({ action }) => action === 'isolated' || action === 'dropped')
  return [
    ...new Set([...failed, ...apart].map(({ error, specification }) => error?.message ?? specification)),
    ...skipped.map(({ specification }) => `${specification}: its marker is not true here`),
  ]
}

/** The versions of present packages that would change. */
function changedVersions({ distributions }: ResolutionPlan, base: ResolutionPlan | undefined): string[] {
  const before = new Map(base?.distributions.map(({ name, version }) => [name, version]))
  return distributions.flatMap(({ name, version }) => {
    const known = before.get(name)
    return known === undefined || known === version ? [] : [`${name} becomes ${version ?? 'another version'} (it is ${known ?? 'unknown'})`]
  })
}

/** The packages of the interpreter that would be hidden and those that would have to be built, beyond those one has already. */
function burdens({ distributions }: ResolutionPlan, base: ResolutionPlan | undefined): string[] {
  const had = new Set(base?.distributions.map(({ name }) => name))
  return distributions
    .filter(({ name }) => !had.has(name))
    .flatMap(({ name, version, shadows, built }) => [
      ...(shadows === null ? [] : [`${name} ${version ?? ''} may hide ${name} ${shadows} of the interpreter`]),
      ...(built ? [`${name} ${version ?? ''} can be built here: it has no wheel for this platform`] : []),
    ])
}

function knownFailure(verification: Verification | null): string[] {
  if (verification === null || verification.outcome === 'works') return []
  return [`it works by now: ${verification.version ?? 'it'} was tried on this platform on ${verification.date} (${verification.outcome})`]
}
