import type { Settings } from '../configuration/settings.ts'
import { cleanCache } from '../entries/clean.ts'
import { CacheLayout } from '../entries/layout.ts'
import { messageOf } from '../errors.ts'
import { openRegistry, type RegistryPorts } from './open-registry.ts'

/** Removes what expired too long ago and nobody uses, and left-overs; see {@link cleanCache}. Nothing of it fails a run. */
export async function tidy(settings: Pick<Settings, 'cacheRoot' | 'staleIfError'>, ports: RegistryPorts): Promise<void> {
  const { cacheRoot, staleIfError } = settings
  try {
    const mapped = new Set(
      (await openRegistry({ ...ports, cacheRoot }).listAll()).flatMap(({ entries }) => entries.map((entry) => entry.path)),
    )
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
