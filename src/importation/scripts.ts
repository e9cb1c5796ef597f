import { chmod, readdir, readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import type { Distribution, RecordedFile } from '../distribution/record.ts'
import { recordedFile, replaceFile, rewriteRecords } from '../distribution/rewrite-records.ts'
import { hasErrno } from '../errors.ts'
import type { Platform } from '../platform/interpreter.ts'
import { scriptDirectoryName } from './import-paths.ts'

/** Commands that must stay the interpreter's own: a tree never puts them on PATH. */
const reservedCommand = /^(?:python|pip)[\d.]*t?(?:\.exe)?$/

/**
 * Makes the scripts of a tree independent of the interpreter's place: they find the same Python version on PATH, so
 * that they work on another machine and with another patch version. Commands named `python` or `pip` are taken out.
 * The RECORDs follow. Windows launchers (`.exe`) stay as they are.
 */
export async function makeScriptsPortable(
  tree: string,
  distributions: readonly Distribution[],
  platform: Pick<Platform, 'id' | 'python'>,
): Promise<void> {
  const directory = path.join(tree, scriptDirectoryName)
  const names = await readdir(directory).catch((error: unknown) => {
    if (hasErrno(error, 'ENOENT', 'ENOTDIR')) return []
    throw error
  })
  const changes = new Map<string, RecordedFile | null>()
  for (const name of names) {
    const recordPath = `${scriptDirectoryName}/${name}`
    const file = path.join(directory, name)
    if (reservedCommand.test(name)) {
      await rm(file, { force: true })
      changes.set(recordPath, null)
      continue
    }
    const portable = portableScript(await readFile(file), platform)
    if (portable === undefined) continue
    await replaceFile(file, portable)
    await chmod(file, 0o755)
    changes.set(recordPath, recordedFile(recordPath, portable))
  }
  if (changes.size > 0) await rewriteRecords(tree, distributions, changes)
}

/** The script with a portable head; undefined where it is no Python script. */
export function portableScript(content: Buffer, platform: Pick<Platform, 'id' | 'python'>): Buffer | undefined {
  if (content[0] !== 0x23 || content[1] !== 0x21) return undefined
  const text = content.toString('latin1')
  // Both forms uv writes: the interpreter itself, or /bin/sh with an exec for paths that are long or hold spaces.
  const head = /^#!\/bin\/sh\r?\n'''exec' .*\r?\n' '''\r?\n/.exec(text)?.[0] ?? /^#![^\r\n]*(?:python|pypy)[^\r\n]*\r?\n/i.exec(text)?.[0]
  if (head === undefined) return undefined
  return Buffer.concat([Buffer.from(portableHead(platform)), content.subarray(head.length)])
}

/**
 * A head that /bin/sh runs and Python reads as a string: takes `python3.12` from PATH, else the interpreter of the
 * installation, `python3` or `python`, if they are of the same version.
 */
function portableHead(platform: Pick<Platform, 'id' | 'python'>): string {
  const [, implementation = 'cpython', version = '3', suffix = ''] = /^([a-z]+)-(\d+\.\d+)(t?)/.exec(platform.id) ?? []
  const command = `${implementation === 'pypy' ? 'pypy' : 'python'}${version}${suffix}`
  const isSame = `import sys; sys.exit(sys.version_info[:2] != (${version.replace('.', ', ')}))`
  // A path with quotes or backslashes could end the string; such an interpreter is found on PATH or not at all.
  const installation = /^[^'"\\$`]+$/.test(platform.python) ? ` "${platform.python}"` : ''
  return `#!/bin/sh
''':'
command -v ${command} >/dev/null 2>&1 && exec ${command} "$0" "$@"
for python in${installation} python3 python; do
  "$python" -c "${isSame}" 2>/dev/null && exec "$python" "$0" "$@"
done
echo "$0: no ${command} on PATH" >&2
exit 127
'''
`
}
