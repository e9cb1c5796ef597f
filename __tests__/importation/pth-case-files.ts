import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { PthCase, Seen } from './pth-cases.ts'

/** Makes the directory of a case. */
export async function makePthCase(base: string, { files }: PthCase): Promise<void> {
  const tree = path.join(base, 'tree')
  for (const directory of ['tree/a', 'tree/b', 'tree/ a', 'tree/with space', 'tree/ünï', 'tree/sub/deep', 'outside']) {
    await mkdir(path.join(base, directory), { recursive: true })
  }
  await writeFile(path.join(tree, 'file'), '')
  await writeFile(path.join(tree, 'archive.zip'), Buffer.from('504b0506000000000000000000000000000000000000', 'hex'))
  const noting = (name: string): string =>
    `import sys\nsys.seen = getattr(sys, 'seen', []) + ['${name}']\ndef call(): sys.seen.append('${name} called')\ndef fail(): raise ValueError('no')\n`
  await writeFile(path.join(tree, 'noting.py'), noting('noting'))
  await writeFile(path.join(tree, 'a', 'inner.py'), noting('inner'))
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(tree, name)
    await mkdir(path.dirname(file), { recursive: true })
    if (typeof content !== 'string') await writeFile(file, content)
    else if (content.startsWith('-> ')) await symlink(content.slice(3), file)
    else await writeFile(file, content.replaceAll('{base}', base))
  }
}

/** What a process saw, from the file it left and what it said. */
export async function readSeen(base: string, name: string, stderr: string): Promise<Seen> {
  const answer = JSON.parse(await readFile(path.join(base, name), 'utf8')) as Pick<Seen, 'paths' | 'library' | 'seen'>
  return { ...answer, isReported: stderr !== '', isEnded: stderr.includes('(raised)') }
}

/** The locale a process of a case has, and that it is left alone otherwise. */
export function variablesOf({ isCLocale }: { readonly isCLocale?: true | undefined }): Readonly<Record<string, string>> {
  return {
    LC_ALL: isCLocale ? 'C' : 'C.UTF-8',
    // Python would take UTF-8 in the C locale, unless it is told not to.
    PYTHONUTF8: '0',
    PYTHONCOERCECLOCALE: '0',
    PYTHONNOUSERSITE: '1',
    PYTHONDONTWRITEBYTECODE: '1',
  }
}
