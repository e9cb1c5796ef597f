import { describe, it } from 'vitest'
import { type DeclaredDifferences, describeProviderContract as describeContract } from '../../src/library/testing.ts'
import type { CacheProvider } from '../../src/providers/provider.ts'

/** The contract that third parties get too, run by vitest. */
export function describeProviderContract(name: string, create: () => Promise<CacheProvider>, differences: DeclaredDifferences = {}): void {
  describeContract({ name, create, differences, describe, it: (title, run) => void it(title, run) })
}
