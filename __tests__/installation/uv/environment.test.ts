import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { resolutionInputs, uvEnvironment } from '../../../src/installation/uv/environment.ts'

describe('the environment of uv', () => {
  it('is the user’s, with the UV_… variables that are about installing, and copies instead of hard links', () => {
    const environment = uvEnvironment({
      SSL_CERT_FILE: '/ca.pem',
      HTTPS_PROXY: 'http://proxy',
      UV_INDEX_PRIVATE_PASSWORD: 'x',
      UV_RESOLUTION: 'lowest',
      UV_LINK_MODE: 'hardlink',
      UV_TARGET: '/somewhere/else',
      UV_PROJECT_ENVIRONMENT: '/venv',
      UV_PYTHON: '2.7',
      UV_HTTP_RETRIES: '7',
    })
    expect(environment).toMatchObject({
      SSL_CERT_FILE: '/ca.pem',
      HTTPS_PROXY: 'http://proxy',
      UV_INDEX_PRIVATE_PASSWORD: 'x',
      UV_RESOLUTION: 'lowest',
      UV_LINK_MODE: 'copy',
      UV_HTTP_RETRIES: '7',
    })
    expect(['UV_TARGET', 'UV_PROJECT_ENVIRONMENT', 'UV_PYTHON'].filter((name) => name in environment)).toEqual([])
  })

  it('names files by absolute paths: uv runs in a directory of its own', () => {
    expect(uvEnvironment({ UV_CONSTRAINT: 'a.txt b.txt' })['UV_CONSTRAINT']).toBe(`${path.resolve('a.txt')} ${path.resolve('b.txt')}`)
  })

  it('counts in the request digest where it changes a resolution, files by their content', async () => {
    // uv separates several files by spaces: a path with one cannot be named in these variables.
    const directory = await mkdtemp(path.join(tmpdir(), 'variables-'))
    onTestFinished(() => rm(directory, { recursive: true }))
    const file = path.join(directory, 'constraints.txt')
    const inputs = async (content: string) => {
      await writeFile(file, content)
      return await resolutionInputs({
        UV_CONSTRAINT: file,
        UV_RESOLUTION: 'lowest',
        UV_HTTP_TIMEOUT: '5',
        UV_DEFAULT_INDEX: 'https://host.example',
      })
    }
    const before = await inputs('six==1.16.0')
    expect(Object.keys(before).sort()).toEqual(['UV_CONSTRAINT', 'UV_RESOLUTION'])
    expect(await inputs('six==1.17.0')).not.toEqual(before)
    await expect(resolutionInputs({ UV_OVERRIDE: '/no/such/file' })).rejects.toMatchObject({
      code: 'file-unreadable',
      message: expect.stringContaining('UV_OVERRIDE'),
    })
  })
})
