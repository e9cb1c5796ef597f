import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { CommandPorts } from '../ports.ts'
import { hasErrno } from '../system/errno.ts'
import { readPlainText } from '../system/plain-file.ts'
import { notesVariable } from './loader.ts'
import { answerTargets } from './python/sources.ts'

/** How an interpreter ended that did not answer for a target. */
interface EarlyEnd {
  readonly timedOut: boolean
  /** The last lines it wrote to stderr. */
  readonly said: string
  /** That it ended, with its exit code, and what it said. */
  readonly explanation: string
}

export interface Question<Answer> extends CommandPorts {
  /** The action on each target: import it, or import it and call its `register`. */
  readonly action: 'verify' | 'register'
  readonly python: string
  /** The working directory; default: the one of this process. */
  readonly directory?: string
  readonly signal?: AbortSignal | undefined
  /** How long one interpreter may take for so many targets, in milliseconds. */
  readonly timeoutMs: (targets: number) => number
  /** The answer for a target at which the interpreter ended. */
  readonly unanswered: (end: EarlyEnd) => Answer
}

/**
 * Asks fresh interpreters about targets, in order. Where one ends, the targets after that get another.
 *
 * Targets and answers travel in files: `.pth` files and modules print to stdout, read stdin, and close what they find open.
 *
 * @returns an answer for each target.
 */
export async function askInterpreter<Answer>(targets: readonly unknown[], question: Question<Answer>): Promise<Answer[]> {
  const answers: Answer[] = []
  const scratch = await mkdtemp(path.join(tmpdir(), 'ensure-extensions-ask-'))
  try {
    while (answers.length < targets.length) {
      const { given, end } = await askOnce<Answer>(targets.slice(answers.length), scratch, question)
      answers.push(...given)
      if (answers.length < targets.length) answers.push(question.unanswered(end))
    }
    return answers
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

async function askOnce<Answer>(
  targets: readonly unknown[],
  scratch: string,
  { action, python, environment, directory, runner, signal, timeoutMs }: Question<Answer>,
): Promise<{ given: Answer[]; end: EarlyEnd }> {
  const [asked, answered] = [path.join(scratch, 'targets.json'), path.join(scratch, 'answers.jsonl')]
  await rm(answered, { force: true })
  await writeFile(asked, JSON.stringify(targets))
  const ran = await runner.run(python, ['-c', answerTargets, action, asked, answered], {
    // What is only looked at is not what a job imports.
    environment: { ...environment, [notesVariable]: '' },
    ...(directory === undefined ? {} : { cwd: directory }),
    timeoutMs: timeoutMs(targets.length),
    signal,
  })
  const text = await readPlainText(answered).catch((error: unknown) => {
    if (hasErrno(error, 'ENOENT')) return ''
    throw error
  })
  // The last line may have been cut off with its interpreter.
  const lines = text.split('\n').slice(0, -1)
  const said = ran.stderr.trim().split('\n').slice(-5).join('\n')
  const explanation = `the interpreter ended (${ran.exitCode ?? 'by a signal'})\n${said}`.trim()
  return { given: lines.map((line) => JSON.parse(line) as Answer), end: { timedOut: ran.timedOut, said, explanation } }
}
