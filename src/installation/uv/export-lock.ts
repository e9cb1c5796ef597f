import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ExtensionConfigError } from '../../errors.ts'
import type { CommandPorts } from '../../ports.ts'
import type { LockSelection } from '../../specification/lock-selection.ts'
import { removeTree } from '../../system/files.ts'
import { redactUrls } from '../../system/redact.ts'
import { uvEnvironment } from './environment.ts'

/** How long reading a lock may take, in milliseconds: it asks no index. */
const timeoutMs = 60_000

/** How uv is run beside an installation. */
export interface UvTools extends CommandPorts {
  /** The path of its executable. */
  readonly uv: string
  /** The interpreter that will import. */
  readonly python: string
  readonly signal?: AbortSignal | undefined
}

/**
 * Lists what uv installs from a lock, as the lines of a requirements file with hashes and markers. The lock is taken as it is.
 *
 * @throws ExtensionConfigError `file-unreadable` with the words of uv.
 */
export async function exportLock(lock: LockSelection, tools: UvTools): Promise<string> {
  const what =
    lock.kind === 'script'
      ? ['--script', lock.file]
      : [
          '--project',
          path.dirname(lock.file),
          '--no-emit-project',
          '--no-editable',
          ...(lock.group === undefined ? ['--no-default-groups'] : ['--only-group', lock.group]),
          ...lock.extras.flatMap((extra) => ['--extra', extra]),
        ]
  const form = ['--frozen', '--no-config', '--no-header', '--no-annotate', '--format', 'requirements.txt', '--quiet']
  const cwd = await mkdtemp(path.join(tmpdir(), 'ensure-extensions-export-'))
  try {
    const { uv, python, runner, environment, signal } = tools
    const result = await runner.run(uv, ['export', ...form, '--python', python, ...what], {
      environment: uvEnvironment(environment),
      cwd,
      timeoutMs,
      signal,
    })
    if (result.exitCode === 0) return result.stdout
    throw new ExtensionConfigError(`${lock.shown} cannot be read by uv: ${redactUrls(result.stderr.trim())}`, {
      code: 'file-unreadable',
      subject: lock.shown,
      hint: 'Write it again with `uv lock`; name the uv that wrote it in uv-version.',
    })
  } finally {
    await removeTree(cwd)
  }
}
