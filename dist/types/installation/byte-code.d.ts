import type { Platform } from '../platform/interpreter.js';
import type { CommandRunner, Environment, Logger } from '../ports.js';
/** Compiles all modules of a tree. */
export type ByteCodeCompiler = (tree: string, platform: Platform, signal?: AbortSignal) => Promise<void>;
/**
 * Compiles by the interpreter itself, all cores, as unchecked hash-based `.pyc` files (PEP 552): they stay valid
 * whatever happens to the times of the files. Modules that do not compile (templates, tests of syntax errors) are
 * passed over, as installers do.
 */
export declare function createByteCodeCompiler(options: {
    runner: CommandRunner;
    environment: Environment;
    logger: Logger;
}): ByteCodeCompiler;
