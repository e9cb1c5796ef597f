import { lstatSync } from 'node:fs'
import { lutimes } from 'node:fs/promises'
import type { CommandPorts } from '../ports.ts'
import { findExecutable } from '../system/files.ts'
import { locationOf, type TreeContents } from '../system/tree.ts'
import { setTimes } from './python/sources.ts'

/**
 * The fractions of seconds in file times. Images keep whole seconds only, and build tools compare more: the fractions travel as a list beside
 * the archive and are put back when the archive was unpacked.
 */

/** Of more members nothing is kept: the list would not fit into a header. */
export const mostMembersWithTimes = 100_000

const second = 1_000_000_000n

/** Reads the fractions of seconds of a tree, in the form that bundles carry; undefined where there are too many members. */
export function readFractions(tree: string, contents: TreeContents): string | undefined {
  const names = carriedNames(contents)
  if (names.length > mostMembersWithTimes) return undefined
  const bytes = Buffer.alloc(names.length * 4)
  for (const [index, name] of names.entries()) bytes.writeUInt32LE(Number(timeOf(tree, name) % second), index * 4)
  return bytes.toString('base64')
}

/** Times of members of a tree, by their names, in nanoseconds since 1970. */
export type MemberTimes = ReadonlyMap<string, bigint>

/**
 * The times that the members of an unpacked tree should have: whole seconds as they are there, the rest as the list says.
 * Undefined where the list is of another tree.
 */
export function timesWithFractions(tree: string, contents: TreeContents, fractions: string): MemberTimes | undefined {
  const names = carriedNames(contents)
  const bytes = Buffer.from(fractions, 'base64')
  if (bytes.length !== names.length * 4) return undefined
  return new Map(
    names.map((name, index) => {
      const time = timeOf(tree, name)
      return [name, time - (time % second) + (BigInt(bytes.readUInt32LE(index * 4)) % second)]
    }),
  )
}

/** Sets the times of members where they are others: to the nanosecond where there is a Python, else to the microsecond. */
export async function setMemberTimes(tree: string, times: MemberTimes, { runner, environment }: CommandPorts): Promise<void> {
  const wrong = [...times].filter(([name, time]) => timeOf(tree, name) !== time)
  if (wrong.length === 0) return
  const python = (await findExecutable('python3', environment)) ?? (await findExecutable('python', environment))
  if (python !== undefined) {
    const input = JSON.stringify(wrong.map(([name, time]) => [name, String(time)]))
    const ran = await runner.run(python, ['-I', '-c', setTimes], { environment, cwd: tree, input }).catch(() => undefined)
    if (ran?.exitCode === 0) return
  }
  for (const [name, time] of wrong) {
    const seconds = Number(time / 1_000n) / 1_000_000
    await lutimes(locationOf(tree, name), seconds, seconds)
  }
}

/** The members that are carried, and the directory itself. */
function carriedNames(contents: TreeContents): string[] {
  return ['.', ...[...contents].flatMap(([name, { kind }]) => (kind === 'other' ? [] : [name])).sort()]
}

function timeOf(tree: string, name: string): bigint {
  return lstatSync(locationOf(tree, name), { bigint: true }).mtimeNs
}
