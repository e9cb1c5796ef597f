import pLimit from 'p-limit'
import { directUrlOf } from '../../distribution/direct-url.ts'
import { type Conflict, ExtensionInstallationError, VersionsConflictError } from '../../errors.ts'
import type { IdentifiedSpecification } from '../../specification/digest.ts'
import { SecretText } from '../../system/secret-url.ts'
import { conflictHint, mayPass } from '../uv/classify-failure.ts'
import type { Pin } from '../uv/pylock.ts'
import { explainConflict } from './explain-conflict.ts'

/** The resolutions that a search for culprits may try. Both reject with ExtensionInstallationError on failure. */
export interface Probe {
  /** @returns what it resolved to. */
  resolve(specifications: readonly IdentifiedSpecification[]): Promise<readonly Pin[]>
  /** Resolves one specification by itself; with `isRetrying` again where that fails for a reason that may pass. */
  resolveAlone(specification: IdentifiedSpecification, isRetrying: boolean): Promise<unknown>
  /** Installs one specification alone, to throw away. */
  installAlone(specification: IdentifiedSpecification): Promise<void>
  /** The user's name for the constraints in force: `uv.lock`. */
  readonly constraintNames: readonly string[]
}

/** Runs of uv at once: uv itself is parallel, and the machines have two cores. */
const concurrency = 4
/** How many specifications of one place are asked before the network counts as down. */
const representatives = 3
/** The most resolutions spent on narrowing one conflict down. Each takes 0.1 to 0.6 s. */
const maxNarrowingRuns = 40
/** The most members of a conflict that versions are looked for: each takes two resolutions. */
const maxSolvedMembers = 5

/**
 * Finds out which specifications made a joint installation fail, because uv names only the first culprit.
 * Those that fail alone are culprits, each with its own reason: also where that reason is a host that does not answer,
 * as long as something else does. Where all resolve alone they conflict: the members of the smallest conflicting set
 * found are. Where only installing fails, those that do not install alone are.
 *
 * @param joint why installing all together failed.
 * @returns the reason for each culprit by extension digest, a conflict as VersionsConflictError. Empty only where the
 * joint failure may pass and nothing fails alone.
 * @throws ExtensionInstallationError where nothing can be reached: then it is nobody's own failure.
 */
export async function findCulprits(
  specifications: readonly IdentifiedSpecification[],
  joint: ExtensionInstallationError,
  probe: Probe,
): Promise<Map<string, ExtensionInstallationError>> {
  const alone = await failuresAlone(specifications, probe)
  if (alone.size > 0) {
    return new Map(
      specifications.flatMap((specification) => {
        const failure = alone.get(specification.digest)
        return failure === undefined ? [] : [[specification.digest, explained(specification, failure, probe)] as const]
      }),
    )
  }
  if (!mayPass(joint)) {
    const together = await failureOf(() => probe.resolve(specifications))
    if (mayPass(together)) throw together
    if (together !== undefined) return await conflictAmong(specifications, together, probe)
  }
  const building = await failuresOf(specifications, (specification) => probe.installAlone(specification))
  throwIfUnreachable(building, specifications)
  if (building.size > 0 || mayPass(joint)) return building
  return new Map(specifications.map(({ digest }) => [digest, joint]))
}

/**
 * Why specifications do not resolve alone. One of each place is asked first, so that a network that is down is known
 * without asking for all of them.
 */
async function failuresAlone(
  specifications: readonly IdentifiedSpecification[],
  probe: Probe,
): Promise<Map<string, ExtensionInstallationError>> {
  const places = new Map<string, IdentifiedSpecification[]>()
  for (const specification of specifications) {
    const place = placeOf(specification)
    places.set(place, [...(places.get(place) ?? []), specification])
  }
  // Of the index several: one package of it may be down.
  const first = [...places.values()].flatMap((members) => members.slice(0, representatives))
  const asked = await failuresOf(first, (specification) => probe.resolveAlone(specification, false))
  throwIfUnreachable(asked, first)
  const others = specifications.filter((specification) => !first.includes(specification))
  const failures = new Map([...asked, ...(await failuresOf(others, (specification) => probe.resolveAlone(specification, false)))])
  // Something answers: what does not is tried once more before it is blamed.
  const unsure = specifications.filter(({ digest }) => mayPass(failures.get(digest)))
  const again = await failuresOf(unsure, (specification) => probe.resolveAlone(specification, true))
  for (const { digest } of unsure) failures.delete(digest)
  return new Map([...failures, ...again])
}

