import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, it } from 'vitest'
import { isDirectorySync, isFileSync, statsSync } from '../../src/system/files.ts'
import { createDirectory } from '../support/directory.ts'

it('below a file nothing lies, and looking there is no failure', async () => {
  const file = path.join(await createDirectory('looks'), 'file')
  await writeFile(file, '')
  const below = path.join(file, 'inner')
  expect([statsSync(below), isDirectorySync(below), isFileSync(below)]).toEqual([undefined, false, false])
  expect([statsSync(file)?.isFile(), isFileSync(file)]).toEqual([true, true])
})
