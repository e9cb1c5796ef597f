/** Calls back once after a time in milliseconds; gives a function that keeps it from doing so. */
export type Timer = (callback: () => void, ms: number) => () => void

/** Timers that keep the process alive: for a program that does nothing else. */
export const livelyTimer: Timer = (callback, ms) => {
  const timeout = setTimeout(callback, ms)
  return () => clearTimeout(timeout)
}

/** The timers of node. They do not keep a process alive that has nothing else to do. */
export const systemTimer: Timer = (callback, ms) => {
  const timeout = setTimeout(callback, ms)
  timeout.unref()
  return () => clearTimeout(timeout)
}
