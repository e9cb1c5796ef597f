import type { FindUvOptions } from './uv-source.js';
/**
 * Fetches uv's wheel from the package index, checks it against the index's own hash, and keeps the executable.
 * The interpreter's pip is asked first: it knows the user's index, proxy and certificates. Without pip an index named
 * by the inputs or the environment is read directly (PEP 691 JSON or PEP 503 HTML).
 *
 * @returns the path of the executable; undefined when there is neither pip nor a known index.
 * @throws ExtensionInstallationError `index-unavailable` or `uv-unavailable` when fetching failed.
 */
export declare function fetchUv(version: string, options: FindUvOptions): Promise<string | undefined>;
