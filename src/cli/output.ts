/**
 * Keeps a closed pipe from ending the process with a stack: whoever stopped reading wants no more, and the work goes on.
 *
 * @returns a signal that is aborted when standard output has no reader any more: what works only to print ends.
 */
export function watchOutput(): AbortSignal {
  const reading = new AbortController()
  process.stdout.on('error', () => reading.abort())
  // There is nowhere left to say it.
  process.stderr.on('error', () => {})
  return reading.signal
}
