import { mkdtemp, readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ExtensionConfigError } from '../../errors.ts'
import { holdsSecretUrl } from '../../specification/hidden-url.ts'
import { localContent } from '../../specification/local-content.ts'
import { makeDirectory, readTextIfPresent, removeTree, writeText } from '../../system/files.ts'
import { sha256 } from '../../system/hash.ts'
import { redactUrls } from '../../system/redact.ts'
import { uvEnvironment } from './environment.ts'
import type { UvTools } from './export-lock.ts'
import { type Indexes, indexVariables } from './indexes.ts'

/** How many lines of a failed build are shown: what went wrong stands at its end. */
const mostLines = 25

/** How long a build may take, in milliseconds. */
const timeoutMs = 300_000

const program = `
import sys, zipfile
with zipfile.ZipFile(sys.argv[1]) as wheel:
    name = next(name for name in wheel.namelist() if name.endswith(".dist-info/METADATA"))
    sys.stdout.buffer.write(wheel.read(name))
`

/** The tools and indexes that a build uses. */
export interface BuildTools extends UvTools {
  readonly indexes: Indexes
  readonly noIndex: boolean
  /** The directory of what was built before. */
  readonly kept: string
}

/**
 * The metadata (`METADATA`) that the build backend of a project makes, by a build of uv's. It is built once for what lies in
 * the directory, and kept.
 *
 * @throws ExtensionConfigError `file-unreadable` with the words of the backend.
 */
export async function buildMetadata(project: { readonly directory: string; readonly shown: string }, tools: BuildTools): Promise<string> {
  const { environment, python, kept } = tools
  const file = path.join(kept, `${sha256(`${localContent(project.directory, environment).digest} ${python}`)}.txt`)
  const before = await readTextIfPresent(file)
  if (before !== undefined) return before
  const scratch = await mkdtemp(path.join(tmpdir(), 'ensure-extensions-metadata-'))
  try {
    const built = await build(project.directory, scratch, tools)
    if ('problem' in built) throw failure(project.shown, built.problem)
    // One with secrets is not kept: they would lie in the cache root.
    if (!holdsSecretUrl(built.metadata)) {
      await makeDirectory(kept)
      await writeText(file, built.metadata)
    }
    return built.metadata
  } finally {
    await removeTree(scratch)
  }
}

async function build(
  directory: string,
  scratch: string,
  { uv, python, runner, environment, signal, indexes, noIndex }: BuildTools,
): Promise<{ readonly metadata: string } | { readonly problem: string }> {
  const args = ['build', '--wheel', '--no-config', ...(noIndex ? ['--no-index'] : []), '--python', python]
  const built = await runner.run(uv, [...args, '--out-dir', scratch, directory], {
    environment: { ...uvEnvironment(environment), ...indexVariables(indexes) },
    cwd: scratch,
    timeoutMs,
    signal,
  })
  const wheel = (await readdir(scratch)).find((name) => name.endsWith('.whl'))
  if (built.exitCode !== 0 || wheel === undefined) return { problem: built.stderr }
  const told = await runner.run(python, ['-I', '-S', '-c', program, path.join(scratch, wheel)], { environment, signal })
  return told.exitCode === 0 ? { metadata: told.stdout } : { problem: told.stderr }
}

function failure(shown: string, said: string): ExtensionConfigError {
  return new ExtensionConfigError(
    `what '${shown}' needs is dynamic, and its build backend does not tell: ${redactUrls(said.trim().split('\n').slice(-mostLines).join('\n'))}`,
    {
      code: 'file-unreadable',
      subject: shown,
      hint: 'The last lines say why. Dependencies that are written in pyproject.toml need no build.',
    },
  )
}
