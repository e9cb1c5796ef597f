// Builds `dist/` from `lib/`: each entry bundled by ncc, the types copied beside the library.
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import ncc from '@vercel/ncc'

const entries = {
  'action/main': 'lib/action/main.js',
  'action/post': 'lib/action/post.js',
  cli: 'lib/cli/main.js',
  '.': 'lib/index.js',
}

rmSync('lib', { recursive: true, force: true })
rmSync('dist', { recursive: true, force: true })
execFileSync(process.execPath, ['node_modules/typescript/bin/tsc'], { stdio: 'inherit' })

for (const [name, entry] of Object.entries(entries)) {
  const { code, assets } = await ncc(path.resolve(entry), { minify: false, quiet: true, target: 'es2022' })
  const directory = path.join('dist', name)
  mkdirSync(directory, { recursive: true })
  // write-file-atomic names its temporary files after `__filename`, which ES modules do not have and ncc does not add.
  const banner = /\b__filename\b/.test(code)
    ? "import { fileURLToPath as __fileUrlToPath } from 'node:url'\nconst __filename = __fileUrlToPath(import.meta.url)\n"
    : ''
  if (/(?:const|let|var) __filename\b/.test(code)) throw new Error(`${name}: ncc defines __filename by itself now`)
  writeFileSync(path.join(directory, 'index.js'), banner + code)
  for (const [asset, { source }] of Object.entries(assets)) {
    mkdirSync(path.dirname(path.join(directory, asset)), { recursive: true })
    writeFileSync(path.join(directory, asset), source)
  }
}

for (const file of readdirSync('lib', { recursive: true })) {
  if (!file.endsWith('.d.ts')) continue
  const target = path.join('dist', 'types', file)
  mkdirSync(path.dirname(target), { recursive: true })
  cpSync(path.join('lib', file), target)
}
