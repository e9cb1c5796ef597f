import type { Clock, Logger } from '../ports.ts'

/** A logger that says nothing. */
export const silentLogger: Logger = {
  debug: () => {},
  info: () => {},
  warning: () => {},
  error: () => {},
  group: () => {},
}

/** The time of the machine. */
export const systemClock: Clock = { now: () => new Date() }
