import type { Platform } from '../platform/interpreter.js';
import type { Ports } from '../ports.js';
/** Compiles all modules of a tree. */
export type ByteCodeCompiler = (tree: string, platform: Platform, signal?: AbortSignal) => Promise<void>;
/**
 * Compiles by the interpreter itself, a process for each core, as unchecked hash-based `.pyc` files (PEP 552): they stay
 * valid whatever happens to the times of the files. Not by `compileall`, which sends every file, module or not, through
 * a queue: a tree with 100,000 data files took it 23 s.
 */
export declare function createByteCodeCompiler(options: Omit<Ports, 'clock'>): ByteCodeCompiler;
