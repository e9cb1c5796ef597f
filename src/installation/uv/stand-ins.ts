import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { InstalledBuild } from '../../distribution/installed.ts'
import { contentHash } from '../../distribution/record.ts'
import { zipOf } from '../../system/zip.ts'

/**
 * Writes a wheel for each build that only the environment has, so that uv finds it where it looks for packages. It holds what
 * the build says of itself and no module: those are imported from the environment.
 */
export async function writeStandIns(builds: readonly InstalledBuild[], directory: string): Promise<void> {
  for (const build of builds) {
    const stem = `${build.name.replaceAll('-', '_')}-${build.version}`
    await writeFile(path.join(directory, `${stem}-py3-none-any.whl`), standIn(build, `${stem}.dist-info`))
  }
}

function standIn({ files }: InstalledBuild, info: string): Buffer {
  const wheel = 'Wheel-Version: 1.0\nGenerator: ensure-extensions\nRoot-Is-Purelib: true\nTag: py3-none-any\n'
  const members = Object.entries({ ...files, WHEEL: wheel }).map(([name, text]) => [`${info}/${name}`, text] as const)
  const record = members.map(([name, text]) => `${name},${contentHash(Buffer.from(text))},${Buffer.byteLength(text)}\n`)
  return zipOf([...members, [`${info}/RECORD`, `${record.join('')}${info}/RECORD,,\n`]])
}
