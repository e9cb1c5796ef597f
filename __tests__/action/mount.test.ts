import { spawnSync } from 'node:child_process'
import { chmod, copyFile, mkdir, open, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { optionNames, rowOf, writtenName } from '../../src/configuration/options.ts'
import { createSandbox, type Sandbox } from '../support/sandbox.ts'
import { isLeftOut, isUnprivileged, repository } from '../support/tools.ts'
import { buildWheel } from '../support/wheels.ts'

const isSkipped = isLeftOut('the life of mounts')

/** What `support/job.mjs` saw. */
interface Job {
  readonly main: Ran
  readonly outputs: Readonly<Record<string, string>>
  readonly steps: readonly Ran[]
  readonly post: Ran
  /** Mounts after main and after post: directory, type, options. */
  readonly during: readonly string[]
  readonly after: readonly string[]
  readonly states: Readonly<Record<string, string>>
}

interface Ran {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

interface JobOptions {
  readonly cacheRoot?: string
  readonly inputs?: Readonly<Record<string, string>>
  /** Python code of later steps. */
  readonly steps?: readonly string[]
  /** Shell code to run before the job, in its mount namespace. */
  readonly setup?: string
  /** Runs the job as this user. */
  readonly user?: string
  /** Leaves out post: as a job that was killed does. */
  readonly isLeft?: boolean
  /** Kills main after this time. */
  readonly killAfterMs?: number
  readonly umask?: string
}

interface Machine {
  readonly sandbox: Sandbox
  /** A cache root of a fresh machine. */
  root(name: string): string
  job(options?: JobOptions): Promise<Job>
  spec: string
}

/** The Python that any user may start: one under root's home cannot be. */
const python = '/usr/bin/python3'

async function createMachine(modules = 3): Promise<Machine> {
  const sandbox = await createSandbox('mount')
  await chmod(sandbox.directory, 0o755)
  const wheel = buildWheel(path.join(sandbox.directory, 'wheels'), {
    name: 'alpha',
    version: '1.0',
    files: {
      'alpha/__init__.py': 'version = "1.0"\n',
      ...Object.fromEntries(Array.from({ length: modules }, (_, number) => [`alpha/part${number}.py`, `value = ${number}\n`])),
    },
    scripts: ['alpha-tool = alpha:version.upper'],
  })
  const archives = path.join(sandbox.directory, 'archives')
  const workspace = path.join(sandbox.directory, 'workspace')
  await mkdir(workspace)
  const root = (name: string): string => path.join(sandbox.directory, 'roots', name)
  let count = 0
  const machine: Machine = {
    sandbox,
    root,
    spec: wheel,
    async job({
      cacheRoot = root('first'),
      inputs = {},
      steps = [],
      setup = 'true',
      user,
      isLeft = false,
      killAfterMs,
      umask = '022',
    } = {}) {
      const files = path.join(sandbox.directory, `job ${count++}`)
      await mkdir(files)
      await mkdir(path.dirname(cacheRoot), { recursive: true })
      await mkdir(cacheRoot, { recursive: true })
      if (user !== undefined) for (const directory of [files, cacheRoot]) spawnSync('chown', [user, directory])
      const defaults = Object.fromEntries(optionNames.map((name) => [writtenName(name), rowOf(name).default]))
      const plan = {
        main: path.join(repository, 'dist/action/main/index.js'),
        post: path.join(repository, 'dist/action/post/index.js'),
        files,
        scope: sandbox.directory,
        steps,
        isLeft,
        killAfterMs,
        inputs: { ...defaults, packages: machine.spec, python, 'cache-root': cacheRoot, provider: `local:${archives}`, ...inputs },
      }
      const job = [process.execPath, path.join(repository, '__tests__/support/job.mjs')]
      const identity = user === undefined ? [] : ['setpriv', `--reuid=${user}`, '--regid=nogroup', '--clear-groups']
      const script = `set -e; ${setup}; umask ${umask}; exec "$@"`
      const command = ['unshare', '--mount', 'sh', '-c', script, 'sh', ...identity, ...job]
      const needsNamespace = setup !== 'true' || user !== undefined
      const [program = '', ...args] = needsNamespace ? command : ['sh', '-c', `umask ${umask}; exec "$@"`, 'sh', ...job]
      const temporary = path.join(files, 'temp')
      const ran = await sandbox.run(program, args, {
        cwd: files,
        environment: {
          JOB_PLAN: JSON.stringify(plan),
          HOME: files,
          RUNNER_TEMP: temporary,
          GITHUB_WORKSPACE: workspace,
          TMPDIR: '/tmp',
        },
      })
      if (!ran.stdout.startsWith('{')) throw new Error(`the job printed '${ran.stdout}': ${ran.stderr}`)
      return JSON.parse(ran.stdout) as Job
    },
  }
  return machine
}

const importAlpha = 'import alpha.part1; print(alpha.part1.value, alpha.__file__)'
/** Waits until a module's byte code is in memory, importing nothing; prints how many pages of it and of another's are. */
const lookAtPages = `
import glob, os, subprocess, sys, time
tree = next(place for place in sys.path if os.path.isdir(place + '/alpha'))
def pages(name):
    file, = glob.glob(tree + '/alpha/__pycache__/' + name + '.*')
    return int(subprocess.run(['fincore', '-n', '-o', 'PAGES', file], stdout=subprocess.PIPE, check=True).stdout)
for _ in range(200):
    if pages('part1'):
        break
    time.sleep(0.05)
print(pages('part1'), pages('part2'))`
const writeAlpha = "import alpha, pathlib; pathlib.Path(alpha.__file__).write_text('changed')"

/** Lets any user open the FUSE device, in the mount namespace of the job alone. */
function withFuseDevice({ sandbox }: Machine): string {
  const device = path.join(sandbox.directory, 'fuse')
  return `mknod '${device}' c 10 229; chmod 666 '${device}'; mount --bind '${device}' /dev/fuse`
}

/** Gives a user passwordless sudo, in the mount namespace of the job alone. */
function withSudo({ sandbox }: Machine, user: string): string {
  const rules = path.join(sandbox.directory, 'sudoers')
  return `printf 'root ALL=(ALL) ALL\\n${user} ALL=(ALL) NOPASSWD: ALL\\n' > '${rules}'; chmod 440 '${rules}'; mount --bind '${rules}' /etc/sudoers`
}

/** Hides programs and devices, in the mount namespace of the job alone. */
function without(...files: readonly string[]): string {
  return files.map((file) => `if [ -e ${file} ]; then mount --bind /dev/null ${file}; fi`).join('; ')
}

describe.skipIf(isSkipped || isUnprivileged('mksquashfs', 'unsquashfs', 'squashfuse', 'sudo'))('an archive that is mounted', () => {
  it('as root: a miss saves an image, a fresh machine mounts it, imports, cannot write into it, and unmounts', async () => {
    const machine = await createMachine()
    const miss = await machine.job()
    expect([miss.main.status, miss.outputs['cache-hit'], miss.during]).toEqual([0, 'false', []])
    expect(miss.post.stdout).toContain('local: saved')
    const hit = await machine.job({ cacheRoot: machine.root('second'), steps: [importAlpha, writeAlpha, importAlpha] })
    expect([hit.main.status, hit.outputs['cache-hit']]).toEqual([0, 'true'])
    expect(hit.main.stdout).toContain('archive format: squashfs (by kernel mount)')
    expect(hit.during).toEqual([expect.stringMatching(/ squashfs ro,nosuid,nodev/)])
    expect(hit.steps.map(({ status }) => status)).toEqual([0, 1, 0])
    expect(hit.steps[0]?.stdout).toBe(`1 ${hit.outputs['site-packages']}/alpha/__init__.py\n`)
    expect(hit.steps[1]?.stderr).toContain('Read-only file system')
    expect([hit.post.status, hit.after]).toEqual([0, []])
    expect(hit.post.stdout).toContain(': unmounted')
  })

  it('is mounted again where it lies, without the provider, and stays unharmed by a step that tried to write', async () => {
    const machine = await createMachine()
    await machine.job()
    const cacheRoot = machine.root('second')
    await machine.job({ cacheRoot, steps: [writeAlpha] })
    const again = await machine.job({ cacheRoot, inputs: { provider: 'none' }, steps: [importAlpha] })
    expect([again.outputs['cache-hit'], again.during.length, again.steps[0]?.status, again.after]).toEqual(['true', 1, 0, []])
  })

  it.each([
    ['with passwordless sudo mounts by the kernel', 'kernel mount by sudo', 'squashfs ro', (m: Machine) => withSudo(m, 'nobody')],
    ['without any rights mounts by squashfuse', 'squashfuse', 'fuse.squashfuse ro', withFuseDevice],
    ['without rights and FUSE unpacks the image by unsquashfs', 'unsquashfs', undefined, () => without('/dev/fuse')],
  ])('a user %s', async (_, means, type, setup) => {
    const machine = await createMachine()
    await machine.job()
    const hit = await machine.job({ cacheRoot: machine.root('user'), user: 'nobody', setup: setup(machine), steps: [importAlpha] })
    expect(hit.main.stdout).toContain(`archive format: squashfs (by ${means})`)
    expect([hit.main.status, hit.outputs['cache-hit'], hit.steps[0]?.status]).toEqual([0, 'true', 0])
    expect(hit.during).toEqual(type === undefined ? [] : [expect.stringContaining(type)])
    expect([hit.post.status, hit.after]).toEqual([0, []])
  })

  it('a user whose machine opens no images gets a tar archive, and the same result', async () => {
    const machine = await createMachine()
    const setup = without('/dev/fuse', '/usr/bin/unsquashfs', '/usr/bin/mksquashfs')
    await machine.job({ setup })
    const hit = await machine.job({ cacheRoot: machine.root('user'), user: 'nobody', setup, steps: [importAlpha] })
    expect(hit.main.stdout).toContain('archive format: tar.')
    expect([hit.outputs['cache-hit'], hit.steps[0]?.status, hit.during]).toEqual(['true', 0, []])
  })

  it('archive: tar declines images', async () => {
    const machine = await createMachine()
    const miss = await machine.job({ inputs: { archive: 'tar' } })
    expect(miss.outputs['cache-key']).toContain('-tar.')
    const hit = await machine.job({ cacheRoot: machine.root('second'), inputs: { archive: 'tar' } })
    expect([hit.outputs['cache-hit'], hit.during]).toEqual(['true', []])
  })

  it('a machine that opens images but packs none finds those of others, and saves as tar itself', async () => {
    const machine = await createMachine()
    const setup = without('/usr/bin/mksquashfs')
    const miss = await machine.job({ setup })
    expect(miss.outputs['cache-key']).toContain('-tar.')
    const own = await machine.job({ cacheRoot: machine.root('second'), setup })
    expect([own.outputs['cache-hit'], own.outputs['matched-key']]).toEqual(['true', miss.outputs['cache-key']])
    await machine.job({ cacheRoot: machine.root('third') })
    const others = await machine.job({ cacheRoot: machine.root('fourth'), setup })
    expect([others.outputs['cache-hit'], others.outputs['matched-key']]).toEqual(['true', expect.stringContaining('-squashfs-')])
  })

  it('made and mounted under umask 077 is readable for another user', async () => {
    const machine = await createMachine()
    await machine.job({ umask: '077' })
    const read = `import subprocess, sys; sys.exit(subprocess.run(['setpriv', '--reuid=nobody', '--regid=nogroup', '--clear-groups', sys.executable, '-c', 'import alpha; print(alpha.__file__)']).returncode)`
    const hit = await machine.job({ cacheRoot: machine.root('second'), umask: '077', steps: [read] })
    expect([hit.outputs['cache-hit'], hit.during.length]).toEqual(['true', 1])
    expect([hit.steps[0]?.status, hit.steps[0]?.stdout]).toEqual([0, `${hit.outputs['site-packages']}/alpha/__init__.py\n`])
  })

  it('is read ahead: what a job imported is in memory before the next one imports it, and nothing else is', async () => {
    const machine = await createMachine()
    const miss = await machine.job({ steps: [importAlpha] })
    expect([miss.steps[0]?.status, miss.post.status]).toEqual([0, 0])
    const cacheRoot = machine.root('second')
    const hit = await machine.job({ cacheRoot, steps: [lookAtPages] })
    expect([hit.steps[0]?.stderr, hit.steps[0]?.stdout]).toEqual(['', '1 0\n'])
    // What is known is not learnt again; and another job on this machine finds it where it lies.
    expect(hit.states['STATE_notes']).toBe('')
    const again = await machine.job({ cacheRoot, inputs: { provider: 'none' }, steps: [lookAtPages] })
    expect([again.steps[0]?.stdout, again.after]).toEqual(['1 0\n', []])
  })

  it('of which nothing was learnt has that learnt by the next job on the machine, once', async () => {
    const machine = await createMachine()
    await machine.job()
    const cacheRoot = machine.root('second')
    const hit = await machine.job({ cacheRoot, steps: [importAlpha] })
    expect([hit.steps[0]?.status, hit.states['STATE_notes'], hit.after]).toEqual([0, expect.stringContaining('imports'), []])
    const again = await machine.job({ cacheRoot, inputs: { provider: 'none' }, steps: [lookAtPages] })
    expect([again.steps[0]?.stdout, again.states['STATE_notes']]).toEqual(['1 0\n', ''])
  })

  it('whose list of what to read ahead is a pipe, a link or rubbish is mounted and imported as ever', async () => {
    const machine = await createMachine()
    await machine.job({ steps: [importAlpha] })
    const cacheRoot = machine.root('second')
    await machine.job({ cacheRoot })
    const [list = ''] = (await readdir(cacheRoot, { recursive: true })).filter((name) => name.endsWith('.hot'))
    const file = path.join(cacheRoot, list)
    for (const make of ['mkfifo', 'ln -s /dev/zero', 'echo ../../../../../../etc/passwd >', 'mkdir']) {
      await rm(file, { recursive: true, force: true })
      spawnSync('sh', ['-c', `${make} "$0"`, file])
      const job = await machine.job({ cacheRoot, inputs: { provider: 'none' }, steps: [importAlpha] })
      expect([make, job.outputs['cache-hit'], job.steps[0]?.status, job.post.status, job.after]).toEqual([make, 'true', 0, 0, []])
    }
  })

  it('imports its byte code as it is: nothing is compiled on the first import', async () => {
    const machine = await createMachine()
    await machine.job()
    const trace =
      "import subprocess, sys; print(subprocess.run([sys.executable, '-v', '-c', 'import alpha.part1'], stderr=subprocess.PIPE, text=True).stderr)"
    const hit = await machine.job({ cacheRoot: machine.root('second'), steps: [trace] })
    const lines = (hit.steps[0]?.stdout ?? '').split('\n').filter((line) => line.includes('alpha'))
    expect(lines.filter((line) => line.startsWith('# code object from'))).toEqual(
      lines.filter((line) => /^# code object from '.*\.pyc'$/.test(line)),
    )
    expect(lines.some((line) => /matches .*alpha/.test(line))).toBe(true)
  })
})

describe.skipIf(isSkipped || isUnprivileged('mksquashfs', 'unsquashfs'))('the life of a mount', () => {
  it('jobs that run at once share one image; when all have ended nothing is mounted', async () => {
    const machine = await createMachine()
    await machine.job()
    const cacheRoot = machine.root('shared')
    await machine.job({ cacheRoot })
    const jobs = await Promise.all([1, 2, 3, 4].map(() => machine.job({ cacheRoot, inputs: { provider: 'none' }, steps: [importAlpha] })))
    expect(jobs.map(({ outputs, steps, post }) => [outputs['cache-hit'], steps[0]?.status, post.status])).toEqual(
      jobs.map(() => ['true', 0, 0]),
    )
    expect(new Set(jobs.map(({ outputs }) => outputs['site-packages'])).size).toBe(1)
    expect(await readFile('/proc/mounts', 'utf8')).not.toContain(cacheRoot.replaceAll(' ', '\\040'))
  })

  it('a living user keeps the mount when another job ends', async () => {
    const machine = await createMachine()
    await machine.job()
    const cacheRoot = machine.root('shared')
    // A job that runs another one among its steps: the outer's process lives as long.
    const outer = await machine.job({ cacheRoot, steps: [nestedJob(machine, cacheRoot), importAlpha] })
    const nested = JSON.parse(outer.steps[0]?.stdout ?? 'null') as Job
    expect([nested.outputs['cache-hit'], nested.during.length, nested.after.length]).toEqual(['true', 1, 1])
    expect(nested.post.stdout).toContain('left mounted: other jobs use it')
    expect([outer.steps[1]?.status, outer.after]).toEqual([0, []])
  })

  it('prune keeps what a job has mounted', async () => {
    const machine = await createMachine()
    await machine.job()
    const cacheRoot = machine.root('pruned')
    const command = [
      process.execPath,
      path.join(repository, 'dist/cli/index.js'),
      'prune',
      '--all',
      '--yes',
      '--json',
      '--cache-root',
      cacheRoot,
    ]
    const step = `import subprocess; print(subprocess.run(${JSON.stringify(command)}, stdout=subprocess.PIPE, text=True).stdout)`
    const job = await machine.job({ cacheRoot, steps: [step, importAlpha] })
    const plan = JSON.parse(job.steps[0]?.stdout ?? 'null') as { entries: { action: string; reason: string }[] }
    expect(plan.entries).toEqual([expect.objectContaining({ action: 'keep', reason: 'a job has it mounted' })])
    expect([job.steps[1]?.status, job.after]).toEqual([0, []])
  })

  it('the mount of a run that was killed is taken away at the next start', async () => {
    const machine = await createMachine()
    await machine.job()
    const killed = await machine.job({ cacheRoot: machine.root('killed'), isLeft: true })
    expect(killed.after.length).toBe(1)
    const next = await machine.job({
      cacheRoot: machine.root('killed'),
      inputs: { packages: `${machine.spec}\nsix==1.17.0`, provider: 'none' },
    })
    expect(next.main.stdout).toContain('unmounted; the run that mounted it ended without doing so')
    expect(next.after).toEqual([])
  })

  it('a process left behind by the job does not fail post; the next run takes the mount away', async () => {
    const machine = await createMachine()
    await machine.job()
    const cacheRoot = machine.root('busy')
    const leave = `import subprocess, alpha, os; print(subprocess.Popen(['sleep', '60'], cwd=os.path.dirname(alpha.__file__), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).pid)`
    const busy = await machine.job({ cacheRoot, steps: [leave] })
    expect([busy.post.status, busy.after.length]).toEqual([0, 1])
    expect(busy.post.stdout).toContain('left mounted: a process of this job still uses it')
    const next = await machine.job({ cacheRoot, steps: [importAlpha] })
    expect([next.outputs['cache-hit'], next.steps[0]?.status, next.after]).toEqual(['true', 0, []])
    process.kill(Number(busy.steps[0]?.stdout))
  })

  it('a cancelled step leaves nothing mounted after post', async () => {
    const machine = await createMachine()
    await machine.job()
    // Post knows of the mount even when main was killed right after mounting: the state was written before.
    const left = await machine.job({ cacheRoot: machine.root('cancelled'), isLeft: true })
    const state = JSON.parse(left.states['STATE_mounts'] ?? '') as { uses: { generation: string }[] }
    expect(state.uses.map(({ generation }) => generation)).toEqual([left.outputs['site-packages']])
    const post = await machine.sandbox.run(process.execPath, [path.join(repository, 'dist/action/post/index.js')], {
      environment: { ...left.states },
    })
    expect([post.code, post.stdout]).toEqual([0, expect.stringContaining(': unmounted')])
    expect(await readFile('/proc/mounts', 'utf8')).not.toContain(machine.root('cancelled').replaceAll(' ', '\\040'))
  })

  it('a cache root below RUNNER_TEMP or the workspace is never mounted on: the image is unpacked', async () => {
    const machine = await createMachine()
    await machine.job()
    const hit = await machine.job({ cacheRoot: path.join(machine.sandbox.directory, 'workspace', 'cache'), steps: [importAlpha] })
    expect([hit.outputs['cache-hit'], hit.during, hit.steps[0]?.status]).toEqual(['true', [], 0])
    expect(hit.main.stdout).toContain('archive format: squashfs (by unsquashfs)')
  })

  it('the command line unpacks what the action mounted, and mounts nothing', async () => {
    const machine = await createMachine()
    await machine.job()
    const cacheRoot = machine.root('both')
    await machine.job({ cacheRoot })
    const args = [machine.spec, '--python', python, '--cache-root', cacheRoot, '--provider', 'none']
    const result = await machine.sandbox.ensure(args, { cwd: path.join(machine.sandbox.directory, 'workspace') })
    expect([result.code, result.cacheHit, await readFile('/proc/mounts', 'utf8')]).toEqual([
      0,
      true,
      expect.not.stringContaining(cacheRoot.replaceAll(' ', '\\040')),
    ])
    expect((await stat(path.join(result.importPaths[0] ?? '', 'alpha/part1.py'))).isFile()).toBe(true)
  })
})

describe.skipIf(isSkipped || isUnprivileged('mksquashfs', 'unsquashfs'))('a damaged image', () => {
  const archiveOf = async (directory: string): Promise<string> => {
    const [bundle = ''] = await readdir(directory)
    return path.join(directory, bundle, 'bundle')
  }

  it.each([
    ['truncated in its header', async (file: string) => truncate(file, 2_000), 'it ends within its header'],
    ['truncated', async (file: string) => truncate(file, 6_000), /it has 6000 bytes instead of \d+/],
    ['with other bytes', async (file: string) => flip(file), 'its SHA-256 is not the one it was saved with'],
    ['replaced by garbage', async (file: string) => writeFile(file, 'garbage'), 'it is not an archive of this version'],
  ])('%s in the store is installed anew, with the reason, and not tried again', async (_, damage, reason) => {
    const machine = await createMachine()
    await machine.job()
    const archives = path.join(machine.sandbox.directory, 'archives')
    const archive = await archiveOf(archives)
    await chmod(archive, 0o644)
    await damage(archive)
    const next = await machine.job({ cacheRoot: machine.root('second'), steps: [importAlpha] })
    expect([next.main.status, next.outputs['misses'], next.steps[0]?.status, next.during]).toEqual([0, '1', 0, []])
    expect(next.main.stdout).toMatch(reason)
    expect(next.outputs['cache-key']).toMatch(/-g1$/)
    const third = await machine.job({ cacheRoot: machine.root('third') })
    expect([third.outputs['cache-hit'], third.outputs['matched-key']]).toEqual(['true', next.outputs['cache-key']])
    expect(third.main.stdout).not.toContain('damaged')
  })

  it('in place is set aside and restored anew', async () => {
    const machine = await createMachine()
    await machine.job()
    const cacheRoot = machine.root('second')
    await machine.job({ cacheRoot })
    const request = path.join(cacheRoot, 'extensions', (await readdir(path.join(cacheRoot, 'extensions')))[0] ?? '')
    const image = (await readdir(request)).find((name) => name.endsWith('.image')) ?? ''
    await chmod(path.join(request, image, 'bundle'), 0o644)
    await flip(path.join(request, image, 'bundle'))
    const next = await machine.job({ cacheRoot, steps: [importAlpha] })
    expect([next.outputs['cache-hit'], next.steps[0]?.status, next.after]).toEqual(['true', 0, []])
    expect(next.main.stdout).toContain('is damaged and will be made again')
  })

  it('that cannot be mounted although its bytes are right is unpacked instead', async () => {
    const machine = await createMachine(300)
    await machine.job()
    // Only the tiny image of the probe can be mounted: `mount` refuses everything larger.
    const fake = path.join(machine.sandbox.directory, 'mount')
    await writeFile(
      fake,
      `#!/bin/sh\nfor last; do file=$previous; previous=$last; done\n[ $(stat -c %s "$file") -le 8192 ] && exec '${fake}.real' "$@"\necho broken >&2; exit 32\n`,
    )
    await chmod(fake, 0o755)
    await copyFile('/usr/bin/mount', `${fake}.real`)
    await chmod(`${fake}.real`, 0o755)
    const setup = `mount --bind '${fake}' /usr/bin/mount`
    const hit = await machine.job({ cacheRoot: machine.root('second'), setup, steps: [importAlpha] })
    expect([hit.main.status, hit.outputs['cache-hit'], hit.during, hit.steps[0]?.status]).toEqual([0, 'true', [], 0])
    expect(hit.main.stdout).toContain('the image could not be mounted')
  })
})

describe.skipIf(isSkipped || isUnprivileged('mksquashfs', 'unsquashfs'))('a kill between mounting and post', () => {
  it('at any moment leaves a cache that the next run uses, and no mount that stays', async () => {
    const machine = await createMachine()
    await machine.job()
    const cacheRoot = machine.root('killed')
    for (const killAfterMs of [60, 100, 130, 160, 190, 220, 250, 280, 310, 340, 400]) {
      await machine.job({ cacheRoot, killAfterMs, isLeft: true })
    }
    const next = await machine.job({ cacheRoot, steps: [importAlpha] })
    expect([next.main.status, next.outputs['cache-hit'], next.steps[0]?.status, next.after]).toEqual([0, 'true', 0, []])
  })
})

describe.skipIf(isSkipped || isUnprivileged('mksquashfs', 'unsquashfs'))('a large entry', () => {
  it.skipIf(isLeftOut('a mount of 100,000 files'))(
    'of 100,000 files is mounted, imported from and unmounted',
    { timeout: 600_000 },
    async () => {
      const machine = await createMachine()
      const directory = path.join(machine.sandbox.directory, 'many')
      machine.spec = await buildManyFiles(directory, 100_000)
      const miss = await machine.job({ inputs: { 'ttl-hours': 'never' } })
      expect([miss.main.status, miss.outputs['cache-hit']]).toEqual([0, 'false'])
      const hit = await machine.job({
        cacheRoot: machine.root('second'),
        inputs: { 'ttl-hours': 'never' },
        steps: ['import many, os; print(sum(len(files) for _, _, files in os.walk(os.path.dirname(many.__file__))) >= 100_000)'],
      })
      expect([hit.outputs['cache-hit'], hit.during.length, hit.steps[0]?.stdout, hit.after]).toEqual(['true', 1, 'True\n', []])
    },
  )
})

/** Python code that runs a whole job of the same request on the same cache root, and prints what it saw. */
function nestedJob({ sandbox, spec }: Machine, cacheRoot: string): string {
  const files = path.join(sandbox.directory, 'nested')
  const defaults = Object.fromEntries(optionNames.map((name) => [writtenName(name), rowOf(name).default]))
  const plan = {
    main: path.join(repository, 'dist/action/main/index.js'),
    post: path.join(repository, 'dist/action/post/index.js'),
    files,
    scope: sandbox.directory,
    steps: [],
    isLeft: false,
    inputs: { ...defaults, packages: spec, python, 'cache-root': cacheRoot, provider: 'none' },
  }
  const command = JSON.stringify([process.execPath, path.join(repository, '__tests__/support/job.mjs')])
  return `import os, subprocess; print(subprocess.run(${command}, env=dict(os.environ, JOB_PLAN=${JSON.stringify(JSON.stringify(plan))}), stdout=subprocess.PIPE, text=True).stdout)`
}

/** Builds a wheel of many small data files, faster than one by one through the wheel plan. */
async function buildManyFiles(directory: string, count: number): Promise<string> {
  await mkdir(directory)
  const wheel = path.join(directory, 'many-1.0-py3-none-any.whl')
  const program = `
import zipfile, base64, hashlib, sys
with zipfile.ZipFile(sys.argv[1], 'w') as z:
    record = []
    def add(name, data):
        z.writestr(name, data)
        record.append('%s,sha256=%s,%d' % (name, base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b'=').decode(), len(data)))
    add('many/__init__.py', b'version = "1.0"')
    for number in range(${count}):
        add('many/data/d%03d/f%06d.txt' % (number // 200, number), b'%06d' % number)
    add('many-1.0.dist-info/METADATA', b'Metadata-Version: 2.1\\nName: many\\nVersion: 1.0\\n')
    add('many-1.0.dist-info/WHEEL', b'Wheel-Version: 1.0\\nGenerator: test\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n')
    z.writestr('many-1.0.dist-info/RECORD', '\\n'.join(record + ['many-1.0.dist-info/RECORD,,']) + '\\n')
`
  const built = spawnSync(python, ['-c', program, wheel], { encoding: 'utf8' })
  if (built.status !== 0) throw new Error(built.stderr)
  return wheel
}

async function flip(file: string): Promise<void> {
  const handle = await open(file, 'r+')
  const { size } = await handle.stat()
  const byte = Buffer.alloc(1)
  await handle.read(byte, 0, 1, Math.floor(size / 2))
  await handle.write(Buffer.from([(byte[0] ?? 0) ^ 0xff]), 0, 1, Math.floor(size / 2))
  await handle.close()
}
