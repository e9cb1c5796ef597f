import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { repository } from '../support/tools.ts'

/** The files that show or run actions. */
const files = ['README.md', ...['docs', 'examples', '.github'].flatMap((folder) => filesIn(folder))].filter((file) =>
  /\.(?:md|yml)$/.test(file),
)

/** Every action of others that a file uses, with the version it names: a tag, or a commit and the version behind it. */
const uses = files.flatMap((file) =>
  [...readFileSync(path.join(repository, file), 'utf8').matchAll(/uses: ([\w-]+\/[\w-]+)@(\S+)(?: # (\S+))?/g)]
    .map(([, action = '', ref = '', version = ref]) => ({ file, action, ref, version }))
    .filter(({ action }) => !action.endsWith('/ensure-extensions')),
)

function filesIn(folder: string): string[] {
  return readdirSync(path.join(repository, folder), { recursive: true, encoding: 'utf8' }).map((file) => path.join(folder, file))
}

describe('the actions that are shown and run', () => {
  it('are of one major version each, in the README and the docs as in the workflows that run', () => {
    const majors = new Map<string, Set<string>>()
    for (const { action, version } of uses) majors.set(action, (majors.get(action) ?? new Set()).add(version.split('.')[0] ?? ''))
    expect(majors.size).toBeGreaterThan(5)
    expect([...majors].filter(([, known]) => known.size > 1)).toEqual([])
  })

  it('are pinned by commit where they run', () => {
    const run = uses.filter(({ file }) => file.endsWith('.yml'))
    expect(run.length).toBeGreaterThan(10)
    expect(run.filter(({ ref, version }) => !/^[0-9a-f]{40}$/.test(ref) || !/^v\d+\.\d+\.\d+$/.test(version))).toEqual([])
  })

  it('are named by tags that exist: setup-uv has none for a major version since 8.0.0', () => {
    const shown = uses.filter(({ action }) => action === 'astral-sh/setup-uv')
    expect(shown.length).toBeGreaterThan(0)
    expect(shown.filter(({ version }) => !/^v\d+\.\d+\.\d+$/.test(version))).toEqual([])
  })
})
