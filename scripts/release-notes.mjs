// Prints the section of CHANGELOG.md for a version; fails where package.json or the sources name another one.
import { readFileSync } from 'node:fs'

const [version = ''] = process.argv.slice(2)
const named = {
  'package.json': JSON.parse(readFileSync('package.json', 'utf8')).version,
  'src/version.ts': /'([^']+)'/.exec(readFileSync('src/version.ts', 'utf8'))?.[1],
}
for (const [file, found] of Object.entries(named)) {
  if (found !== version) throw new Error(`${file} names the version ${found}, not ${version}`)
}
const sections = readFileSync('CHANGELOG.md', 'utf8').split(/^## /m).slice(1)
const section = sections.find((text) => text.split(/\s/, 1)[0] === version)
if (section === undefined) throw new Error(`CHANGELOG.md has no section '## ${version}'`)
if (/^\S+ \(unreleased\)/.test(section)) throw new Error(`CHANGELOG.md calls ${version} unreleased: give it its date`)
console.log(section.slice(section.indexOf('\n')).trim())
