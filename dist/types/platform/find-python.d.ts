import { type Platform, type ProbeOptions } from './interpreter.js';
/**
 * Finds the interpreter that will import, and asks it what it is.
 *
 * @param wanted a path, a command name, or a version such as `3.12`; without it the first of `python`, `python3` on
 * PATH. A version is looked for as `python3.12`, `python`, `python3` on PATH, then by `uv python find`.
 * @throws ExtensionConfigError `interpreter-not-found` or `interpreter-unsupported`.
 */
export declare function detectPlatform(wanted: string | undefined, options: ProbeOptions): Promise<Platform>;
