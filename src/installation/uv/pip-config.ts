import { devNull } from 'node:os'
import path from 'node:path'
import type { Environment } from '../../ports.ts'
import { readTextIfPresent } from '../../system/files.ts'
import { homeDirectory } from '../../system/home.ts'

/**
 * The index that pip's configuration files name for downloads; undefined for none. Files are those of pip (pip, "Configuration"): of the
 * machine, of the user, of the virtual environment, and PIP_CONFIG_FILE; the last counts. One that cannot be read names nothing.
 *
 * @param prefix where the interpreter lies: `pip.conf` stands there in a virtual environment.
 */
export async function pipConfigIndex(environment: Environment, prefix: string): Promise<string | undefined> {
  let index: string | undefined
  for (const file of configFiles(environment, prefix)) {
    const text = await readTextIfPresent(file).catch(() => undefined)
    index = (text === undefined ? undefined : indexIn(text)) ?? index
  }
  return index
}

function configFiles(environment: Environment, prefix: string): string[] {
  const own = environment['PIP_CONFIG_FILE'] || undefined
  if (own === devNull) return []
  const home = homeDirectory(environment)
  const inHome = (...parts: readonly string[]): string[] => (home === undefined ? [] : [path.join(home, ...parts)])
  if (process.platform === 'win32') {
    const roaming = environment['APPDATA'] ? [path.join(environment['APPDATA'], 'pip', 'pip.ini')] : []
    const machine = path.join(environment['PROGRAMDATA'] || 'C:\\ProgramData', 'pip', 'pip.ini')
    const user = own === undefined ? [...inHome('pip', 'pip.ini'), ...roaming] : []
    return [machine, ...user, path.join(prefix, 'pip.ini'), ...(own === undefined ? [] : [own])]
  }
  const shared = (environment['XDG_CONFIG_DIRS'] || '/etc/xdg').split(':').map((directory) => path.join(directory, 'pip', 'pip.conf'))
  const configured = environment['XDG_CONFIG_HOME']
  const user = [
    ...inHome('.pip', 'pip.conf'),
    ...(configured ? [path.join(configured, 'pip', 'pip.conf')] : inHome('.config', 'pip', 'pip.conf')),
    ...(process.platform === 'darwin' ? inHome('Library', 'Application Support', 'pip', 'pip.conf') : []),
  ]
  // The user's own files do not count where the variable names one.
  return [
    ...shared,
    '/etc/pip.conf',
    ...(own === undefined ? user : []),
    path.join(prefix, 'pip.conf'),
    ...(own === undefined ? [] : [own]),
  ]
}

/** `index-url` of a configuration file: that of `[download]`, else that of `[global]`. */
function indexIn(text: string): string | undefined {
  const found = new Map<string, string>()
  let section = ''
  for (const line of text.split(/\r?\n/)) {
    const [, header] = /^\[([^\]]+)\]/.exec(line) ?? []
    if (header !== undefined) section = header.trim()
    const [, value] = /^index[-_]url\s*[=:]\s*(\S+)/i.exec(line) ?? []
    if (value !== undefined) found.set(section, value)
  }
  return found.get('download') ?? found.get('global')
}
