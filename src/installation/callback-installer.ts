import { cp, mkdir } from 'node:fs/promises'
import { copyDistributions } from '../distribution/copy.ts'
import { ExtensionInstallationError, messageOf } from '../errors.ts'
import type { IdentifiedSpecification } from '../specification/digest.ts'
import { removeTree } from '../system/files.ts'
import type { InstallationJob, InstallationResult, Installer } from './installer.ts'

/** A library user's own way to install: makes one specification available and says where its tree lies. */
export type InstallCallback = (specification: string) => Promise<string>

/** An installer that calls back once per miss; what lies at the path given is copied into the entry. */
export function createCallbackInstaller(install: InstallCallback): Installer {
  return {
    label: 'callback',
    recordsDistributions: false,
    async install({ specifications, target, base, signal }: InstallationJob): Promise<InstallationResult> {
      const failures = new Map<string, ExtensionInstallationError>()
      const stale = new Map<string, ExtensionInstallationError>()
      if (!(await removeTree(target))) throw new Error(`${target} cannot be emptied`)
      await mkdir(target, { recursive: true, mode: 0o755 })
      const keep = new Set<string>()
      let installedCount = 0
      const keepClosure = ({ digest }: IdentifiedSpecification): void => {
        for (const name of base?.closures.get(digest) ?? []) keep.add(name)
      }
      for (const specification of specifications) {
        signal?.throwIfAborted()
        const isKeepable = (base?.closures.get(specification.digest)?.length ?? 0) > 0
        if (base?.fresh.has(specification.digest) && isKeepable) {
          keepClosure(specification)
          continue
        }
        try {
          await cp(await install(specification.raw.reveal()), target, { recursive: true })
          installedCount += 1
        } catch (cause) {
          const failure = new ExtensionInstallationError(`${specification.display}: ${messageOf(cause)}`, {
            code: 'installation-failed',
            subject: specification.display,
            hint: 'The injected installer failed; the message is its own.',
            cause,
          })
          if (base?.fallback.digests.has(specification.digest) && isKeepable) {
            stale.set(specification.digest, failure)
            keepClosure(specification)
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
        installedCount,
        isUnchanged: false,
        isVerified: keep.size === 0,
        isBaseKept: base !== undefined,
      }
    },
  }
}