/** Where a specification is looked for: the package index, a host, or this machine. */
function placeOf(specification: IdentifiedSpecification): string {
  const origin = directUrlOf(specification)
  if (origin === undefined) return 'index'
  return /^[a-z][a-z0-9+.-]*:\/\/([^/]*)/i.exec(origin.url)?.[1] ?? origin.url
}

function throwIfUnreachable(failures: ReadonlyMap<string, ExtensionInstallationError>, asked: readonly IdentifiedSpecification[]): void {
  const [first] = failures.values()
  if (first !== undefined && failures.size === asked.length && [...failures.values()].every(mayPass)) throw first
}

async function failuresOf(
  specifications: readonly IdentifiedSpecification[],
  attempt: (specification: IdentifiedSpecification) => Promise<unknown>,
): Promise<Map<string, ExtensionInstallationError>> {
  const limit = pLimit(concurrency)
  const results = await Promise.allSettled(
    specifications.map((specification) =>
      limit(async () => [specification.digest, await failureOf(() => attempt(specification))] as const),
    ),
  )
  const failures = new Map<string, ExtensionInstallationError>()
  for (const result of results) {
    if (result.status === 'rejected') throw result.reason
    const [digest, failure] = result.value
    if (failure !== undefined) failures.set(digest, failure)
  }
  return failures
}

