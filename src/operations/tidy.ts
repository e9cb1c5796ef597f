import { tmpdir } from 'node:os'
import type { Settings } from '../configuration/settings.ts'
import { cleanCache } from '../entries/clean.ts'
import { CacheLayout } from '../entries/layout.ts'
import { messageOf } from '../errors.ts'
import { systemClock } from '../system/defaults.ts'
import { removeLeftoverDirectories } from '../system/owned-directory.ts'
import { openRegistry, type RegistryPorts } from './open-registry.ts'

/** Removes what expired too long ago and nobody uses, and left-overs; see {@link cleanCache}. Nothing of it fails a run. */
export async function tidy(settings: Pick<Settings, 'cacheRoot' | 'staleIfError'>, ports: RegistryPorts): Promise<void> {
  const { cacheRoot, staleIfError } = settings
  // What killed runs left in the temporary directory.
  await removeLeftoverDirectories({ parent: tmpdir(), prefix: 'ensure-extensions-', clock: systemClock })
  try {
    const registry = openRegistry({ ...ports, cacheRoot })
    // Who uses what is not fully known then.
    const [gap] = await registry.gaps()
    if (gap !== undefined) {
      ports.logger.info(`the cache is not cleaned, because who uses what is not fully known: ${gap}`)
      return
    }
    const mapped = new Set((await registry.listAll()).flatMap(({ entries }) => entries.map((entry) => entry.path)))
    const removed = await cleanCache({
      ...ports,
      layout: new CacheLayout(cacheRoot),
      staleHours: staleIfError.hours,
      isMapped: (entry) => mapped.has(entry),
    })
    for (const entry of removed) ports.logger.info(`removed ${entry}: it expired long ago, and nobody uses it`)
  } catch (error) {
    ports.logger.debug(`the cache was not cleaned: ${messageOf(error)}`)
  }
}
