import type { FindUvOptions, Uv } from './uv-source.js';
/** The uv version that is fetched where none is asked for and none is on PATH: the one this release was tested with. */
export declare const defaultUvVersion = "0.13.8";
/**
 * Finds uv on PATH, in the tool store, or fetches it from the package index.
 *
 * @throws ExtensionInstallationError `uv-unavailable`, or `index-unavailable` when the index did not answer.
 */
export declare function findUv(options: FindUvOptions): Promise<Uv>;
