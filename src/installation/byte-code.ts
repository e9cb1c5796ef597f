import type { Platform } from '../platform/interpreter.js'
import type { CommandRunner, Environment, Logger } from '../ports.js'

/** How long compiling may take, in milliseconds; 1,100 modules take 1.4 s on two cores. */
const compileTimeoutMs = 300_000

/** Compiles all modules of a tree. */
export type ByteCodeCompiler = (tree: string, platform: Platform, signal?: AbortSignal) => Promise<void>

/**
 * Compiles by the interpreter itself, all cores, as unchecked hash-based `.pyc` files (PEP 552): they stay valid
 * whatever happens to the times of the files. Modules that do not compile (templates, tests of syntax errors) are
 * passed over, as installers do.
 */
export function createByteCodeCompiler(options: { runner: CommandRunner; environment: Environment; logger: Logger }): ByteCodeCompiler {
  return async (tree, platform, signal) => {
    const args = ['-I', '-m', 'compileall', '-q', '-q', '-j', '0', '--invalidation-mode', 'unchecked-hash', tree]
    const result = await options.runner.run(platform.python, args, {
      environment: options.environment,
      timeoutMs: compileTimeoutMs,
      signal,
    })
    if (result.timedOut) options.logger.warning('compiling byte code took more than 5 min and was ended; imports work without it')
  }
}
