import { existsSync } from 'node:fs'
import path from 'node:path'
import type { ToolStore } from '../installation/uv/source.ts'
import type { Environment } from '../ports.ts'

/** The runner's tool cache as a store; undefined where the runner has none. The toolkit is loaded when used. */
export function createToolCache(environment: Environment): ToolStore | undefined {
  // Without these variables the toolkit throws.
  if (!environment['RUNNER_TOOL_CACHE'] || !environment['RUNNER_TEMP']) return undefined
  const executableName = process.platform === 'win32' ? 'uv.exe' : 'uv'
  return {
    async find(version) {
      const { find } = await import('@actions/tool-cache')
      const directory = find('uv', version)
      const executable = path.join(directory, executableName)
      return directory !== '' && existsSync(executable) ? executable : undefined
    },
    async keep(version, directory, executable) {
      const { cacheDir } = await import('@actions/tool-cache')
      return path.join(await cacheDir(directory, 'uv', version), executable)
    },
  }
}
