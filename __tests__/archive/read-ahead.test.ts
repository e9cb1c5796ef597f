import { spawnSync } from 'node:child_process'
import { chmod, mkdir, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readAhead } from '../../src/archive/python/sources.ts'
import { createDirectory } from '../support/directory.ts'

/** Prints each file that is opened, as Python tells its auditors. */
const audited = `
import os, sys
sys.addaudithook(lambda event, arguments: event == "open" and os.write(1, os.fsencode(arguments[0]) + b"\\n"))
${readAhead}`

/** What was opened in a directory: Python opens modules of its own too. */
function openedIn(stdout: string, directory: string): string[] {
  const files = stdout.split('\n').filter((file) => file.startsWith(directory))
  return files.map((file) => path.relative(directory, file))
}

async function createTree() {
  const directory = await createDirectory('read ahead')
  const [tree, outside, list] = ['tree', 'outside', 'list'].map((name) => path.join(directory, name)) as [string, string, string]
  await mkdir(path.join(tree, 'package'), { recursive: true })
  await mkdir(outside)
  await writeFile(path.join(outside, 'secret'), 'secret')
  for (const name of ['first.py', 'package/second.py', 'third.py']) await writeFile(path.join(tree, name), 'value = 1\n')
  return {
    tree,
    outside,
    /** The files that reading a list opens, without the list. */
    async opened(text: string): Promise<{ files: string[]; status: number | null }> {
      await writeFile(list, text)
      const { stdout, status } = spawnSync('python3', ['-I', '-S', '-c', audited, list, tree], { encoding: 'utf8' })
      const [asked, ...files] = openedIn(stdout, directory)
      expect(asked).toBe('list')
      return { files: files.map((file) => path.relative('tree', file)), status }
    },
  }
}

describe.skipIf(process.platform === 'win32')('reading ahead', () => {
  it('reads what the list names, in its order, and passes over what is not there', async () => {
    const { opened } = await createTree()
    expect(await opened('# 2026-11-25\nthird.py\nmissing.py\npackage/second.py\n# 2026-11-20\nfirst.py\n')).toEqual({
      files: ['third.py', 'package/second.py', 'first.py'],
      status: 0,
    })
  })

  it('of a hostile list or image opens nothing that leads out of the tree, and nothing but plain files', async () => {
    const { tree, outside, opened } = await createTree()
    await symlink(path.join(outside, 'secret'), path.join(tree, 'link'))
    await symlink(outside, path.join(tree, 'linked'))
    await symlink('package', path.join(tree, 'inner'))
    spawnSync('mkfifo', [path.join(tree, 'pipe')])
    const names = [
      '../outside/secret',
      'package/../../outside/secret',
      path.join(outside, 'secret'),
      'link',
      'linked/secret',
      'inner/second.py',
      'pipe',
      'package',
      '\xff\0',
      'third.py',
    ]
    expect(await opened(names.map((name) => `${name}\n`).join(''))).toEqual({ files: ['third.py'], status: 0 })
  })

  it('of a million names looks at no more than a list may have', async () => {
    const { opened } = await createTree()
    const names = (count: number): string => Array.from({ length: count }, (_, index) => `missing${index}\n`).join('')
    expect(await opened(`${names(1_000_000)}third.py\n`)).toEqual({ files: [], status: 0 })
    expect(await opened(`${names(2_000)}third.py\n`)).toEqual({ files: [], status: 0 })
    expect(await opened(`${names(1_999)}third.py\n`)).toEqual({ files: ['third.py'], status: 0 })
  })

  it('goes on without a list, and past one that is a pipe', async () => {
    const { tree } = await createTree()
    const pipe = path.join(tree, 'pipe')
    spawnSync('mkfifo', [pipe])
    const list = path.join(tree, 'list')
    await writeFile(list, 'third.py\n')
    await chmod(list, 0o644)
    const lists = [path.join(tree, 'missing'), tree, pipe, tree, list, tree]
    const { stdout, status, stderr } = spawnSync('python3', ['-I', '-S', '-c', audited, ...lists], { encoding: 'utf8' })
    expect([openedIn(stdout, tree), status, stderr]).toEqual([['list', 'third.py'], 0, ''])
  })
})
