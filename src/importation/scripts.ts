import { chmod, readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import type { Distribution, RecordedFile } from '../distribution/record.ts'
import { recordedFile, replaceFile, rewriteRecords } from '../distribution/rewrite-records.ts'
import type { Platform } from '../platform/interpreter.ts'
import { withFileSource } from '../system/byte-source.ts'
import { hasErrno } from '../system/errno.ts'
import { readPlain } from '../system/plain-file.ts'
import { scriptDirectoryName } from './import-paths.ts'
import { interpreterFileName } from './loader.ts'

/** Commands that must stay the interpreter's own: a tree never puts them on PATH. */
const reservedCommand = /^(?:python|pip)[\d.]*t?(?:\.exe)?$/

/**
 * Makes the scripts of a tree independent of the interpreter's place: they find a Python of the same version, so that
 * they work on another machine and with another patch version. Commands named `python` or `pip` are taken out.
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
    const portable = (await isScript(file)) ? portableScript(await readPlain(file), platform) : undefined
    if (portable === undefined) continue
    await replaceFile(file, portable)
    await chmod(file, 0o755)
    changes.set(recordPath, recordedFile(recordPath, portable))
  }
  if (changes.size > 0) await rewriteRecords(tree, distributions, changes)
}

/** Whether a file names its interpreter. What does not is a program of any size, and is not read. */
async function isScript(file: string): Promise<boolean> {
  return await withFileSource(file, async (source) => Buffer.from(await source.read(0, 2)).toString('latin1') === '#!')
}

/** The script with a portable head; undefined where it is not a Python script, or asks `env` for more than a Python. */
export function portableScript(content: Buffer, platform: Pick<Platform, 'id' | 'python'>): Buffer | undefined {
  if (content[0] !== 0x23 || content[1] !== 0x21) return undefined
  const head = readHead(content.toString('latin1'), platform)
  if (head === undefined) return undefined
  return Buffer.concat([Buffer.from(portableHead(platform, head)), content.subarray(head.length)])
}

/** The lines of a script that chose its interpreter, and what of them has to be kept. */
interface ScriptHead {
  /** In bytes. */
  readonly length: number
  /** The options of the interpreter, as words of a shell with a space behind each. */
  readonly options: string
  /** The encoding that the line behind them names (PEP 263); undefined for the usual one. */
  readonly encoding: string | undefined
}

/** The form uv and pip write for interpreters whose path is long or holds spaces; what stood behind `#!python` ends up behind it. */
const shellForm = /^#!\/bin\/sh\r?\n'''exec' .*\r?\n' '''(.*)\r?\n/
/** What {@link portableHead} writes; earlier versions had the commands in a string of Python. */
const ownForm = /^#!\/bin\/sh\n\f#\/ 2>\/dev\/null \|\| \{ set -- (.*?)"\$0" "\$@"; .*\}(?: # -\*- coding: ([-\w.]+) -\*-)?\n/
const earlierForm = /^#!\/bin\/sh\n''':'\n[\s\S]*?\nexit 127\n'''\n/
const interpreterName = /^(?:pythonw?|pypy|graalpy)[\d.]*t?$/
/** As PEP 263 has it. */
const encodingPattern = /^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)/

function readHead(text: string, platform: Pick<Platform, 'python'>): ScriptHead | undefined {
  const own = ownForm.exec(text)
  if (own !== null) return { length: own[0].length, options: own[1] ?? '', encoding: own[2] }
  const [first = ''] = /^#!.*\r?\n/.exec(text) ?? []
  const several = shellForm.exec(text) ?? earlierForm.exec(text)
  const [head = first, behind = ''] = several ?? []
  const options = several === null ? optionsOf(first.slice(2).trim(), platform) : oneWord(behind.trim())
  if (options === undefined) return undefined
  const [second = ''] = text.slice(head.length).split(/\r?\n|\r/, 1)
  const [, encoding] = encodingPattern.exec(second) ?? []
  return { length: head.length, options: options.map((word) => `${shellWord(word)} `).join(''), encoding }
}

