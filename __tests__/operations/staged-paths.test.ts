import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { isSelected, selectPaths } from '../../src/operations/path-selection.ts'
import { placePaths } from '../../src/operations/staged-paths.ts'
import { createDirectory } from '../support/directory.ts'

describe('what a bundle of several paths says', () => {
  it.each([
    ['victim', 'workspace'],
    ['../victim', 'workspace'],
    ['WORKSPACE/victim', 'root'],
    ['file/../victim', 'workspace'],
  ] as const)('does not decide where something is written: %s', async (place, base) => {
    const workspace = path.join(await createDirectory('workspace'), 'inner')
    const staging = path.join(workspace, 'staging')
    await mkdir(path.join(staging, '0'), { recursive: true })
    await writeFile(path.join(staging, '0', 'content'), 'evil')
    await writeFile(path.join(staging, 'paths.json'), JSON.stringify([{ base, path: place.replace('WORKSPACE', workspace) }]))
    await writeFile(path.join(workspace, 'victim'), 'as it was')
    const selection = selectPaths('file\nf*', workspace)
    expect(await placePaths(staging, new Map(), { selection, workspace })).toBe('it holds a path that was not asked for')
    expect(await readFile(path.join(workspace, 'victim'), 'utf8')).toBe('as it was')
  })

  it.each(['', '{', '[{"base":"elsewhere","path":"file"}]', '{"0":"file"}'])('is refused where it cannot be read: %s', async (text) => {
    const workspace = await createDirectory('workspace')
    await writeFile(path.join(workspace, 'paths.json'), text)
    const selection = selectPaths('file', workspace)
    expect(await placePaths(workspace, new Map(), { selection, workspace })).toBe('its list of paths cannot be read')
  })
})

describe('a pattern of path', () => {
  it.each([
    ['a/*', ['a/b', 'a/.b'], ['a', 'a/b/c', 'ab']],
    ['a/**', ['a/b', 'a/b/c', 'a'], ['ab', 'b/a']],
    ['**/x?', ['x1', 'a/xy', 'a/b/xz'], ['x', 'a/x1/b']],
    ['[!a]b', ['bb'], ['ab', 'b']],
    ['x[z-a]', ['x[z-a]'], ['xz', 'xa']],
    ['x[', ['x['], ['x']],
    ['a.b+(c)', ['a.b+(c)'], ['aXb+(c)']],
    ['a*\n!ab', ['aa', 'a'], ['ab']],
    ['**/x\n!b', ['x', 'a/x'], ['b/x', 'b/c/x']],
  ])('%j means these and no other paths', (lines, selected, others) => {
    const selection = selectPaths(lines, '/work space')
    const isMeant = (name: string): boolean => isSelected(path.join('/work space', name), selection)
    expect([selected.filter(isMeant), others.filter(isMeant)]).toEqual([selected, []])
  })
})
