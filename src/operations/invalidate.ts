import { usingRoot } from '../entries/entry.ts'
import { invalidateSpecification } from '../entries/invalidate.ts'
import { CacheLayout } from '../entries/layout.ts'
import { detectPlatform } from '../platform/find-python.ts'
import { identify } from '../specification/digest.ts'
import { parseSpecification } from '../specification/specification.ts'
import type { EnsureCall } from './ensure/prepare.ts'

/**
 * Makes a specification count as not installed, in every entry of this machine and interpreter and in archives made
 * before now.
 *
 * @returns whether something was there.
 */
export async function invalidate(specification: string, { settings, ports, signal }: EnsureCall): Promise<boolean> {
  const context = { baseDirectory: settings.workspace }
  const identified = identify(parseSpecification(specification, context), context)
  const platform = await detectPlatform(settings.python, { ...ports, signal })
  const { clock, logger } = ports
  return await usingRoot(settings.cacheRoot, () =>
    invalidateSpecification(identified, { layout: new CacheLayout(settings.cacheRoot), platform, clock, logger }),
  )
}
