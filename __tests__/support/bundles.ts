import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { archiveFileName, manifestFileName } from '../../src/providers/provider.ts'
import { createDirectory } from './directory.ts'

/** Makes a bundle, as a provider is given one to save. */
export async function createBundle(content: string | Buffer = 'archive', manifest = '{}'): Promise<string> {
  const directory = path.join(await createDirectory('bundle'), 'bundle')
  await mkdir(directory)
  await writeFile(path.join(directory, archiveFileName), content)
  await writeFile(path.join(directory, manifestFileName), manifest)
  return directory
}
