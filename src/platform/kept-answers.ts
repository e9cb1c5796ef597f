import { statSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { machine, release, version } from 'node:os'
import path from 'node:path'
import type { Environment } from '../ports.ts'
import { readTextIfPresent, writeText } from '../system/files.ts'
import { sha256 } from '../system/hash.ts'
import { openPlain, readPlainTextSync } from '../system/plain-file.ts'
import { probe } from './python/sources.ts'

/** The answer of an interpreter, kept for the next run on this machine. */
export interface KeptAnswer {
  /** The answer of the interpreter, as the probe printed it. */
  readonly text: string
  /** Where its standard library lies: with another one there it is another interpreter. */
  readonly standardLibrary: string
}

/** Variables that decide which libraries an interpreter loads, and which directories Debian's name as its packages'. */
const countedVariables = ['LD_LIBRARY_PATH', 'LD_PRELOAD', 'VIRTUAL_ENV', 'DEB_PYTHON_INSTALL_LAYOUT']

/** The C library among the files that a process has mapped. */
const libraryPattern = /\s(\/\S*\/(?:libc\.so\.6|libc-[\d.]+\.so|ld-musl-[^/\s]+|libc\.musl-[^/\s]+))$/m

/**
 * The kept answer of one interpreter. It holds as long as the executable, its `pyvenv.cfg`, its standard library, the C library, the
 * system and a few variables are the same. Nothing but speed depends on it: what cannot be read or written is asked for.
 */
export class AnswerFile {
  readonly #python: string
  readonly #file: string
  readonly #identity: string | undefined
  readonly #environment: Environment

  /**
   * @param python the path of the executable.
   * @param directory where answers are kept.
   * @param environment the variables that the interpreter is given.
   */
  constructor(python: string, directory: string, environment: Environment) {
    this.#python = python
    this.#file = path.join(directory, `${sha256(python)}.json`)
    this.#environment = environment
    this.#identity = identityOf(python, environment)
  }

  /** Reads the earlier answer; undefined where there is none, or where the interpreter may answer otherwise now. */
  async read(): Promise<KeptAnswer | undefined> {
    if (this.#identity === undefined) return undefined
    const kept = parseKept(await readTextIfPresent(this.#file).catch(() => undefined))
    if (kept?.identity !== this.#identity || kept.libraryStamp !== stampOf(kept.standardLibrary)) return undefined
    return kept
  }

  /**
   * Keeps an answer, unless it is that of a script or a shim, which starts another interpreter as the environment says.
   *
   * @param executable which executable it named as its own.
   */
  async write({ text, standardLibrary }: KeptAnswer, executable: string): Promise<void> {
    if (executable !== this.#python || this.#identity === undefined) return
    try {
      // While it was asked, another one may have been put in its place.
      if (!(await isBinary(this.#python)) || this.#identity !== identityOf(this.#python, this.#environment)) return
      const kept = { identity: this.#identity, text, standardLibrary, libraryStamp: stampOf(standardLibrary) }
      // Only where there is a cache root already: what is asked before the input was found right changes nothing.
      await mkdir(path.dirname(this.#file)).catch(() => {})
      await writeText(this.#file, `${JSON.stringify(kept)}\n`)
    } catch {
      // It is asked again.
    }
  }
}

function parseKept(text: string | undefined): (KeptAnswer & { readonly identity: string; readonly libraryStamp: string }) | undefined {
  try {
    const kept: unknown = JSON.parse(text ?? '')
    if (typeof kept !== 'object' || kept === null) return undefined
    const { identity, text: said, standardLibrary, libraryStamp } = kept as Record<string, unknown>
    const isWhole = [identity, said, standardLibrary, libraryStamp].every((value) => typeof value === 'string')
    return isWhole ? (kept as ReturnType<typeof parseKept>) : undefined
  } catch {
    return undefined
  }
}

/** All that an answer depends on. Undefined where that cannot be told: elsewhere than on Linux launchers choose among interpreters. */
function identityOf(python: string, environment: Environment): string | undefined {
  if (process.platform !== 'linux' || !path.isAbsolute(python)) return undefined
  const executable = stampOf(python)
  const [, library] = libraryPattern.exec(mappedFiles()) ?? []
  if (executable === '' || library === undefined) return undefined
  const binary = path.dirname(python)
  return sha256(
    JSON.stringify([
      probe,
      executable,
      ...[binary, path.dirname(binary)].map((home) => stampOf(path.join(home, 'pyvenv.cfg'))),
      [library, stampOf(library)],
      [release(), version(), machine()],
      countedVariables.map((name) => environment[name] ?? null),
    ]),
  )
}

function mappedFiles(): string {
  try {
    return readPlainTextSync('/proc/self/maps')
  } catch {
    return ''
  }
}

/** A text that changes when a file is changed or replaced; empty where there is no file. */
function stampOf(file: string): string {
  const stats = statSync(file, { bigint: true, throwIfNoEntry: false })
  return stats === undefined ? '' : [stats.dev, stats.ino, stats.size, stats.mtimeNs, stats.ctimeNs].join(' ')
}

/** Whether an executable is a program of the system's own form. */
async function isBinary(file: string): Promise<boolean> {
  const handle = await openPlain(file)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4, 0)
    return bytesRead === 4 && buffer.equals(Buffer.from('\x7fELF', 'latin1'))
  } finally {
    await handle.close()
  }
}
