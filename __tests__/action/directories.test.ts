import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, stat, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { mountsBelow } from '../../src/archive/mount-table.ts'
import { createDirectory } from '../support/directory.ts'
import { createSandbox } from '../support/sandbox.ts'
import { startActionsCache, toolsOf } from '../support/servers.ts'
import { isMissing, isUnprivileged, programFile, repository } from '../support/tools.ts'

type Outputs = Readonly<Record<string, string>>

/** A runner that runs the committed sub-actions in a workspace. */
async function createWorkspace(service: Readonly<Record<string, string>> = {}) {
  const sandbox = await createSandbox('directories')
  const workspace = path.join(sandbox.directory, 'work space')
  const output = path.join(sandbox.directory, 'output')
  await mkdir(workspace)
  const stateFile = path.join(sandbox.directory, 'state')
  const step = async (
    name: 'restore' | 'save' | 'post',
    inputs: Outputs,
    before: Outputs = {},
    more: Outputs = {},
  ): Promise<{ code: number | null; stdout: string; outputs: Outputs; state: Outputs }> => {
    for (const file of [output, stateFile]) await writeFile(file, '')
    const given = Object.fromEntries(Object.entries(inputs).map(([key, value]) => [`INPUT_${key.toUpperCase()}`, value]))
    const ran = await sandbox.run(process.execPath, [programFile(`action/${name}`)], {
      cwd: workspace,
      environment: {
        ...given,
        ...Object.fromEntries(Object.entries(before).map(([key, value]) => [`STATE_${key}`, value])),
        ...service,
        GITHUB_WORKSPACE: workspace,
        GITHUB_OUTPUT: output,
        GITHUB_STATE: stateFile,
        ...more,
      },
    })
    const read = async (file: string): Promise<Outputs> =>
      Object.fromEntries(
        [...(await readFile(file, 'utf8')).matchAll(/^([^\n<]+)<<(.+)\n([\s\S]*?)\n\2$/gm)].map(([, key = '', , value = '']) => [
          key,
          value,
        ]),
      )
    return { code: ran.code, stdout: ran.stdout + ran.stderr, outputs: await read(output), state: await read(stateFile) }
  }
  return { sandbox, workspace, step, provider: `local:${path.join(sandbox.directory, 'store')}` }
}

describe.skipIf(isUnprivileged('mksquashfs'))('mount', () => {
  it('shows a directory read-only by a link, without unpacking it; post takes the mount away and leaves nothing', async () => {
    const { sandbox, workspace, step, provider } = await createWorkspace()
    const data = path.join(workspace, 'data')
    await mkdir(path.join(data, 'deep'), { recursive: true })
    await writeFile(path.join(data, 'deep', 'file'), 'content')
    await step('save', { path: 'data', key: 'k', provider })
    await rm(data, { recursive: true })
    const restored = await step('restore', { path: 'data', key: 'k', provider, mount: 'true' })
    expect([restored.code, restored.outputs['cache-hit']]).toEqual([0, 'true'])
    expect(await readFile(path.join(data, 'deep', 'file'), 'utf8')).toBe('content')
    await expect(writeFile(path.join(data, 'new'), 'x')).rejects.toThrow(/EROFS/)
    expect(await mountsBelow(sandbox.cacheRoot)).toHaveLength(1)
    // Again, as a second step of the job: the link is replaced, both mounts end.
    const again = await step('restore', { path: 'data', key: 'k', provider, mount: 'true' })
    expect(await readFile(path.join(data, 'deep', 'file'), 'utf8')).toBe('content')
    for (const { state } of [restored, again]) expect((await step('post', {}, state)).stdout).toContain('unmounted')
    expect(await mountsBelow(sandbox.cacheRoot)).toEqual([])
    const left = await readdir(path.join(sandbox.cacheRoot, 'extensions'), { recursive: true })
    expect(left.filter((name) => name.includes('files'))).toEqual([])
  })

  it('does not hide what lies in the directory', async () => {
    const { workspace, step, provider } = await createWorkspace()
    const data = path.join(workspace, 'data')
    await mkdir(data)
    await writeFile(path.join(data, 'file'), 'mine')
    await step('save', { path: 'data', key: 'k', provider })
    const refused = await step('restore', { path: 'data', key: 'k', provider, mount: 'true' })
    expect([refused.code, refused.outputs['cache-hit'], refused.stdout]).toEqual([0, '', expect.stringContaining('ENOTEMPTY')])
    expect(await readFile(path.join(data, 'file'), 'utf8')).toBe('mine')
  })
})