/** The failure of an attempt. */
async function failureOf(attempt: () => Promise<unknown>): Promise<ExtensionInstallationError | undefined> {
  try {
    await attempt()
    return undefined
  } catch (error) {
    if (!(error instanceof ExtensionInstallationError)) throw error
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
    if (mayPass(error)) throw error
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
  const [solutions, separable] = await Promise.all([
    solutionsFor(members, specifications, probe),
    separableOf(members, specifications, probe),
  ])
  const explanation = withoutSubject(reason)
  const conflict: Conflict = {
    members: members.map(({ display }) => display),
    ...explainConflict(explanation, members),
    solutions,
    separable,
    explanation,
  }
  const error = conflictError(conflict, probe.constraintNames, reason)
  return new Map(members.map(({ digest }) => [digest, error]))
}

/** The failure of a specification that cannot be resolved alone: where constraints stand against it, that is a conflict too. */
function explained(
  specification: IdentifiedSpecification,
  failure: ExtensionInstallationError,
  { constraintNames }: Probe,
): ExtensionInstallationError {
  if (failure.code !== 'versions-conflict') return failure
  const explanation = withoutSubject(failure)
  const found = explainConflict(explanation, [specification])
  if (found.distribution === null) return failure
  return conflictError({ members: [specification.display], ...found, solutions: [], separable: [], explanation }, constraintNames, failure)
}

function conflictError(conflict: Conflict, constraintNames: readonly string[], cause: ExtensionInstallationError): VersionsConflictError {
  const { members, distribution, needs, solutions, separable, explanation } = conflict
  const constraints = constraintNames.length === 0 ? 'the constraints' : constraintNames.join(', ')
  const isAlone = members.length === 1
  // Nothing goes with constraints that exclude each other, whatever was asked for.
  const isOfConstraints = distribution !== null && needs.length > 1 && needs.every(({ of }) => of === 'constraints')
  const names = isAlone && !isOfConstraints ? `${members[0]} and ${constraints}` : members.join(' and ')
  const shared = distribution === null ? '' : `: they need different versions of ${distribution}`
  const shownNeeds = needs.map(({ of, ...need }) => ({ ...need, who: of === 'constraints' ? constraints : of }))
  const width = Math.max(...shownNeeds.map(({ who }) => who.length))
  const lines = [
    isOfConstraints
      ? `${names} cannot be installed: ${constraints} binds ${distribution} to versions that exclude each other`
      : `${names} cannot be installed together${shared}`,
    ...shownNeeds.map(
      ({ who, range, through }) => `  ${who.padEnd(width)}  needs ${range}${through === null ? '' : ` (through ${through})`}`,
    ),
    ...solutions.map((versions) => `These go together: ${versions.join(', ')}`),
    ...(isAlone || separable.length === 0 ? [] : [`The rest can be installed without ${separable.join(', or without ')}`]),
    `The resolver says: ${explanation}`,
  ]
  return new VersionsConflictError(lines.join('\n'), conflict, {
    subject: names,
    hint: isOfConstraints
      ? `Keep one of the versions of ${distribution} in the constraints.`
      : isAlone
        ? 'Change its version, or the constraints.'
        : conflictHint,
    cause,
  })
}

/**
 * Versions of the members that go together with all the rest: with all of them free, then with one of them free at a
 * time. Each set is the newest that uv finds.
 */
async function solutionsFor(
  members: readonly IdentifiedSpecification[],
  specifications: readonly IdentifiedSpecification[],
  probe: Probe,
): Promise<string[][]> {
  const free = members.filter(({ kind, name }) => kind === 'requirement' && name !== undefined)
  const names = new Set(members.map(({ name }) => name))
  // One package that is asked for twice goes with itself in every version: that is no advice.
  const isOfOnePackage = names.size === 1 && members.length > 1
  if (free.length === 0 || isOfOnePackage || members.length > maxSolvedMembers) return []
  const attempts = [...(free.length > 1 ? [free] : []), ...free.map((member) => [member])]
  const limit = pLimit(concurrency)
  const found = await Promise.all(
    attempts.map((freed) =>
      limit(async () => {
        const relaxed = specifications.map((specification) =>
          freed.includes(specification) ? withoutVersion(specification) : specification,
        )
        const pins = await attemptedPins(relaxed, probe)
        if (pins === undefined) return []
        const versions = new Map(pins.map(({ name, line }) => [name, String(line)]))
        const set = [...names].flatMap((name) => versions.get(name ?? '') ?? [])
        return set.length === names.size ? [set] : []
      }),
    ),
  )
  return [...new Map(found.flat().map((set) => [set.join(' '), set])).values()]
}

/** The members without which the rest resolves, one at a time. */
async function separableOf(
  members: readonly IdentifiedSpecification[],
  specifications: readonly IdentifiedSpecification[],
  probe: Probe,
): Promise<string[]> {
  if (members.length > maxSolvedMembers) return []
  const limit = pLimit(concurrency)
  const found = await Promise.all(
    members.map((member) =>
      limit(async () => {
        const rest = specifications.filter((specification) => specification !== member)
        return (await attemptedPins(rest, probe)) === undefined ? [] : [member.display]
      }),
    ),
  )
  return found.flat()
}

/** Undefined where it does not resolve. A lost network takes the advice away, not the report. */
async function attemptedPins(specifications: readonly IdentifiedSpecification[], probe: Probe): Promise<readonly Pin[] | undefined> {
  return await probe.resolve(specifications).catch((error: unknown) => {
    if (!(error instanceof ExtensionInstallationError)) throw error
    return undefined
  })
}

function withoutVersion(specification: IdentifiedSpecification): IdentifiedSpecification {
  const { name = '', extras } = specification
  return { ...specification, installable: new SecretText(extras.length === 0 ? name : `${name}[${extras.join(',')}]`) }
}

function withoutSubject(error: ExtensionInstallationError): string {
  const prefix = `${error.subject ?? ''}: `
  return error.message.startsWith(prefix) ? error.message.slice(prefix.length) : error.message
}

/**
 * Of each conflict the one that makes way: the last in the request that may, preferably one without which the rest goes
 * together. The others of that conflict have not failed.
 */
export function chooseSeparated(
  specifications: readonly IdentifiedSpecification[],
  culprits: ReadonlyMap<string, ExtensionInstallationError>,
  separable: ReadonlySet<string>,
): Map<string, ExtensionInstallationError> {
  const chosen = new Map<string, ExtensionInstallationError>()
  for (const reason of new Set(culprits.values())) {
    // What does not go with the constraints alone would not do so elsewhere.
    if (!(reason instanceof VersionsConflictError) || reason.conflict.members.length < 2) continue
    const candidates = specifications.filter(({ digest }) => culprits.get(digest) === reason && separable.has(digest))
    const sufficient = candidates.filter(({ display }) => reason.conflict.separable.includes(display))
    const last = sufficient.at(-1) ?? candidates.at(-1)
    if (last !== undefined) chosen.set(last.digest, reason)
  }
  return chosen
}
