import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readCatalog } from '../../src/catalog/read-catalog.ts'
import { addToConfiguration } from '../../src/operations/catalog/add.ts'
import { verifyCatalog } from '../../src/operations/catalog/verify.ts'
import { watchRoot } from '../../src/operations/watch-root.ts'
import { requireWritable, writeOutputFile } from '../../src/specification/output-file.ts'
import { systemClock } from '../../src/system/defaults.ts'
import { createDirectory } from '../support/directory.ts'

const entries = readCatalog('schema = 1\n[[extensions]]\nname = "a-b"\npackage = "a-b"\nkind = "k"\nsummary = "s"\n', 'c.toml')
const block = '[[extensions]]\nname = "a-b"\npackage = "a-b"\n'
const utf16be = (text: string): Buffer => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()

describe('a configuration file that takes a block', () => {
  it.each([
    ['with a byte order mark', Buffer.from('\uFEFF# mine\n'), Buffer.from(`\n${block}`)],
    ['with a comment that is no UTF-8', Buffer.from('# caf\xE9', 'latin1'), Buffer.from(`\n\n${block}`)],
    ['in UTF-16', Buffer.from('\uFEFF# mine\r\n', 'utf16le'), Buffer.from(`\n${block}`.replaceAll('\n', '\r\n'), 'utf16le')],
    ['in UTF-16 of the other order', utf16be('# mine\n'), utf16be(`\n${block}`).subarray(2)],
    ['that ends in a comment', Buffer.from('[[extensions]]\nname = "x" # last'), Buffer.from(`\n\n${block}`)],
    ['that ends in a table of its own', Buffer.from('[tool.a]\nb = {}\n'), Buffer.from(`\n${block}`)],
  ])('%s keeps every byte', async (_, before, added) => {
    const file = path.join(await createDirectory('add'), 'e.toml')
    await writeFile(file, before)
    await addToConfiguration(entries, file, 'e.toml')
    expect(await readFile(file)).toEqual(Buffer.concat([before, added]))
  })

  it.each([
    ['e.toml', '# 1\nextensions = [{ name = "x" }] # end', "e.toml:2:1: 'extensions' is not written as [[extensions]] here"],
    ['e.toml', 'extensions = []\n', "e.toml:1:1: 'extensions' is not written as [[extensions]] here"],
    [
      'pyproject.toml',
      '[tool]\nensure-extensions = { extensions = [] }\n',
      "pyproject.toml:2:23: 'extensions' is not written as [[tool.ensure-extensions.extensions]] here",
    ],
    ['e.toml', '[[extensions]]\nname = "A_B"\n', "e.toml:2:8: 'a-b' is configured here"],
    ['e.toml', '[[extensions]]\ncatalog = "a.b"\n', "e.toml:2:11: 'a-b' is configured here"],
    ['e.toml', '[[extensions]]\nname = "x"\ncatalog = "A-B"\n', "e.toml:2:8: 'a-b' is configured here"],
  ])('of %s, with %j, is left alone where it cannot take it', async (name, before, message) => {
    const file = path.join(await createDirectory('add-not'), name)
    await writeFile(file, before)
    await expect(addToConfiguration(entries, file, name)).rejects.toMatchObject({
      code: 'config-invalid',
      message: expect.stringContaining(message),
    })
    expect(await readFile(file, 'utf8')).toBe(before)
  })
})

describe('a place that cannot be written', () => {
  const endless = 'x'.repeat(300)

  it('is told as bad input, and nothing is made of a URL', async () => {
    const directory = await createDirectory('unwritable')
    await writeFile(path.join(directory, 'file'), '')
    for (const shown of ['file/x', `${endless}/x`, 'https://me:geheim@host.example/x.toml']) {
      const output = { file: path.resolve(directory, shown), shown, what: 'the page' }
      for (const attempt of [requireWritable(output), writeOutputFile(output, '')]) {
        await expect(attempt, shown).rejects.toMatchObject({
          code: 'input-invalid',
          message: expect.stringMatching(/^the page cannot be written to (?!.*geheim)/),
        })
      }
    }
    // Where a directory lies no file can take its place.
    await expect(writeOutputFile({ file: directory, shown: '.', what: 'the page' }, '')).rejects.toMatchObject({ code: 'input-invalid' })
    expect(await readdir(directory)).toEqual(['file'])
  })

  it('is told as an unusable cache root by what verifies and what watches', async () => {
    const cacheRoot = path.join(await createDirectory('unusable'), endless)
    const ports = { clock: systemClock } as Parameters<typeof verifyCatalog>[1]['ports']
    const told = { code: 'cache-root-unusable' }
    await expect(verifyCatalog(entries, { pythons: [], cacheRoot, jobs: 1, timeoutMs: 1_000, ports })).rejects.toMatchObject(told)
    const root = { cacheRoot, lock: 'doctor.lock', doing: 'watches', signal: new AbortController().signal }
    await expect(watchRoot(root, async () => {})).rejects.toMatchObject(told)
  })
})