describe('restore and save', () => {
  it('carry a directory as it is: files, links, modes, empty directories; the outputs are those of actions/cache', async () => {
    const { workspace, step, provider } = await createWorkspace()
    const made = path.join(workspace, 'made')
    await mkdir(path.join(made, 'empty'), { recursive: true })
    await writeFile(path.join(made, 'run me'), '#!/bin/sh\necho ran\n', { mode: 0o755 })
    await symlink('run me', path.join(made, 'link'))
    const inputs = { path: 'made', key: 'Linux-Büild-1', provider }
    const missed = await step('restore', { ...inputs, 'restore-keys': 'Linux-\n' })
    expect([missed.code, missed.outputs]).toEqual([
      0,
      { 'cache-hit': '', 'cache-primary-key': 'Linux-Büild-1', 'cache-matched-key': '', 'restore-status': 'miss' },
    ])
    expect((await step('save', inputs)).outputs).toEqual({ 'save-status': 'saved' })
    expect((await step('save', inputs)).outputs).toEqual({ 'save-status': 'exists' })
    await rm(made, { recursive: true })
    const hit = await step('restore', inputs)
    expect([hit.code, hit.outputs]).toEqual([
      0,
      { 'cache-hit': 'true', 'cache-primary-key': 'Linux-Büild-1', 'cache-matched-key': 'Linux-Büild-1', 'restore-status': 'hit' },
    ])
    expect([execFileSync(path.join(made, 'link'), { encoding: 'utf8' }), (await readdir(made)).sort()]).toEqual([
      'ran\n',
      ['empty', 'link', 'run me'],
    ])
  })

  it('a prefix gives the newest; what lies there stays beside it; another path is another entry; lookup-only brings nothing', async () => {
    const { workspace, step, provider } = await createWorkspace()
    const data = path.join(workspace, 'data')
    await mkdir(data)
    for (const version of ['1', '2']) {
      await writeFile(path.join(data, 'version'), version)
      await step('save', { path: 'data', key: `Data-${version}`, provider })
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    await rm(data, { recursive: true })
    await mkdir(data)
    await writeFile(path.join(data, 'own'), 'stays')
    await writeFile(path.join(data, 'version'), 'old')
    const wanted = { path: 'data', key: 'Data-3', 'restore-keys': 'Other-\nData-', provider }
    const looked = await step('restore', { ...wanted, 'lookup-only': 'true' })
    expect([looked.outputs['cache-matched-key'], await readFile(path.join(data, 'version'), 'utf8')]).toEqual(['Data-2', 'old'])
    const restored = await step('restore', wanted)
    expect(restored.outputs).toMatchObject({ 'cache-hit': 'false', 'cache-matched-key': 'Data-2', 'restore-status': 'hit' })
    expect([await readFile(path.join(data, 'version'), 'utf8'), await readFile(path.join(data, 'own'), 'utf8')]).toEqual(['2', 'stays'])
    expect((await step('restore', { ...wanted, path: 'other' })).outputs['restore-status']).toBe('miss')
  })

  it('a damaged archive is refused, and the directory is as it was; a miss fails the step only where that is wanted', async () => {
    const { sandbox, workspace, step, provider } = await createWorkspace()
    await mkdir(path.join(workspace, 'data'))
    await writeFile(path.join(workspace, 'data', 'file'), 'saved')
    await step('save', { path: 'data', key: 'k', provider })
    await writeFile(path.join(workspace, 'data', 'file'), 'newer')
    const store = path.join(sandbox.directory, 'store')
    const [key = ''] = await readdir(store)
    await writeFile(path.join(store, key, 'bundle'), 'damaged')
    const refused = await step('restore', { path: 'data', key: 'k', provider })
    expect([refused.code, refused.outputs['restore-status'], refused.outputs['cache-hit']]).toEqual([0, 'corrupt', ''])
    expect([await readFile(path.join(workspace, 'data', 'file'), 'utf8'), (await readdir(workspace)).sort()]).toEqual(['newer', ['data']])
    expect((await step('restore', { path: 'data', key: 'none', provider, 'fail-on-cache-miss': 'true' })).code).toBe(1)
  })

  it.each([
    ['save', { path: 'nowhere', key: 'k' }, /path-not-found.*there is no file or directory 'nowhere'/],
    ['save', { path: 'a*\n!b', key: 'k' }, /path-not-found.*nothing is there that matches it/],
    ['save', { path: '!a', key: 'k' }, /input path names nothing: it only leaves out/],
    ['restore', { path: '', key: 'k' }, /input path is empty/],
    ['restore', { path: 'a', key: 'k', provider: 'ftp' }, /provider must be .*, not 'ftp'/],
    ['restore', { path: 'a', key: 'k', 'lookup-only': 'yes' }, /lookup-only must be 'true' or 'false', not 'yes'/],
    ['restore', { path: 'a', key: 'k'.repeat(600) }, /is too long/],
  ] as const)('%s with %j says what is wrong', async (name, inputs, message) => {
    const { step, provider } = await createWorkspace()
    const ran = await step(name, { provider, ...inputs })
    expect([ran.code, ran.stdout.replaceAll('\n', ' ')]).toEqual([1, expect.stringMatching(message)])
  })

  it('take several lines, files and patterns, and leave out what they say; each comes back where it belongs, and nothing else', async () => {
    const home = await createDirectory('home')
    const { sandbox, workspace, step, provider } = await createWorkspace({ HOME: home })
    const made = `mkdir -p a/deep/er b '${home}/.cache/tool' other; echo 1 > a/deep/er/x.txt; echo 2 > a/deep/y.log; echo 3 > b/z.txt; echo 4 > file
ln -s ../outside a/link; ln a/deep/er/x.txt b/hard; echo 5 > '${home}/.cache/tool/t'; chmod 600 file; chmod 750 a/deep; mkfifo b/pipe; chmod 4755 b/z.txt
touch -h -d '2026-01-01 00:00:00.123456789' a/link file a/deep a`
    execFileSync('bash', ['-c', made], { cwd: workspace })
    const forms: readonly (readonly [lines: string, members: string])[] = [
      ['file', 'file'],
      ['a\nfile\n# a comment', 'a a/deep a/deep/er a/deep/er/x.txt a/deep/y.log a/link file'],
      ['a/\n!a/deep/*.log\n!**/link', 'a a/deep a/deep/er a/deep/er/x.txt'],
      ['**/*.txt\n!b', 'a/deep/er/x.txt'],
      ['[ab]/[!d]*\n?ile', 'a/link b/hard b/z.txt file'],
      ['~/.cache/tool\na/link', 'a/link'],
      ['a\na/deep', 'a a/deep a/deep/er a/deep/er/x.txt a/deep/y.log a/link'],
    ]
    const listed = (): string[] => describeTree(workspace, 0).filter((line) => line !== '')
    const before = new Map(listed().map((line) => [line.split(' ')[0] ?? '', line]))
    for (const [index, [lines, members]] of forms.entries()) {
      const inputs = { path: lines, key: `k${index}`, provider }
      const saved = await step('save', inputs)
      expect([lines, saved.outputs['save-status']]).toEqual([lines, 'saved'])
      await rename(workspace, path.join(sandbox.directory, `old-${index}`))
      await mkdir(path.join(workspace, 'a'), { recursive: true })
      await writeFile(path.join(workspace, 'a', 'own'), 'stays')
      await rm(path.join(home, '.cache'), { recursive: true })
      const restored = await step('restore', inputs)
      expect([lines, restored.outputs['restore-status']]).toEqual([lines, 'hit'])
      expect([lines, existsSync(path.join(home, '.cache', 'tool', 't'))]).toEqual([lines, lines.startsWith('~')])
      execFileSync('bash', ['-c', `mkdir -p '${home}/.cache/tool'; echo 5 > '${home}/.cache/tool/t'`])
      const expected = members.split(' ')
      const found = new Map(listed().map((line) => [line.split(' ')[0] ?? '', line]))
      // Set-user-id bits are not restored; directories that are not named themselves are made as they come.
      for (const name of expected) expect(found.get(name)?.replace(' 755 ', ' 4755 ')).toBe(before.get(name)?.replace(' 755 ', ' 4755 '))
      const surplus = [...found.keys()].filter(
        (name) => !expected.includes(name) && !expected.some((other) => other.startsWith(`${name}/`)),
      )
      expect(surplus.filter((name) => !['', 'a', 'a/own'].includes(name))).toEqual([])
      expect(await readFile(path.join(workspace, 'a', 'own'), 'utf8')).toBe('stays')
      await rm(workspace, { recursive: true })
      await rename(path.join(sandbox.directory, `old-${index}`), workspace)
    }
    const told = await step('save', { path: 'b\nfile', key: 'told', provider })
    expect(told.stdout).toMatch(/sockets, pipes and devices are not saved: \S*.*b\/pipe/)
    expect(told.stdout).toMatch(/set-user-id and set-group-id bits are not restored: .*b\/z\.txt/)
  })

  it('a runner that has not made the file for states yet gets them cleared all the same', async () => {
    const { sandbox, step, provider } = await createWorkspace()
    const stateFile = path.join(sandbox.directory, 'not there yet')
    const restored = await step('restore', { path: 'data', key: 'k', provider }, {}, { GITHUB_STATE: stateFile })
    expect([restored.code, restored.outputs['restore-status']]).toEqual([0, 'miss'])
    expect(await readFile(stateFile, 'utf8')).not.toBe('')
  })

  it('without a cache service, and with one that is down, a step goes on', async () => {
    const { workspace, step } = await createWorkspace()
    await mkdir(path.join(workspace, 'data'))
    expect((await step('restore', { path: 'data', key: 'k' })).outputs['restore-status']).toBe('unavailable')
    const down = await createWorkspace({ ACTIONS_CACHE_URL: 'http://127.0.0.1:9/', ACTIONS_RUNTIME_TOKEN: 'x' })
    await mkdir(path.join(down.workspace, 'data'))
    const saved = await down.step('save', { path: 'data', key: 'k' })
    expect([saved.code, saved.outputs]).toEqual([0, { 'save-status': 'unavailable' }])
  })

  it.skipIf(isMissing(...toolsOf('v2')))('carry it through the Actions cache', async () => {
    const server = await startActionsCache('v2')
    try {
      const { workspace, step } = await createWorkspace(server.environment)
      await mkdir(path.join(workspace, 'data'))
      await writeFile(path.join(workspace, 'data', 'file'), 'content')
      expect((await step('save', { path: 'data', key: 'k-1' })).outputs).toEqual({ 'save-status': 'saved' })
      await rm(path.join(workspace, 'data'), { recursive: true })
      expect((await step('restore', { path: 'data', key: 'k-2', 'restore-keys': 'k-' })).outputs['cache-matched-key']).toBe('k-1')
      expect(await readFile(path.join(workspace, 'data', 'file'), 'utf8')).toBe('content')
    } finally {
      await server.stop()
    }
  })
})

/** All that is known of a directory's members, with `0` of itself too: name, kind, mode, time to the nanosecond, where links lead. */
function describeTree(directory: string, depth: 0 | 1 = 1): string[] {
  return execFileSync('find', ['.', '-mindepth', String(depth), '-printf', '%P %y %m %T@ %l\\0'], { cwd: directory, encoding: 'latin1' })
    .split('\0')
    .sort()
}

describe.skipIf(process.platform !== 'linux').each(['auto', 'tar'])('a directory with everything odd, archive: %s', (archive) => {
  const odd = `
umask 022; mkdir -p bin "odd
name" secret sticky group read-only/deep
ln -s /usr/bin/env bin/absolute; ln -s ../../../elsewhere bin/out; ln -s nowhere bin/dangling; ln -s loop bin/loop; ln -s . bin/here
echo key > secret/key; chmod 600 secret/key; chmod 700 secret; chmod 1777 sticky; chmod 2755 group
echo x > "odd
name/file"; echo y > "$(printf 'not\\377text')"; echo z > read-only/deep/file; ln read-only/deep/file hard
echo '#!/bin/sh' > tool; chmod 755 tool; : > empty
for each in secret/key sticky group tool read-only bin; do touch -h -d '2026-01-01 00:00:00.123456789' "$each"; done
touch -h -d '2025-03-04 05:06:07.000000001' bin/absolute
chmod 555 read-only/deep read-only
`

  it('comes back as it was, into nothing and over what is there', { timeout: 60_000 }, async () => {
    const { workspace, step, provider } = await createWorkspace()
    const data = path.join(workspace, 'data')
    await mkdir(data)
    execFileSync('bash', ['-c', odd], { cwd: data })
    const [before, withItself] = [describeTree(data), describeTree(data, 0)]
    const inputs = { path: 'data', key: 'k', provider, archive }
    expect((await step('save', inputs)).outputs).toEqual({ 'save-status': 'saved' })
    await rename(data, path.join(workspace, 'old'))
    expect((await step('restore', inputs)).outputs['restore-status']).toBe('hit')
    expect(describeTree(data, 0)).toEqual(withItself)
    // Over itself, changed, with something of its own, and a link in the way of a directory.
    const outside = path.join(workspace, 'outside')
    execFileSync(
      'bash',
      [
        '-c',
        `mkdir "$0"; echo mine > own; echo changed > tool; chmod -R u+w .; rm -r secret; ln -s "$0" secret; rm bin/out; mkdir bin/out`,
        outside,
      ],
      {
        cwd: data,
      },
    )
    expect((await step('restore', inputs)).outputs['restore-status']).toBe('hit')
    expect(await readdir(outside)).toEqual([])
    expect(await readFile(path.join(data, 'own'), 'utf8')).toBe('mine\n')
    await rm(path.join(data, 'own'))
    expect(describeTree(data)).toEqual(before)
    expect((await readdir(workspace)).sort()).toEqual(['data', 'old', 'outside'])
  })

  it('comes back as it was among several paths', { timeout: 60_000 }, async () => {
    const { workspace, step, provider } = await createWorkspace()
    const data = path.join(workspace, 'data')
    await mkdir(data)
    execFileSync('bash', ['-c', odd], { cwd: data })
    execFileSync('bash', ['-c', "echo f > file; touch -d '2026-01-01 00:00:00.123456789' file; chmod 640 file"], { cwd: workspace })
    const known = (): string[] => describeTree(workspace).filter((line) => /^(?:data|file)/.test(line))
    const before = known()
    const inputs = { path: 'data\nfile', key: 'k', provider, archive }
    expect((await step('save', inputs)).outputs).toEqual({ 'save-status': 'saved' })
    expect(known()).toEqual(before)
    await mkdir(path.join(workspace, 'old'))
    for (const name of ['data', 'file']) await rename(path.join(workspace, name), path.join(workspace, 'old', name))
    expect((await step('restore', inputs)).outputs['restore-status']).toBe('hit')
    expect(known()).toEqual(before)
    expect((await readdir(workspace)).sort()).toEqual(['data', 'file', 'old'])
  })

  it('what cannot travel is said when it is saved, and the rest is restored', async () => {
    const { workspace, step, provider } = await createWorkspace()
    const data = path.join(workspace, 'data')
    await mkdir(data)
    const made = `mkfifo 'p[i]*pe'; python3 -c 'import socket; socket.socket(socket.AF_UNIX).bind("socket")'; echo a > kept; echo b > tool; chmod 4755 tool; echo c > pipe`
    execFileSync('bash', ['-c', made], { cwd: data })
    const inputs = { path: 'data', key: 'k', provider, archive }
    const saved = await step('save', inputs)
    expect([saved.outputs['save-status'], saved.stdout]).toEqual([
      'saved',
      expect.stringMatching(/sockets, pipes and devices are not saved: \S+ and 1 more/),
    ])
    expect(saved.stdout).toMatch(/set-user-id and set-group-id bits are not restored: tool/)
    await rm(data, { recursive: true })
    expect((await step('restore', inputs)).outputs['restore-status']).toBe('hit')
    expect([(await readdir(data)).sort(), (await stat(path.join(data, 'tool'))).mode & 0o7777]).toEqual([['kept', 'pipe', 'tool'], 0o755])
  })

  it('a key whose archive is damaged is saved anew, and found by the same key from then on', async () => {
    const { sandbox, workspace, step, provider } = await createWorkspace()
    const data = path.join(workspace, 'data')
    await mkdir(data)
    await writeFile(path.join(data, 'file'), 'content')
    const inputs = { path: 'data', key: 'k', provider, archive }
    await step('save', inputs)
    const store = path.join(sandbox.directory, 'store')
    const damage = async (): Promise<void> => {
      for (const key of await readdir(store)) await writeFile(path.join(store, key, 'bundle'), 'damaged')
    }
    for (const count of [2, 3]) {
      await damage()
      expect((await step('restore', inputs)).outputs['restore-status']).toBe('corrupt')
      expect((await step('save', inputs)).outputs).toEqual({ 'save-status': 'saved' })
      expect((await step('save', inputs)).outputs).toEqual({ 'save-status': 'exists' })
      expect(await readdir(store)).toHaveLength(count)
      await rm(data, { recursive: true })
      const restored = await step('restore', inputs)
      expect(restored.outputs).toMatchObject({ 'cache-hit': 'true', 'cache-matched-key': 'k', 'restore-status': 'hit' })
      expect(await readFile(path.join(data, 'file'), 'utf8')).toBe('content')
    }
  })
})

describe('restore/action.yml and save/action.yml', () => {
  it('name the inputs and outputs of actions/cache, and start what is committed', async () => {
    const read = (name: string) => readFile(path.join(repository, name, 'action.yml'), 'utf8')
    const [restore, save] = [await read('restore'), await read('save')]
    for (const name of [
      'path',
      'key',
      'restore-keys',
      'lookup-only',
      'fail-on-cache-miss',
      'cache-hit',
      'cache-primary-key',
      'cache-matched-key',
    ]) {
      expect(restore).toContain(`\n  ${name}:\n`)
    }
    for (const name of ['path', 'key']) expect(save).toContain(`\n  ${name}:\n`)
    for (const [name, text] of [
      ['restore', restore],
      ['save', save],
    ] as const) {
      const [, main = ''] = /main: (\S+)/.exec(text) ?? []
      await expect(readFile(path.join(repository, name, main), 'utf8')).resolves.toContain('program/index.js')
    }
  })
})
