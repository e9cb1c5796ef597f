import type { CommandPorts } from '../ports.js';
/** The interpreter that will import, and the platform it stands for. */
export interface Platform {
    /** `{implementation}-{major.minor}[t][d]--{system}[_musl]--{machine}`, see {@link platformId}. */
    readonly id: string;
    /**
     * The C library and its version, as in `glibc2.36`, `musl1.2`; on Windows, whose launchers of scripts name their
     * interpreter, `at` and a digest of its path; else `none`.
     */
    readonly abi: string;
    /** The absolute path of the executable, as the interpreter gives it (of a pyenv shim the real one). */
    readonly python: string;
    /** Major, minor and patch, as in `3.12.4`. */
    readonly pythonVersion: string;
    /** The root of its environment: `sys.prefix` of a process that was started as usual. Absolute. */
    readonly prefix: string;
    /** The directories its own packages lie in, the first wins. Absolute; some may not exist. */
    readonly sitePackages: readonly string[];
    /** The directory of its standard library. Absolute. */
    readonly standardLibrary: string;
    /** The suffix of extension modules built for it: `.cpython-311-x86_64-linux-gnu.so`. */
    readonly extensionSuffix: string;
    /** The values of the PEP 508 marker variables. */
    readonly markers: Readonly<Record<string, string>>;
}
export interface ProbeOptions extends CommandPorts {
    readonly signal?: AbortSignal | undefined;
    /** The directory where answers are kept between runs; without it each is asked. */
    readonly answers?: string | undefined;
}
/**
 * Asks an interpreter what it is.
 *
 * @param python the path of its executable.
 * @throws ExtensionConfigError `interpreter-not-found` when it cannot be started, `interpreter-unsupported` when it
 * is no Python 3.8 or newer.
 */
export declare function probeInterpreter(python: string, options: ProbeOptions): Promise<Platform>;
