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

it.each([
  'six @ ${PLACE}/six',
  'six @ file://${PLACE}/six',
  '-e ${PLACE}/six',
  '-r ${PLACE}/more.txt',
  '-c more.txt',
  'six @ six',
  'six[extra] @ ../${NAME}/six ; python_version > "3"',
  'six/',
  './six[extra]',
  'nowhere/../six',
  '--editable=./six[extra]',
])('constraints change with what lies where a line leads: %s', async (line) => {
  const root = createDirectory()
  writeProject(path.join(root, 'six'), { name: 'six' })
  writeFileSync(path.join(root, 'more.txt'), 'six @ ${PLACE}/six\n')
  const file = path.join(root, 'constraints.txt')
  writeFileSync(file, `${line}\n`)
  const read = (): Promise<unknown> =>
    requirementsContent(file, { origin: 'constraints', environment: { PLACE: root, NAME: path.basename(root) } })
  const before = await read()
  expect(before).toMatchObject({ localNames: ['six'], localPlaces: [path.join(root, 'six')], localTrees: [path.join(root, 'six')] })
  writeFileSync(path.join(root, 'six', 'six.py'), 'version = "2"\n')
  expect(await read()).not.toEqual(before)
})

it.each(['-f house', '--index-url house', '--extra-index-url=file://${PLACE}/house'])(
  'constraints change with what lies in a place for packages that they name: %s',
  async (line) => {
    const root = createDirectory()
    mkdirSync(path.join(root, 'house', 'six'), { recursive: true })
    const file = path.join(root, 'constraints.txt')
    writeFileSync(file, `${line}\n`)
    const read = (): Promise<unknown> => requirementsContent(file, { origin: 'constraints', environment: { PLACE: root } })
    const before = await read()
    writeFileSync(path.join(root, 'house', line.startsWith('-f') ? 'six.whl' : 'six/six.whl'), '')
    expect(await read()).not.toEqual(before)
  },
)

it.each([
  'six==1',
  'six >= 1 ; sys_platform == "a/b"',
  'https://host.example/a/six.whl',
  'six @ git+file:///srv/six',
  '--index-url https://host.example/six',
])('a line that leads nowhere on this machine counts as its text alone: %s', async (line) => {
  const root = createDirectory()
  for (const name of ['six', 'https:/host.example/a']) mkdirSync(path.join(root, name), { recursive: true })
  const file = path.join(root, 'constraints.txt')
  writeFileSync(file, `${line}\n`)
  expect(await requirementsContent(file, { origin: 'constraints', environment: {} })).toMatchObject({ localPlaces: [] })
})
