import pLimit from 'p-limit'
import { directUrlOf } from '../../distribution/direct-url.ts'
import { type Conflict, type ErrorCode, ExtensionInstallationError, VersionsConflictError } from '../../errors.ts'
import type { Clock } from '../../ports.ts'
import type { IdentifiedSpecification } from '../../specification/digest.ts'
import { requirementOrUndefined } from '../../specification/requirement.ts'
import { SecretText } from '../../system/secret-url.ts'
import { conflictHint, mayPass, versionHint } from '../uv/classify-failure.ts'
import type { Pin } from '../uv/pylock.ts'
import { explainConflict, requiredNames } from './explain-conflict.ts'

/** The resolutions that a search for culprits may try. Each rejects with ExtensionInstallationError on failure. */
export interface Probe {
  /** @returns what it resolved to. */
  resolve(specifications: readonly IdentifiedSpecification[]): Promise<readonly Pin[]>
  /** Resolves once, for so many milliseconds at most. */
  resolveWithin(specifications: readonly IdentifiedSpecification[], timeoutMs: number): Promise<readonly Pin[]>
  /** Resolves one specification by itself; with `isRetrying` again where that fails for a reason that may pass. */
  resolveAlone(specification: IdentifiedSpecification, isRetrying: boolean): Promise<unknown>
  /** Installs one specification alone, to throw away. */
  installAlone(specification: IdentifiedSpecification): Promise<void>
  /** The user's name for the constraints in force: `uv.lock`. */
  readonly constraintNames: readonly string[]
  readonly clock: Clock
}

/** Runs of uv at once: uv itself is parallel, and the machines have two cores. */
const concurrency = 4
/** How many specifications of one place are asked before the network counts as down. */
const representatives = 3
/** The most resolutions spent on narrowing down a conflict whose members nothing names. Each takes 0.1 to 0.6 s. */
const maxNarrowingRuns = 40
/** The most resolutions spent on what a report says of a conflict besides who, and the time they may take, in milliseconds. */
const maxSearchRuns = 4
const searchMs = 3_000
/** The most members of a conflict that versions are looked for. */
const maxSolvedMembers = 5

/** Failures whose explanation goes back to what was asked for. */
const resolutionCodes: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['versions-conflict', 'version-not-found', 'platform-unsupported'])

/** Whether uv looked for versions that go together and found none: then without versions that are kept there may be some. */
export function isResolutionFailure({ code }: ExtensionInstallationError): boolean {
  return resolutionCodes.has(code)
}

/**
 * Finds out which specifications made a joint installation fail. Of a conflict uv's explanation names those that have a
 * part in it. Otherwise it names only the first culprit, so each is resolved by itself. Those that fail alone are culprits,
 * each with its own reason: also where that reason is a host that does not answer, as long as something else does. Where all
 * resolve alone they conflict: the members of the smallest conflicting set found are. Where only installing fails, those that
 * do not install alone are.
 *
 * @param joint why installing all together failed, with no version kept.
 * @returns the reason for each culprit by extension digest, a conflict as VersionsConflictError. Empty only where the
 * joint failure may pass and nothing fails alone.
 * @throws ExtensionInstallationError where nothing can be reached: then it is nobody's own failure.
 */
