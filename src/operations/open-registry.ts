import { Registry, registryLockTimeoutMs, registryPath } from '../mapping/registry.ts'
import type { Clock, Environment, Logger } from '../ports.ts'

/** What the registry of a cache root works with. */
export interface RegistryPorts {
  readonly environment: Environment
  readonly clock: Clock
  readonly logger: Logger
}

/** A cache root, and what managing it works with. */
export interface ManagedCache extends RegistryPorts {
  readonly cacheRoot: string
}

/** The registry of a cache root. */
export function openRegistry({ cacheRoot, environment, clock, logger }: ManagedCache): Registry {
  return new Registry({ environment, clock, logger, cachePath: registryPath(cacheRoot, environment), lockTimeoutMs: registryLockTimeoutMs })
}
