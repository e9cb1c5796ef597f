import { readdir } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import type { Platform } from '../platform/interpreter.ts'
import type { Ports } from '../ports.ts'
import { compileModules } from './python/sources.ts'

/** How long compiling may take, in milliseconds; 1,100 modules take 1.2 s on two cores. */
const compileTimeoutMs = 300_000
/** A process for fewer modules than this costs more than it saves. */
const minModulesPerProcess = 20

/** Compiles all modules of a tree. */
export type ByteCodeCompiler = (tree: string, platform: Platform, signal?: AbortSignal) => Promise<void>

/**
 * Compiles by the interpreter itself, a process for each core, as unchecked hash-based `.pyc` files (PEP 552): they stay
 * valid whatever happens to the times of the files. Not by `compileall`, which sends every file, module or not, through
 * a queue: a tree with 100,000 data files took it 23 s.
 */
export function createByteCodeCompiler(options: Omit<Ports, 'clock'>): ByteCodeCompiler {
  return async (tree, platform, signal) => {
    const names = await readdir(tree, { recursive: true })
    const modules = names.filter((name) => name.endsWith('.py')).map((name) => path.join(tree, name))
    const processes = Math.min(availableParallelism(), Math.ceil(modules.length / minModulesPerProcess))
    // Every nth module: the large ones of a package lie beside each other.
    const shares = Array.from({ length: processes }, (_, share) => modules.filter((_, index) => index % processes === share))
    const args = ['-I', '-S', '-W', 'ignore', '-c', compileModules]
    const results = await Promise.all(
      shares.map((share) =>
        options.runner.run(platform.python, args, {
          environment: options.environment,
          timeoutMs: compileTimeoutMs,
          input: share.join('\0'),
          signal,
        }),
      ),
    )
    if (results.some(({ timedOut }) => timedOut)) {
      options.logger.warning('compiling byte code took more than 5 min and was ended; imports work without it')
    }
  }
}