export async function findCulprits(
  specifications: readonly IdentifiedSpecification[],
  joint: ExtensionInstallationError,
  probe: Probe,
): Promise<Map<string, ExtensionInstallationError>> {
  const named = await namedCulprits(specifications, joint, probe)
  if (named !== undefined) return named
  const alone = await failuresAlone(specifications, probe)
  if (alone.size > 0) {
    const attempt = boundedAttempts(probe)
    const failed = specifications.flatMap((specification) => {
      const failure = alone.get(specification.digest)
      return failure === undefined ? [] : [{ specification, failure }]
    })
    const reasons = failed.map(async ({ specification, failure }) => {
      const reason = await withVersions(specification, explained(specification, failure, probe), attempt)
      return [specification.digest, reason] as const
    })
    return new Map(await Promise.all(reasons))
  }
  if (!mayPass(joint)) {
    const together = await failureOf(() => probe.resolve(specifications))
    if (mayPass(together)) throw together
    if (together !== undefined) return await conflictOf(await narrowed(specifications, together, probe), specifications, probe)
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

/** Specifications that do not go together, and uv's reason. */
interface FoundConflict {
  readonly members: readonly IdentifiedSpecification[]
  readonly reason: ExtensionInstallationError
}

/** The specifications that the explanation of a failed resolution goes back to. */
function namedIn(failure: ExtensionInstallationError, specifications: readonly IdentifiedSpecification[]): IdentifiedSpecification[] {
  if (!isResolutionFailure(failure)) return []
  const names = requiredNames(withoutSubject(failure))
  const known = new Set(specifications.map(({ name }) => name))
  // A name that no text has is that of one whose text names none.
  const isUnnamedMeant = [...names].some((name) => !known.has(name))
  return specifications.filter(({ name }) => (name === undefined ? isUnnamedMeant : names.has(name)))
}

/** The culprits where uv's explanation names them and nothing speaks against it; undefined where each has to be asked. */
async function namedCulprits(
  specifications: readonly IdentifiedSpecification[],
  joint: ExtensionInstallationError,
  probe: Probe,
): Promise<Map<string, ExtensionInstallationError> | undefined> {
  const members = namedIn(joint, specifications)
  if (members.length > 1) return await conflictOf({ members, reason: joint }, specifications, probe)
  const [only] = members
  // Of other failures uv names the first only, and all are to be found at once.
  if (only === undefined || joint.code !== 'versions-conflict') return undefined
  if (specifications.length === 1) return new Map([[only.digest, explained(only, joint, probe)]])
  const attempt = boundedAttempts(probe)
  const alone = await attempt([only])
  const rest = await attempt(specifications.filter((specification) => specification !== only))
  if (!(alone instanceof ExtensionInstallationError) || rest instanceof ExtensionInstallationError) return undefined
  return new Map([[only.digest, explained(only, alone, probe)]])
}

/** The smallest conflict that is found among specifications of which nobody knows who has a part in it. */
async function narrowed(
  specifications: readonly IdentifiedSpecification[],
  failure: ExtensionInstallationError,
  probe: Probe,
): Promise<FoundConflict> {
  let runs = 0
  let reason = failure
  let members = specifications
  for (const candidate of specifications) {
    const others = members.filter((member) => member !== candidate)
    if (others.length < 2 || runs >= maxNarrowingRuns) break
    runs += 1
    const error = await failureOf(() => probe.resolve(others))
    if (mayPass(error)) throw error
    if (error === undefined) continue
    reason = error
    members = others
  }
  return { members, reason }
}

/** Resolves some specifications. Undefined where that is not known: no time or run is left for it, or the network failed. */
type Attempt = (specifications: readonly IdentifiedSpecification[]) => Promise<readonly Pin[] | ExtensionInstallationError | undefined>

/** Attempts that together take no more than {@link maxSearchRuns} runs and {@link searchMs}. */
function boundedAttempts({ resolveWithin, clock }: Probe): Attempt {
  const end = clock.now().getTime() + searchMs
  let runs = 0
  return async (specifications) => {
    const timeoutMs = end - clock.now().getTime()
    if (runs >= maxSearchRuns || timeoutMs <= 0) return undefined
    runs += 1
    try {
      return await resolveWithin(specifications, timeoutMs)
    } catch (error) {
      if (!(error instanceof ExtensionInstallationError)) throw error
      return mayPass(error) ? undefined : error
    }
  }
}

/** The report of a conflict for each of its members, with what a short search finds: what goes together, and what the rest can do without. */
async function conflictOf(
  found: FoundConflict,
  specifications: readonly IdentifiedSpecification[],
  probe: Probe,
): Promise<Map<string, ExtensionInstallationError>> {
  const attempt = boundedAttempts(probe)
  const { members, reason, solutions, separable } = await searchAround(found, specifications, attempt)
  const [only] = members
  if (only !== undefined && members.length === 1) {
    const alone = await attempt([only])
    const own = explained(only, alone instanceof ExtensionInstallationError ? alone : reason, probe)
    return new Map([[only.digest, await withVersions(only, own, attempt)]])
  }
  const explanation = withoutSubject(reason)
  const conflict: Conflict = {
    members: members.map(({ display }) => display),
    ...explainConflict(explanation, members),
    solutions,
    separable: separable.map(({ display }) => display),
    explanation,
  }
  const error = conflictError(conflict, probe.constraintNames, reason)
  return new Map(members.map(({ digest }) => [digest, error]))
}

interface SearchedConflict extends FoundConflict {
  /** Versions of the members that go together with all the rest: with all members free, then with one of them free. Each set is the newest that uv finds. */
  readonly solutions: readonly (readonly string[])[]
  /** The members without which the rest resolves. */
  readonly separable: readonly IdentifiedSpecification[]
}

/** Looks for what is worth knowing of a conflict, by resolving all specifications with some of the members changed. */
async function searchAround(
  found: FoundConflict,
  specifications: readonly IdentifiedSpecification[],
  attempt: Attempt,
): Promise<SearchedConflict> {
  let smallest = found
  const separable = new Set<IdentifiedSpecification>()
  const removed = new Set<IdentifiedSpecification>()
  const resolved = async (changed: readonly IdentifiedSpecification[], change: Change): Promise<readonly Pin[] | undefined> => {
    const attempted = specifications.flatMap((specification) => (changed.includes(specification) ? change(specification) : [specification]))
    const outcome = await attempt(attempted)
    if (outcome instanceof ExtensionInstallationError) {
      // A failure in spite of the change has members that were not changed: then the others have no part in it.
      const members = namedIn(outcome, attempted)
      const isWithin = members.every((member) => found.members.includes(member))
      if (members.length > 0 && members.length < smallest.members.length && isWithin) smallest = { members, reason: outcome }
      return undefined
    }
    // The rest can do without a member if changing that member alone lets all resolve.
    const [only] = changed
    if (outcome !== undefined && only !== undefined && changed.length === 1) separable.add(only)
    return outcome
  }
  const remove = async (member: IdentifiedSpecification): Promise<void> => {
    if (separable.has(member) || removed.has(member)) return
    removed.add(member)
    await resolved([member], () => [])
  }
  // uv's explanation may name more than it takes: of three the report must not blame one that goes with the others.
  if (found.members.length > 2 && found.members.length <= maxSolvedMembers) await Promise.all(found.members.map(remove))
  const { members } = smallest
  const solutions = members.length > 1 && members.length <= maxSolvedMembers ? await solutionsFor(members, resolved) : []
  for (const member of [...smallest.members].reverse()) await remove(member)
  return {
    ...smallest,
    solutions: smallest.members === members ? solutions : [],
    separable: smallest.members.filter((member) => separable.has(member)),
  }
}

/** Gives the specifications that replace one. */
type Change = (specification: IdentifiedSpecification) => readonly IdentifiedSpecification[]

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

/** Failures that another version of the same package may not have. */
const versionCodes: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['version-not-found', 'platform-unsupported'])

/**
 * The failure of a version that is not there or does not fit, with versions that are, where uv soon finds some: the newest, and the one before
 * the version that was asked for.
 */
async function withVersions(
  specification: IdentifiedSpecification,
  failure: ExtensionInstallationError,
  attempt: Attempt,
): Promise<ExtensionInstallationError> {
  const { kind, name, canonical } = specification
  if (!versionCodes.has(failure.code) || kind !== 'requirement' || name === undefined) return failure
  const [clause = '', ...others] = requirementOrUndefined(canonical)?.versions ?? []
  const [, asked] = others.length === 0 ? (/^==([^*]+)$/.exec(clause) ?? []) : []
  const versionIn = async (range: string): Promise<string | undefined> => {
    const pins = await attempt([withVersion(specification, range)])
    return pins === undefined || pins instanceof ExtensionInstallationError ? undefined : pins.find((pin) => pin.name === name)?.version
  }
  const [newest, before] = await Promise.all([versionIn(''), asked === undefined ? undefined : versionIn(`<${asked}`)])
  if (newest === undefined) return failure
  const older = before === undefined || before === newest ? '' : `, and before ${asked} there is ${name}==${before}`
  const rest = [failure.hint?.replace(versionHint, '').trim() ?? ''].filter((text) => text !== '')
  const { message, code, subject } = failure
  return new ExtensionInstallationError(message, {
    code,
    ...(subject === undefined ? {} : { subject }),
    hint: [`The newest that fits this Python is ${name}==${newest}${older}.`, ...rest].join(' '),
    cause: failure,
  })
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

/** See {@link SearchedConflict.solutions}. */
async function solutionsFor(
  members: readonly IdentifiedSpecification[],
  resolved: (changed: readonly IdentifiedSpecification[], change: Change) => Promise<readonly Pin[] | undefined>,
): Promise<string[][]> {
  const free = members.filter(({ kind, name }) => kind === 'requirement' && name !== undefined)
  const names = new Set(members.map(({ name }) => name))
  // One package that is asked for twice goes with itself in every version: that is no advice.
  const isOfOnePackage = names.size === 1 && members.length > 1
  if (free.length === 0 || isOfOnePackage) return []
  const relax = (freed: readonly IdentifiedSpecification[]) => resolved(freed, (specification) => [withoutVersion(specification)])
  const newest = await relax(free)
  // Where nothing goes together with all of them free, nothing does with one.
  if (newest === undefined) return []
  const others = free.length === 1 ? [] : await Promise.all(free.map((member) => relax([member])))
  const found = [newest, ...others].flatMap((pins = []) => {
    const versions = new Map(pins.map(({ name, line }) => [name, String(line)]))
    const set = [...names].flatMap((name) => versions.get(name ?? '') ?? [])
    return set.length === names.size ? [set] : []
  })
  return [...new Map(found.map((set) => [set.join(' '), set])).values()]
}

function withoutVersion(specification: IdentifiedSpecification): IdentifiedSpecification {
  return withVersion(specification, '')
}

/** A specification with another range of versions: `<7.2`; empty for any. */
function withVersion(specification: IdentifiedSpecification, range: string): IdentifiedSpecification {
  const { name = '', extras } = specification
  return { ...specification, installable: new SecretText(`${name}${extras.length === 0 ? '' : `[${extras.join(',')}]`}${range}`) }
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
    // A member that conflicts with the constraints alone would do so in a tree of its own too.
    if (!(reason instanceof VersionsConflictError) || reason.conflict.members.length < 2) continue
    const candidates = specifications.filter(({ digest }) => culprits.get(digest) === reason && separable.has(digest))
    const sufficient = candidates.filter(({ display }) => reason.conflict.separable.includes(display))
    const last = sufficient.at(-1) ?? candidates.at(-1)
    if (last !== undefined) chosen.set(last.digest, reason)
  }
  return chosen
}
