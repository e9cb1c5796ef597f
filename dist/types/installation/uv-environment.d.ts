import type { Environment } from '../ports.js';
/**
 * The environment uv runs in: everything of the user's (TLS and proxy settings among it), but of UV_… only what is
 * known to be meant for installing. The tree gets copies, because writing into a hard link would change uv's own cache.
 */
export declare function uvEnvironment(environment: Environment): Environment;
/** The variables that change how a request resolves, as they count in its digest: files by the SHA-256 of their content. */
export declare function resolutionInputs(environment: Environment): Promise<Record<string, string>>;
/** SHA-256 of a file an input or variable names; an ExtensionConfigError names both where it cannot be read. */
export declare function digestOfInputFile(file: string, origin: string): Promise<string>;