/**
 * The options that a first line gives to Python: as the kernel has it, one word for all that follows the interpreter; by
 * `env -S`, one for each. Undefined where it starts something else.
 */
function optionsOf(line: string, { python }: Pick<Platform, 'python'>): string[] | undefined {
  const isPython = (program: string): boolean => program === python || interpreterName.test(program.split('/').at(-1) ?? '')
  const [, program = '', rest = ''] = /^(\S+)\s*(.*)$/.exec(line) ?? []
  if (isPython(program)) return oneWord(rest)
  if (program.split('/').at(-1) !== 'env') return undefined
  const [, split, words = ''] = /^(-S\s*|--split-string[= ]\s*)?(.*)$/.exec(rest) ?? []
  // With quotes, variables or options of `env` itself it stays: `env` finds a Python on PATH.
  if (/["'\\$#]/.test(words)) return undefined
  const [name = '', ...options] = words.split(/\s+/)
  return isPython(name) && (split !== undefined || options.length === 0) ? options : undefined
}

function oneWord(text: string): string[] {
  return text === '' ? [] : [text]
}

/** A text as one word of a shell that is all in ASCII and names no encoding, whatever the text holds. */
function shellWord(text: string): string {
  if (/^[\w./+@,-]+$/.test(text)) return text
  const written = (byte: number): string => {
    const character = String.fromCharCode(byte)
    return /[A-Za-z0-9_./ -]/.test(character) ? character : `\\${byte.toString(8).padStart(3, '0')}`
  }
  return `"$(printf '${[...Buffer.from(text)].map(written).join('')}')"`
}

/**
 * A head that is a program to /bin/sh and a comment to Python: Python passes over the form feed, and to a shell the word
 * behind it is the name of a command that does not exist. So the docstring stays the first statement of the script.
 *
 * Interpreters are tried in this order: that of the loader on PYTHONPATH, which is the one that was asked for; that of the
 * installation; then each on PATH that is called `python3.12`, `python3` or `python`. One that does not start, such as a
 * version manager's shim without a version, or that is of another version, is passed over.
 */
function portableHead({ id, python }: Pick<Platform, 'id' | 'python'>, { options, encoding }: ScriptHead): string {
  const [, implementation = 'cpython', version = '3', suffix = ''] = /^([a-z]+)-(\d+\.\d+)(t?)/.exec(id) ?? []
  const base = implementation === 'cpython' ? 'python' : implementation
  const command = `${base}${version}${suffix}`
  const names = [...new Set([command, `${base}3`, base, 'python3', 'python'])]
  const facts = `sys.implementation.name, sys.version_info[0], sys.version_info[1], "t" in getattr(sys, "abiflags", "")`
  const expected = `${implementation} ${version} ${suffix === 't' ? 'True' : 'False'}`
  // By what it says, not by its exit code: a program that succeeds may be something else.
  const answer = `"$(exec 2>/dev/null </dev/null; "$p" -I -S -c 'import sys; print("%s %d.%d %s" % (${facts}))'; :)"`
  const named = `"$d/${interpreterFileName}"`
  const commands = [
    `set -- ${options}"$0" "$@"`,
    'set -f',
    'IFS=:',
    `for d in $PYTHONPATH; do if [ -f ${named} ]; then { IFS= read -r p && read -r i; } <${named}`,
    `if [ "$i" = ${shellWord(id)} ] && [ -x "$p" ]; then exec "$p" "$@"; fi; fi; done`,
    `t() { if [ -f "$p" ] && [ -x "$p" ] && [ ${answer} = "${expected}" ]; then exec "$p" "$@"; fi; }`,
    `p=${shellWord(python)}`,
    't "$@"',
    `for n in ${names.join(' ')}; do for d in $PATH; do p=\${d:-.}/$n; t "$@"; done; done`,
    `echo "$0: no ${command} on PATH starts" >&2`,
    'exit 127',
  ]
  const cookie = encoding === undefined ? '' : ` # -*- coding: ${encoding} -*-`
  return `#!/bin/sh\n\f#/ 2>/dev/null || { ${commands.join('; ')}; }${cookie}\n`
}
