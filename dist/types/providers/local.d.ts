import { type CacheProvider } from './provider.js';
export interface LocalProviderOptions {
    /** The directory that holds the bundles, each in a directory named by its key. Made when first written to. */
    readonly directory: string;
}
/** Keeps bundles in a directory, which may be shared by processes and machines: bundles appear by one rename. */
export declare function createLocalProvider({ directory }: LocalProviderOptions): CacheProvider;
