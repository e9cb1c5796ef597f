import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { defaultUvVersion } from '../../src/installation/uv/find.ts'
import { repository, toolDirectory } from './tools.ts'

/** Compiles `src/` for the tests that start processes of their own, and fetches what every test needs. */
export default function setup(): void {
  execFileSync(process.execPath, ['node_modules/typescript/bin/tsc'], { cwd: repository, stdio: 'inherit' })
  fetchUv()
}

/** Fetches uv once: the one thing every test needs beside Node, Python and the registries. */
function fetchUv(): void {
  const target = path.join(toolDirectory, 'uv')
  if (existsSync(target)) return
  mkdirSync(toolDirectory, { recursive: true })
  const directory = mkdtempSync(path.join(tmpdir(), 'uv-'))
  const run = (args: readonly string[]): void => {
    const { status, stderr } = spawnSync('python3', args, { cwd: directory, encoding: 'utf8' })
    if (status !== 0) throw new Error(`python3 ${args.join(' ')}: ${stderr}`)
  }
  run(['-m', 'pip', 'download', '--quiet', '--no-deps', '--only-binary', ':all:', `uv==${defaultUvVersion}`])
  const wheel = readdirSync(directory).find((name) => name.endsWith('.whl'))
  run(['-m', 'zipfile', '-e', wheel ?? '', 'unpacked'])
  const staged = path.join(toolDirectory, `uv.${process.pid}`)
  // A copy, not a rename: the temporary directory may lie on another disk.
  copyFileSync(path.join(directory, 'unpacked', `uv-${defaultUvVersion}.data`, 'scripts', 'uv'), staged)
  chmodSync(staged, 0o755)
  renameSync(staged, target)
  rmSync(directory, { recursive: true })
}
