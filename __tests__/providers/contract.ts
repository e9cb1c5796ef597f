import { describe, it } from 'vitest'
import type { CacheProvider } from '../../src/providers/provider.js'
import { type DeclaredDifferences, describeProviderContract as describeContract } from '../../src/testing.js'

/** The contract that third parties get too, run by vitest. */
export function describeProviderContract(name: string, create: () => Promise<CacheProvider>, differences: DeclaredDifferences = {}): void {
  describeContract({ name, create, differences, describe, it: (title, run) => void it(title, run) })
}
