import { mkdir, readdir, readFile, symlink, truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { isOtherThanPlain, openPlain, readPlain, readPlainText, readPlainTextSync } from '../../src/system/plain-file.ts'
import { createDirectory } from '../support/directory.ts'
import { repository } from '../support/tools.ts'

describe('reading a plain file', () => {
  it('gives its content, by a link too, and an empty one', async () => {
    const directory = await createDirectory('plain')
    const file = path.join(directory, 'file')
    await writeFile(file, 'ünï')
    await symlink(file, path.join(directory, 'link'))
    await writeFile(path.join(directory, 'empty'), '')
    expect(await readPlainText(file)).toBe('ünï')
    expect(readPlainTextSync(path.join(directory, 'link'))).toBe('ünï')
    expect(await readPlain(path.join(directory, 'empty'))).toEqual(Buffer.alloc(0))
  })

  it.skipIf(process.platform === 'win32')('refuses directories, devices and what is too large, and says which', async () => {
    const directory = await createDirectory('plain')
    const large = path.join(directory, 'large')
    await writeFile(large, '')
    await truncate(large, 300 * 1024 * 1024)
    await mkdir(path.join(directory, 'directory'))
    for (const [file, message] of [
      [path.join(directory, 'directory'), /EISDIR: .* is a directory/],
      ['/dev/zero', /EINVAL: '\/dev\/zero' is not a plain file/],
      [large, /EFBIG: .* has 314572800 bytes; at most/],
    ] as const) {
      const error = await readPlain(file).catch((thrown: unknown) => thrown)
      expect([isOtherThanPlain(error), String(error)]).toEqual([true, expect.stringMatching(message)])
      expect(() => readPlainTextSync(file)).toThrow(message)
    }
    await expect(openPlain('/dev/null')).rejects.toThrow(/is not a plain file/)
    const missing = await readPlain(path.join(directory, 'missing')).catch((thrown: unknown) => thrown)
    expect([isOtherThanPlain(missing), String(missing)]).toEqual([false, expect.stringContaining('ENOENT')])
  })
})

describe('every file that is read', () => {
  it('is read as a plain file: nothing else in src/ uses what waits for a pipe', async () => {
    const source = path.join(repository, 'src')
    const files = (await readdir(source, { recursive: true })).filter((file) => file.endsWith('.ts') && !file.includes('python'))
    const readers: string[] = []
    for (const file of files) {
      const text = await readFile(path.join(source, file), 'utf8')
      const imported = [...text.matchAll(/import \{([^}]*)\} from 'node:fs(?:\/promises)?'/g)].flatMap(([, names = '']) =>
        names.split(',').map((name) => name.trim()),
      )
      if (imported.some((name) => ['readFile', 'readFileSync', 'createReadStream'].includes(name))) readers.push(file)
    }
    expect(readers).toEqual([path.join('system', 'plain-file.ts')])
  })
})
