import { cp, realpath } from 'node:fs/promises'
import { copyDistributions } from '../distribution/copy.ts'
import type { Distribution } from '../distribution/record.ts'
import { ExtensionInstallationError } from '../errors.ts'
import type { IdentifiedSpecification } from '../specification/digest.ts'
import { messageOf } from '../system/errno.ts'
import { makeDirectory, removeTree } from '../system/files.ts'
import type { InstallationJob, InstallationResult, Installer } from './installer.ts'
import { selfContained } from './self-contained.ts'

/** A library user's own way to install: makes one specification available and says where its tree lies. */
export type InstallCallback = (specification: string) => Promise<string>

/** An installer that calls back once per miss; what lies at the path given is copied into the entry. */
export function createCallbackInstaller(install: InstallCallback): Installer {
  return {
    label: 'callback',
    recordsDistributions: false,
    async install({ specifications, target, base, platform, signal }: InstallationJob): Promise<InstallationResult> {
      const failures = new Map<string, ExtensionInstallationError>()
      const stale = new Map<string, ExtensionInstallationError>()
      if (!(await removeTree(target))) throw new Error(`${target} cannot be emptied`)
      await makeDirectory(target, { mode: 0o755 })
      const keep = new Set<string>()
      let installedCount = 0
      const closureOf = async (specification: IdentifiedSpecification): Promise<Distribution[] | undefined> =>
        base === undefined ? undefined : await selfContained([specification], base, platform.markers)
      const keepClosure = (closure: readonly Distribution[]): void => {
        for (const { name } of closure) keep.add(name)
      }
      for (const specification of specifications) {
        signal?.throwIfAborted()
        const closure = await closureOf(specification)
        // The caller's installer is not asked which versions it would choose: what is there of any request saves a call.
        if (base?.reusable.has(specification.digest) && closure !== undefined) {
          keepClosure(closure)
          continue
        }
        try {
          // Links stay as they are written: those of the source lead to files of the source, which need not stay where it is.
          await cp(await realpath(await install(specification.raw.reveal())), target, { recursive: true, verbatimSymlinks: true })
          installedCount += 1
        } catch (cause) {
          const failure = new ExtensionInstallationError(`${specification.display}: ${messageOf(cause)}`, {
            code: 'installation-failed',
            subject: specification.display,
            hint: 'The injected installer failed; the message is its own.',
            cause,
          })
          if (base?.fallback.digests.has(specification.digest) && closure !== undefined) {
            stale.set(specification.digest, failure)
            keepClosure(closure)
          } else failures.set(specification.digest, failure)
        }
      }
      if (base !== undefined)
        await copyDistributions(
          base.tree,
          base.distributions.filter(({ name }) => keep.has(name)),
          target,
        )
      return {
        failures,
        stale,
        apart: new Map(),
        copied: keep,
        sources: new Map(),
        indexes: new Map(),
        names: new Map(
          specifications.flatMap(({ digest }) => (base?.closures.get(digest) ?? []).slice(0, 1).map((name) => [digest, name])),
        ),
        installedCount,
        isUnchanged: false,
        isVerified: keep.size === 0,
        isBaseKept: base !== undefined,
      }
    },
  }
}
