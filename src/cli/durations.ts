import { InvalidArgumentError } from 'commander'

const units: Readonly<Record<string, number>> = { s: 1_000, m: 60_000, h: 3_600_000 }

/** Reads an option that is a time such as 90s, 5m or 1h; in milliseconds. */
export function duration(text: string): number {
  const [, amount, unit = ''] = /^(\d+(?:\.\d+)?)([smh])$/.exec(text) ?? []
  const ms = Number(amount) * (units[unit] ?? 0)
  // setTimeout takes no more (2^31 ms), and less would only heat the machine.
  if (!(ms >= 1_000 && ms <= 2_147_483_647)) throw new InvalidArgumentError('Give a time such as 90s, 5m or 1h, from 1s to 596h.')
  return ms
}
