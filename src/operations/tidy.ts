import { tmpdir } from 'node:os'
import type { Settings } from '../configuration/settings.ts'
import { type Cleaning, cleanCache } from '../entries/clean.ts'
import { CacheLayout } from '../entries/layout.ts'
import { usageOf, usualLatelyDays } from '../mapping/usage.ts'
import { systemClock } from '../system/defaults.ts'
import { messageOf } from '../system/errno.ts'
import { removeLeftoverDirectories } from '../system/owned-directory.ts'
import { mappingsIn, openRegistry, type RegistryPorts } from './open-registry.ts'

/** Removes what expired too long ago and nobody uses, and left-overs; see {@link cleanCache}. Nothing of it fails a run. */
export async function tidy(
  settings: Pick<Settings, 'cacheRoot' | 'staleIfError'>,
  ports: RegistryPorts,
  { limitMs }: Pick<Cleaning, 'limitMs'> = {},
): Promise<void> {
  const { cacheRoot, staleIfError } = settings
  // Killed runs leave directories in the temporary directory.
  await removeLeftoverDirectories({ parent: tmpdir(), prefix: 'ensure-extensions-', clock: systemClock })
  try {
    const layout = new CacheLayout(cacheRoot)
    const registry = openRegistry({ ...ports, cacheRoot })
    const [gap] = await registry.gaps()
    if (gap !== undefined) {
      ports.logger.info(`the cache is not cleaned, because some cache entries may be used by projects that are not known: ${gap}`)
      return
    }
    const usage = usageOf(mappingsIn(layout, await registry.listAll()), { now: ports.clock.now(), latelyDays: usualLatelyDays })
    const removed = await cleanCache({
      ...ports,
      layout,
      staleHours: staleIfError.hours,
      isMapped: (entry) => usage.has(entry),
      limitMs,
    })
    await registry.forgetEnvironments(removed)
    for (const entry of removed) ports.logger.info(`removed ${entry}: it expired long ago, and nobody uses it`)
  } catch (error) {
    ports.logger.debug(`the cache was not cleaned: ${messageOf(error)}`)
  }
}
