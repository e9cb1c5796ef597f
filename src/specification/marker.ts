import { satisfies, valid } from '@renovatebot/pep440'
import { normalizeName } from './name.ts'

/** An environment marker of PEP 508: the condition after `;`. */
export type Marker =
  | { readonly kind: 'and' | 'or'; readonly left: Marker; readonly right: Marker }
  | { readonly kind: 'comparison'; readonly left: MarkerValue; readonly operator: string; readonly right: MarkerValue }

/** One side of a comparison: a variable of the interpreter's environment, or a literal. */
interface MarkerValue {
  readonly kind: 'variable' | 'literal'
  readonly text: string
}

/** The values of the marker variables, as one interpreter gives them (PEP 508, "Environment Markers"). */
export type MarkerEnvironment = Readonly<Record<string, string>>

/** The variables PEP 508 defines, `extra` included. */
export const markerVariables: readonly string[] = [
  'os_name',
  'sys_platform',
  'platform_machine',
  'platform_python_implementation',
  'platform_release',
  'platform_system',
  'platform_version',
  'python_version',
  'python_full_version',
  'implementation_name',
  'implementation_version',
  'extra',
]

/** Names that PEP 345 and old setuptools gave some variables. Packages in use still have them, and installers take them. */
const oldVariableNames: Readonly<Record<string, string>> = {
  'os.name': 'os_name',
  'sys.platform': 'sys_platform',
  'platform.version': 'platform_version',
  'platform.machine': 'platform_machine',
  'platform.python_implementation': 'platform_python_implementation',
  python_implementation: 'platform_python_implementation',
}

const token = /\s*(?:(\(|\))|(===|==|~=|!=|<=|>=|<|>)|(not\s+in\b|in\b)|(and\b|or\b)|"([^"]*)"|'([^']*)'|([A-Za-z_][A-Za-z0-9_.]*))/y

interface Token {
  readonly kind: 'parenthesis' | 'operator' | 'boolean' | 'value'
  readonly text: string
  readonly value?: MarkerValue
}

function tokenize(text: string): Token[] {
  const tokens: Token[] = []
  token.lastIndex = 0
  while (token.lastIndex < text.trimEnd().length) {
    const position = token.lastIndex
    const match = token.exec(text)
    if (match === null) throw new SyntaxError(`cannot read the marker at '${text.slice(position).trim()}'`)
    const [, parenthesis, symbol, membership, boolean, double, single, word] = match
    const literal = double ?? single
    if (parenthesis !== undefined) tokens.push({ kind: 'parenthesis', text: parenthesis })
    else if (symbol !== undefined) tokens.push({ kind: 'operator', text: symbol })
    else if (membership !== undefined) tokens.push({ kind: 'operator', text: membership.replace(/\s+/, ' ') })
    else if (boolean !== undefined) tokens.push({ kind: 'boolean', text: boolean })
    else if (literal !== undefined) tokens.push({ kind: 'value', text: literal, value: { kind: 'literal', text: literal } })
    else if (word !== undefined) {
      const variable = Object.hasOwn(oldVariableNames, word) ? oldVariableNames[word] : word
      if (variable === undefined || !markerVariables.includes(variable)) throw new SyntaxError(`'${word}' is not a marker variable`)
      tokens.push({ kind: 'value', text: word, value: { kind: 'variable', text: variable } })
    }
  }
  return tokens
}

/** Parses a marker. Throws `SyntaxError` saying what could not be read. */
export function parseMarker(text: string): Marker {
  const tokens = tokenize(text)
  let position = 0
  const next = (): Token | undefined => tokens[position++]
  const value = (): MarkerValue => {
    const read = next()
    if (read?.value === undefined) throw new SyntaxError(`a value is missing in the marker '${text.trim()}'`)
    return read.value
  }
  const primary = (): Marker => {
    if (tokens[position]?.text === '(' && tokens[position]?.kind === 'parenthesis') {
      position++
      const inner = disjunction()
      if (next()?.text !== ')') throw new SyntaxError(`a ')' is missing in the marker '${text.trim()}'`)
      return inner
    }
    const left = value()
    const operator = next()
    if (operator?.kind !== 'operator') throw new SyntaxError(`a comparison is missing in the marker '${text.trim()}'`)
    const right = value()
    return { kind: 'comparison', left, operator: operator.text, right }
  }
  const chain = (kind: 'and' | 'or', operand: () => Marker): Marker => {
    let left = operand()
    while (tokens[position]?.kind === 'boolean' && tokens[position]?.text === kind) {
      position++
      left = { kind, left, right: operand() }
    }
    return left
  }
  const disjunction = (): Marker => chain('or', () => chain('and', primary))

  const marker = disjunction()
  if (position < tokens.length) throw new SyntaxError(`'${tokens[position]?.text}' is unexpected in the marker '${text.trim()}'`)
  return marker
}

const opposites: Readonly<Record<string, string>> = {
  '==': '!=',
  '!=': '==',
  '<': '>=',
  '>=': '<',
  '>': '<=',
  '<=': '>',
  in: 'not in',
  'not in': 'in',
}

/** The marker that holds where both of two do; one that is not there holds always. */
export function bothMarkers(left: Marker, right: Marker | undefined): Marker
export function bothMarkers(left: Marker | undefined, right: Marker | undefined): Marker | undefined
export function bothMarkers(left: Marker | undefined, right: Marker | undefined): Marker | undefined {
  return left === undefined || right === undefined ? (left ?? right) : { kind: 'and', left, right }
}

