import pLimit from 'p-limit'
import { ExtensionInstallationError } from '../errors.js'
import type { IdentifiedSpecification } from '../specification/digest.js'
import { mayPass } from './classify-failure.js'

/** What looking for culprits may do. Both reject with ExtensionInstallationError on failure. */
export interface Probe {
  resolve(specifications: readonly IdentifiedSpecification[]): Promise<void>
  /** Installs one specification alone, to throw away. */
  installAlone(specification: IdentifiedSpecification): Promise<void>
}

/** Runs of uv at once: uv itself is parallel, and the machines have two cores. */
const concurrency = 4
/** The most resolutions spent on narrowing one conflict down. Each takes 0.1 to 0.6 s. */
const maxNarrowingRuns = 40

/**
 * Finds out which specifications made a joint installation fail, because uv names only the first culprit.
 * Those that fail alone are culprits, each with its own reason. Where all resolve alone they conflict: the members of
 * the smallest conflicting set found are. Where only installing fails, those that do not install alone are.
 *
 * @param joint why installing all together failed.
 * @returns the reason for each culprit by extension digest; never empty.
 * @throws ExtensionInstallationError when looking fails for a reason that may pass.
 */
export async function findCulprits(
  specifications: readonly IdentifiedSpecification[],
  joint: ExtensionInstallationError,
  probe: Probe,
): Promise<Map<string, ExtensionInstallationError>> {
  const alone = await failuresOf(specifications, (specification) => probe.resolve([specification]))
  if (alone.size > 0) return alone
  const together = await failureOf(() => probe.resolve(specifications))
  if (together !== undefined) return await conflictAmong(specifications, together, probe)
  const building = await failuresOf(specifications, (specification) => probe.installAlone(specification))
  if (building.size > 0) return building
  return new Map(specifications.map(({ digest }) => [digest, joint]))
}

async function failuresOf(
  specifications: readonly IdentifiedSpecification[],
  attempt: (specification: IdentifiedSpecification) => Promise<void>,
): Promise<Map<string, ExtensionInstallationError>> {
  const limit = pLimit(concurrency)
  const failures = new Map<string, ExtensionInstallationError>()
  const results = await Promise.allSettled(
    specifications.map((specification) =>
      limit(async () => {
        const failure = await failureOf(() => attempt(specification))
        if (failure !== undefined) failures.set(specification.digest, failure)
      }),
    ),
  )
  for (const result of results) if (result.status === 'rejected') throw result.reason
  return failures
}

/** The failure of an attempt that will not pass; one that may pass is thrown on. */
async function failureOf(attempt: () => Promise<void>): Promise<ExtensionInstallationError | undefined> {
  try {
    await attempt()
    return undefined
  } catch (error) {
    if (!(error instanceof ExtensionInstallationError) || mayPass(error)) throw error
    return error
  }
}

async function conflictAmong(
  specifications: readonly IdentifiedSpecification[],
  failure: ExtensionInstallationError,
  probe: Probe,
): Promise<Map<string, ExtensionInstallationError>> {
  let runs = 0
  let reason = failure
  const conflicts = async (candidates: readonly IdentifiedSpecification[]): Promise<boolean> => {
    if (candidates.length < 2 || runs >= maxNarrowingRuns) return false
    runs += 1
    const error = await failureOf(() => probe.resolve(candidates))
    if (error !== undefined) reason = error
    return error !== undefined
  }
  // uv's explanation mostly names the members; the rest of the set is then out of the question at once.
  const named = specifications.filter(({ name }) => name !== undefined && failure.message.includes(name))
  let members: readonly IdentifiedSpecification[] = (await conflicts(named)) ? named : specifications
  for (const candidate of members) {
    const others = members.filter((member) => member !== candidate)
    if (await conflicts(others)) members = others
  }
  const names = members.map(({ display }) => display).join(' and ')
  const conflict = new ExtensionInstallationError(`${names} cannot be installed together: ${withoutSubject(reason)}`, {
    code: 'versions-conflict',
    subject: names,
    hint: 'Relax or change one of the versions, or set isolation to package.',
    cause: reason,
  })
  return new Map(members.map(({ digest }) => [digest, conflict]))
}

function withoutSubject(error: ExtensionInstallationError): string {
  const prefix = `${error.subject ?? ''}: `
  return error.message.startsWith(prefix) ? error.message.slice(prefix.length) : error.message
}
