import type { LockReport } from '../operations/lock.ts'

/** What became of a lock, as lines of text for a terminal. */
export function renderLock({ file, status, packages, changes }: LockReport): string[] {
  const count = `${packages} ${packages === 1 ? 'package' : 'packages'}`
  const head = {
    written: `${file}: written, ${count}`,
    unchanged: `${file}: nothing changed, ${count}`,
    differs: `${file} is not what it would be now. Write it again with: ensure-extensions lock`,
  }[status]
  const width = Math.max(...changes.map(({ name }) => name.length), 0)
  return [
    head,
    ...changes.map(({ name, before, after }) => {
      const [what, versions] =
        before === null
          ? ['added', after]
          : after === null
            ? ['removed', before]
            : before === after
              ? ['files', after]
              : ['changed', `${before} -> ${after}`]
      return `  ${what.padEnd(7)}  ${name.padEnd(width)}  ${versions}`
    }),
  ]
}