/** The marker that holds where another does not; undefined where PEP 508 has no way to write it (`~=`, `===`). */
export function negateMarker(marker: Marker): Marker | undefined {
  if (marker.kind === 'comparison') {
    const operator = opposites[marker.operator]
    return operator === undefined ? undefined : { ...marker, operator }
  }
  const [left, right] = [negateMarker(marker.left), negateMarker(marker.right)]
  if (left === undefined || right === undefined) return undefined
  return { kind: marker.kind === 'and' ? 'or' : 'and', left, right }
}

/** More comparisons than these are not looked through: their combinations double with each. */
const maxComparisons = 12

/** Whether a marker can hold nowhere, as far as its comparisons tell by themselves: `a == "x" and a != "x"`. */
export function isMarkerContradictory(marker: Marker): boolean {
  const atoms = [...new Set(comparisonsIn(marker).map((comparison) => atomOf(comparison).text))]
  if (atoms.length > maxComparisons) return false
  for (let combination = 0; combination < 2 ** atoms.length; combination++) {
    const holding = new Set(atoms.filter((_, index) => (combination >> index) % 2 === 1))
    if (holdsWith(marker, holding)) return false
  }
  return true
}

/** Decides the `extra` comparisons of a marker for some extras: gives the rest of the marker, or whether it holds where nothing is left. */
export function withExtras(marker: Marker, extras: readonly string[]): Marker | boolean {
  if (marker.kind === 'comparison') return isExtra(marker.left) || isExtra(marker.right) ? isMarkerTrue(marker, {}, extras) : marker
  const [left, right] = [withExtras(marker.left, extras), withExtras(marker.right, extras)]
  const deciding = marker.kind === 'or'
  if (left === deciding || right === deciding) return deciding
  if (typeof left === 'boolean') return right
  return typeof right === 'boolean' ? left : { kind: marker.kind, left, right }
}

/** Whether a marker asks for an extra. */
export function hasExtra(marker: Marker): boolean {
  return comparisonsIn(marker).some(({ left, right }) => isExtra(left) || isExtra(right))
}

type Comparison = Extract<Marker, { kind: 'comparison' }>

function comparisonsIn(marker: Marker): Comparison[] {
  return marker.kind === 'comparison' ? [marker] : [...comparisonsIn(marker.left), ...comparisonsIn(marker.right)]
}

/** A comparison and its opposite are the same one, which holds or not. */
function atomOf(comparison: Comparison): { text: string; isOpposite: boolean } {
  const isOpposite = ['!=', '<', '<=', 'not in'].includes(comparison.operator)
  return { text: formatMarker((isOpposite && negateMarker(comparison)) || comparison), isOpposite }
}

function holdsWith(marker: Marker, holding: ReadonlySet<string>): boolean {
  if (marker.kind === 'comparison') {
    const { text, isOpposite } = atomOf(marker)
    return holding.has(text) !== isOpposite
  }
  const [left, right] = [holdsWith(marker.left, holding), holdsWith(marker.right, holding)]
  return marker.kind === 'and' ? left && right : left || right
}

/** The marker with one spelling of spaces, quotes and parentheses. */
export function formatMarker(marker: Marker): string {
  if (marker.kind === 'comparison') return `${formatValue(marker.left)} ${marker.operator} ${formatValue(marker.right)}`
  const operand = (side: Marker): string => (marker.kind === 'and' && side.kind === 'or' ? `(${formatMarker(side)})` : formatMarker(side))
  return `${operand(marker.left)} ${marker.kind} ${operand(marker.right)}`
}

function formatValue(value: MarkerValue): string {
  if (value.kind === 'variable') return value.text
  return value.text.includes('"') ? `'${value.text}'` : `"${value.text}"`
}

/**
 * Whether a marker holds for an interpreter.
 *
 * @param extras the extras asked for; `extra == "x"` holds when `x` is among them.
 */
export function isMarkerTrue(marker: Marker, environment: MarkerEnvironment, extras: readonly string[] = []): boolean {
  if (marker.kind !== 'comparison') {
    const holds = (side: Marker): boolean => isMarkerTrue(side, environment, extras)
    return marker.kind === 'and' ? holds(marker.left) && holds(marker.right) : holds(marker.left) || holds(marker.right)
  }
  const { left, operator, right } = marker
  // uv passes over a comparison that does not ask anything of the interpreter, and uv decides what is installed.
  if (left.kind === 'literal' && right.kind === 'literal') return true
  if (isExtra(left) || isExtra(right)) {
    const wanted = normalizeName(isExtra(left) ? right.text : left.text)
    const isAsked = extras.some((extra) => normalizeName(extra) === wanted)
    return operator === '!=' ? !isAsked : isAsked
  }
  const resolve = (value: MarkerValue): string => (value.kind === 'variable' ? (environment[value.text] ?? '') : value.text)
  return compare(resolve(left), operator, resolve(right))
}

function isExtra(value: MarkerValue): boolean {
  return value.kind === 'variable' && value.text === 'extra'
}

/** As PEP 508 says: versions where the right side is a version specifier, else strings. */
function compare(left: string, operator: string, right: string): boolean {
  if (operator === 'in') return right.includes(left)
  if (operator === 'not in') return !right.includes(left)
  const isVersion = valid(left) !== null && valid(right.replace(/\.\*$/, '')) !== null
  if (isVersion && operator !== '===') return satisfies(left, `${operator}${right}`, { prereleases: true })
  switch (operator) {
    case '==':
    case '===':
      return left === right
    case '!=':
      return left !== right
    case '<':
      return left < right
    case '<=':
      return left <= right
    case '>':
      return left > right
    case '>=':
      return left >= right
    default:
      return false
  }
}
