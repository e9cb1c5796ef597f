import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, it, onTestFinished } from 'vitest'
import { indexDigest } from '../../src/specification/local-places.ts'
import { requirementsContent } from '../../src/specification/requirements-content.ts'
import { writeProject } from '../support/projects.ts'

function createDirectory(): string {
  const root = mkdtempSync(path.join(tmpdir(), 'local places-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  return root
}

it.each([
  ['relative', () => '../../packages/six-1.0-py3-none-any.whl'],
  ['with a percent escape', () => '../../packages/six%2d1.0-py3-none-any.whl#egg=six'],
  ['whole', (root: string) => pathToFileURL(path.join(root, 'packages/six-1.0-py3-none-any.whl')).href],
])('an index on this machine changes with a file of the same name that lies outside of it: link %s', (_, linkIn) => {
  const root = createDirectory()
  for (const directory of ['simple/six', 'packages']) mkdirSync(path.join(root, directory), { recursive: true })
  writeFileSync(
    path.join(root, 'simple/six/index.html'),
    `<a class="x" href="${linkIn(root)}">six</a> <a href="https://host.example/x.whl">x</a>`,
  )
  const wheel = path.join(root, 'packages/six-1.0-py3-none-any.whl')
  writeFileSync(wheel, '1')
  const before = indexDigest(path.join(root, 'simple'))
  writeFileSync(wheel, '2')
  expect(indexDigest(path.join(root, 'simple'))).not.toBe(before)
})

it.each(['six @ ${PLACE}/six', 'six @ file://${PLACE}/six', '-e ${PLACE}/six', '-r ${PLACE}/more.txt'])(
  'constraints change with what lies where a variable leads: %s',
  async (line) => {
    const root = createDirectory()
    writeProject(path.join(root, 'six'), { name: 'six' })
    writeFileSync(path.join(root, 'more.txt'), 'six @ ${PLACE}/six\n')
    const file = path.join(root, 'constraints.txt')
    writeFileSync(file, `${line}\n`)
    const read = (): Promise<unknown> => requirementsContent(file, { origin: 'constraints', environment: { PLACE: root } })
    const before = await read()
    expect(before).toMatchObject({ localNames: ['six'] })
    writeFileSync(path.join(root, 'six', 'six.py'), 'version = "2"\n')
    expect(await read()).not.toEqual(before)
  },
)
