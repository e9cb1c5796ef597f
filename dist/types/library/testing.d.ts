import type { CacheProvider } from '../providers/provider.js';
/** Where a store does less than the contract asks. What is declared is said in a test's title; nothing is skipped in silence. */
export interface DeclaredDifferences {
    /** The store takes a key a second time instead of refusing it: then a reader may get either. */
    readonly takesKeysTwice?: boolean;
    /** How far apart two saves must be for the store to tell which is newer, in milliseconds. Default 1,100: many order by the second. */
    readonly orderingMs?: number;
}
/** The test framework that runs the contract: vitest, jest, or `node:test` have both. */
export interface TestFramework {
    describe(title: string, define: () => void): void;
    it(title: string, run: () => Promise<void>): void;
}
/** The provider under test and how to make it. */
export interface ProviderContract extends TestFramework {
    /** For the title. */
    readonly name: string;
    /** Gives a provider over an empty store, or an empty part of one, of its own. */
    readonly create: () => Promise<CacheProvider>;
    readonly differences?: DeclaredDifferences;
}
/**
 * Declares, as tests of your framework, what every provider must do:
 *
 *     import { describe, it } from 'vitest'
 *     import { describeProviderContract } from 'ensure-extensions/testing'
 *     describeProviderContract({ name: 'mine', create: async () => createMine(), describe, it })
 */
export declare function describeProviderContract({ name, create, differences, describe, it }: ProviderContract): void;
