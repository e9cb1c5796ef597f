import type { Logger } from '../ports.ts'
import { redactSecrets } from '../system/known-secrets.ts'

/** How much the CLI says on stderr. */
export type Verbosity = 'quiet' | 'normal' | 'verbose'

/** Writes to stderr: in a terminal what is going on, in a pipe only warnings and errors, with `verbose` everything. */
export function createConsoleLogger(stream: NodeJS.WriteStream, verbosity: Verbosity): Logger {
  const isTalking = verbosity === 'verbose' || (verbosity === 'normal' && stream.isTTY)
  const line = (text: string): void => {
    stream.write(`${redactSecrets(text)}\n`)
  }
  return {
    debug: (message) => {
      if (verbosity === 'verbose') line(message)
    },
    info: (message) => {
      if (isTalking) line(message)
    },
    warning: (message) => {
      if (verbosity !== 'quiet') line(`warning: ${message}`)
    },
    error: (message) => line(`error: ${message}`),
    group: (title, lines) => {
      if (verbosity === 'verbose') line([`${title}:`, ...lines.map((text) => `  ${text}`)].join('\n'))
    },
  }
}
