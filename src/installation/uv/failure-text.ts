/** uv's report of a failure, taken apart. */
export interface FailureText {
  /** The error and its causes, outermost first: what happened, without the names, versions, paths and URLs it happened to. */
  readonly causes: readonly string[]
  /** uv's hints, without names and URLs likewise. */
  readonly hints: readonly string[]
  /** Lines that a program printed which uv had started (git, a build), by the cause they stand under. */
  readonly outputs: readonly string[]
}

/** `error: …`, `  cause: …`, and the forms of other versions: `  Caused by: …`, `  × …`, `  ├─▶ …`, `  ╰─▶ …`. */
const causePattern = /^(?:error: |\s{0,4}(?:[×x] |[├╰]─▶ |cause: |Caused by: ))(.*)$/
const outputPattern = /^\s*(?:│\s*)?(?:--- (?:stdout|stderr)|\[(?:stdout|stderr)\])\s*$/
const hintPattern = /^\s{0,2}hint: (.*)$/

/** Takes apart what uv printed. Lines before the first error (progress, warnings) are passed over. */
export function readFailure(text: string): FailureText {
  const causes: string[] = []
  const hints: string[] = []
  const outputs: string[] = []
  let current: string[] | undefined
  for (const line of text.split(/\r?\n/)) {
    const [, cause] = causePattern.exec(line) ?? []
    const [, hint] = hintPattern.exec(line) ?? []
    if (cause !== undefined) {
      current = causes
      current.push(cause)
    } else if (hint !== undefined) {
      current = hints
      current.push(hint)
    } else if (current !== undefined && outputPattern.test(line)) current = outputs
    else if (current === outputs) outputs.push(line.trim())
    else if (current !== undefined && line.trim() !== '') current.push(`${current.pop() ?? ''} ${line.replace(/^[\s│]+/, '')}`)
  }
  return { causes: causes.map(withoutSubjects), hints: hints.map(withoutSubjects), outputs: outputs.map(withoutSubjects) }
}

/** A sentence with `Q` for what is quoted in it and `URL` for addresses: what users name must not decide what it means. */
function withoutSubjects(sentence: string): string {
  return sentence
    .trim()
    .replaceAll(/`[^`]*`/g, 'Q')
    .replaceAll(/'[^']*'|"[^"]*"/g, 'Q')
    .replaceAll(/[a-z][a-z0-9+.-]*:\/\/[^\s)]+/gi, 'URL')
}
