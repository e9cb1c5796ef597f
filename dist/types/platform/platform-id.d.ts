/** What a platform id is made of. */
export interface PlatformFacts {
    /** `sys.implementation.name`. */
    readonly implementation: string;
    readonly version: readonly [number, number, number];
    /** PyPy's own major and minor version. */
    readonly pypy: readonly [number, number] | null;
    readonly freeThreaded: boolean;
    readonly is64Bit: boolean;
    /** As Python's `platform.system()` gives it. */
    readonly system: string;
    /** As Python's `platform.machine()` gives it. */
    readonly machine: string;
    readonly libc: readonly [string, string] | null;
}
/**
 * The platform id: `{implementation}-{major.minor}[t]--{system}[_musl]--{machine}`, lower case.
 *
 * `cpython-3.10--linux--x86_64`, `cpython-3.13t--linux_musl--aarch64`, `pypy-3.10-7.3--linux--x86_64`. `-32` follows
 * the version where the pointers are narrower than the machine's.
 */
export declare function platformId(facts: PlatformFacts): string;
