import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { repository } from './support/tools.ts'

const program = path.join(repository, 'dist/program')

/** The chunks that are loaded before a program begins. */
function chunksOf(door: string): string[] {
  const [, loads = ''] = new RegExp(`^const ${door} = (.*)$`, 'm').exec(readFileSync(path.join(program, 'index.js'), 'utf8')) ?? []
  return [...loads.matchAll(/\.e\((\d+)\)/g)].map(([, id]) => `${id}.index.js`)
}

describe.runIf(process.env['TEST_DIST'] === '1')('the bundle', () => {
  it.each(['main', 'post', 'restore', 'save'])('%s of the action starts without an HTTP stack', (door) => {
    const chunks = chunksOf(door)
    expect(chunks.length).toBeGreaterThan(1)
    // The client that GitHub's toolkit brings: 1 MB, which every hit would read.
    expect(chunks.filter((chunk) => readFileSync(path.join(program, chunk), 'utf8').includes('undici'))).toEqual([])
  })
})
