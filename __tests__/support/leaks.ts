import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { closeSync, lstatSync, mkdtempSync, openSync, readdirSync, readFileSync, readlinkSync, readSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** Where a secret was found, and around what. */
export interface Leak {
  readonly place: string
  readonly excerpt: string
}

/**
 * Every spelling in which some texts are looked for: as they are, encoded as in `Authorization` at every alignment, and
 * their halves, should one have been cut.
 */
export function spellingsOf(secrets: readonly string[]): string[] {
  return secrets.flatMap((secret) => {
    const half = Math.ceil(secret.length / 2)
    const encoded = [0, 1, 2].map((shift) =>
      Buffer.from(`${'x'.repeat(shift)}${secret}`)
        .toString('base64')
        // What other bytes than the secret's have a part in is left out.
        .slice(shift === 0 ? 0 : 4, -4),
    )
    return [secret, secret.slice(0, half), secret.slice(half), ...encoded]
  })
}

/** Where a text holds one of some spellings. */
export function leaksIn(place: string, text: string, spellings: readonly string[]): Leak[] {
  return spellings.flatMap((spelling) => {
    const at = text.indexOf(spelling)
    return at === -1 ? [] : [{ place, excerpt: text.slice(Math.max(0, at - 80), at + spelling.length + 40) }]
  })
}

/** Where the files below a directory hold one: their names, their content, where links lead, and what lies in archives. */
export function leaksBelow(directory: string, spellings: readonly string[]): Leak[] {
  return readdirSync(directory, { recursive: true, encoding: 'utf8' }).flatMap((name) => {
    const file = path.join(directory, name)
    const stats = lstatSync(file, { throwIfNoEntry: false })
    const inName = leaksIn(`the name of ${file}`, name, spellings)
    if (stats?.isSymbolicLink()) return [...inName, ...leaksIn(file, readlinkSync(file), spellings)]
    if (!stats?.isFile()) return inName
    return [...inName, ...leaksIn(file, readFileSync(file, 'latin1'), spellings), ...leaksInArchive(file, spellings)]
  })
}

/** The programs that open an archive, by how it begins. */
const openers: readonly (readonly [magic: string, command: string, args: (file: string, to: string) => string[]])[] = [
  ['28b52ffd', 'tar', (file, to) => ['--zstd', '-xf', file, '-C', to]],
  ['1f8b', 'tar', (file, to) => ['-xzf', file, '-C', to]],
  ['68737173', 'unsquashfs', (file, to) => ['-quiet', '-no-progress', '-dest', path.join(to, 'tree'), file]],
]

function leaksInArchive(file: string, spellings: readonly string[]): Leak[] {
  const head = Buffer.alloc(4)
  const handle = openSync(file, 'r')
  readSync(handle, head, 0, 4, 0)
  closeSync(handle)
  const opener = openers.find(([magic]) => head.toString('hex').startsWith(magic))
  if (opener === undefined) return []
  const directory = mkdtempSync(path.join(tmpdir(), 'opened-'))
  try {
    const { status, stderr } = spawnSync(opener[1], opener[2](file, directory), { encoding: 'utf8' })
    if (status !== 0) throw new Error(`${file}: ${stderr}`)
    return leaksBelow(directory, spellings)
  } finally {
    rmSync(directory, { recursive: true })
  }
}

// In a process of its own: the servers of a test are in the test's, and must answer.
const sampler = `
import json, os, select, sys
root, seen = int(sys.argv[1]), set()
def children():
    parents = {}
    for entry in os.listdir("/proc"):
        if entry.isdigit():
            try:
                with open(f"/proc/{entry}/stat") as stat:
                    parents[int(entry)] = int(stat.read().rsplit(")", 1)[1].split()[1])
            except OSError:
                pass
    for pid in parents:
        ancestor = parents[pid]
        while ancestor in parents and ancestor != root:
            ancestor = parents[ancestor]
        if ancestor == root:
            yield pid
def arguments_of(pid):
    try:
        with open(f"/proc/{pid}/cmdline", "rb") as cmdline:
            return cmdline.read()
    except OSError:
        return b""
while not select.select([sys.stdin], [], [], 0.002)[0]:
    for pid in children():
        found, own = arguments_of(pid), arguments_of(root)
        # A child that has not yet become another program has the arguments of the process itself: those the user typed.
        if found != own:
            seen.add(found.replace(b"\\0", b" ").decode("latin1"))
print(json.dumps(sorted(seen)))
`

/** Notes the arguments of all that a process starts, and what that starts, as every user of the machine can read them. */
export function watchArguments(child: ChildProcess): { stop(): Promise<string[]> } {
  const watcher = spawn('python3', ['-I', '-c', sampler, String(child.pid)], { stdio: ['pipe', 'pipe', 'inherit'] })
  let printed = ''
  watcher.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text
  })
  return {
    async stop() {
      const ended = new Promise((resolve) => watcher.once('close', resolve))
      watcher.stdin.end()
      await ended
      return JSON.parse(printed) as string[]
    },
  }
}
