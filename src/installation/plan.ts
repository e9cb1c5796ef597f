import { ExtensionInstallationError } from '../errors.ts'
import type { Platform } from '../platform/interpreter.ts'
import type { IdentifiedSpecification } from '../specification/digest.ts'
import { chooseSeparated } from './conflicts/find-culprits.ts'
import type { Pin } from './uv/pylock.ts'
import { isGeneral, UvSession, type UvSessionOptions } from './uv/session.ts'

export interface PlanningJob {
  readonly specifications: readonly IdentifiedSpecification[]
  readonly platform: Platform
  /** An empty directory for uv's own files. */
  readonly scratch: string
  /** Extension digests that may be set apart where they do not go with the rest. */
  readonly separable: ReadonlySet<string>
  readonly signal?: AbortSignal | undefined
}

/** The result that installing would have. */
export interface InstallationPlan {
  /** The distributions that would lie in the tree. */
  readonly pins: readonly Pin[]
  /** The specifications that cannot be installed, by extension digest, each with its own reason. */
  readonly failures: ReadonlyMap<string, ExtensionInstallationError>
  /** The specifications that would be set apart; the conflict of each. */
  readonly apart: ReadonlyMap<string, ExtensionInstallationError>
  /** How many of some pins (`six==1.17.0`) uv would download, the others lying in its own cache; undefined where uv does not tell. */
  countDownloads(pins: readonly string[]): Promise<number | undefined>
}

/**
 * Resolves as installing would, and installs nothing. Failures of specifications are in the plan.
 *
 * @throws ExtensionInstallationError where nothing can be resolved at all: no uv, no index.
 */
export async function planInstallation(job: PlanningJob, options: UvSessionOptions): Promise<InstallationPlan> {
  const session = await UvSession.start(job, options)
  const failures = new Map<string, ExtensionInstallationError>()
  const apart = new Map<string, ExtensionInstallationError>()
  const countDownloads = (pins: readonly string[]): Promise<number | undefined> =>
    session.uv.countDownloads(pins, session.resolution([])).catch(() => undefined)
  for (;;) {
    const remaining = job.specifications.filter(({ digest }) => !failures.has(digest) && !apart.has(digest))
    if (remaining.length === 0) return { pins: [], failures, apart, countDownloads }
    try {
      const pins = await session.retried((uv) => uv.resolve(session.resolution(remaining)))
      return { pins, failures, apart, countDownloads }
    } catch (error) {
      if (!(error instanceof ExtensionInstallationError) || isGeneral(error)) throw error
      const culprits = await session.culpritsOf(remaining, error)
      for (const [digest, reason] of chooseSeparated(remaining, culprits, job.separable)) {
        apart.set(digest, reason)
        for (const [other, its] of culprits) if (its === reason) culprits.delete(other)
      }
      for (const [digest, reason] of culprits) failures.set(digest, reason)
    }
  }
}
