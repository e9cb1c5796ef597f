import { spawnSync } from 'node:child_process'
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { createSandbox } from '../support/sandbox.ts'
import { lacksPrograms } from '../support/tools.ts'

describe('keygen', () => {
  it('writes a pair of keys, the private one for its owner alone, and prints where they belong and nothing of the key', async () => {
    const { cli, directory } = await createSandbox('keygen')
    const made = await cli(['keygen', '--out', 'my keys/new'])
    const out = path.join(directory, 'my keys', 'new')
    expect([made.code, made.stderr, (await readdir(out)).sort()]).toEqual([0, '', ['signing-key.pem', 'verify-key.pem']])
    const modes = await Promise.all(
      ['signing-key.pem', 'verify-key.pem'].map(async (name) => (await stat(path.join(out, name))).mode & 0o777),
    )
    expect(modes).toEqual([0o600, 0o644])
    const [, secret = ''] = (await readFile(path.join(out, 'signing-key.pem'), 'utf8')).split('\n')
    expect(made.stdout).toContain(path.join(out, 'signing-key.pem'))
    expect(made.stdout).not.toContain(secret)
  })

  it.skipIf(lacksPrograms('openssl'))('makes keys that OpenSSL takes for Ed25519 in PKCS#8, and for a pair', async () => {
    const { cli, directory } = await createSandbox('keygen')
    const { stdout } = await cli(['keygen', '--out', directory, '--json'])
    const { signingKey, verifyKey } = JSON.parse(stdout) as { signingKey: string; verifyKey: string }
    expect(await readFile(signingKey, 'utf8')).toMatch(/^-----BEGIN PRIVATE KEY-----\n/)
    const openssl = (...args: string[]) => spawnSync('openssl', args, { encoding: 'utf8' }).stdout
    expect(openssl('pkey', '-in', signingKey, '-pubout')).toBe(await readFile(verifyKey, 'utf8'))
    expect(openssl('pkey', '-in', signingKey, '-noout', '-text')).toMatch(/^ED25519 Private-Key/i)
  })

  it.each(['signing-key.pem', 'verify-key.pem'])('never overwrites: where %s is there already, nothing is written', async (name) => {
    const { cli, directory } = await createSandbox('keygen')
    const out = path.join(directory, 'keys')
    await cli(['keygen', '--out', out])
    const [kept, other] = name === 'signing-key.pem' ? [name, 'verify-key.pem'] : [name, 'signing-key.pem']
    await rm(path.join(out, other))
    await writeFile(path.join(out, kept), 'mine')
    const again = await cli(['keygen', '--out', out])
    expect([again.code, again.stderr]).toEqual([2, expect.stringContaining(`${kept} is there already, and a key is never overwritten`)])
    expect([await readFile(path.join(out, kept), 'utf8'), await readdir(out)]).toEqual(['mine', [kept]])
  })

  it.each(['/proc/keys', 'a file/keys'])('says that nothing can be written to %s, at once', async (out) => {
    const { cli, directory } = await createSandbox('keygen')
    await writeFile(path.join(directory, 'a file'), '')
    const ran = await cli(['keygen', '--out', out])
    expect([ran.code, ran.stderr]).toEqual([
      2,
      expect.stringMatching(/^error\[input-invalid\]: the keys cannot be written to '.*keys': .*\n {2}hint: /),
    ])
  })

  it('needs to be told where', async () => {
    const { cli } = await createSandbox('keygen')
    const ran = await cli(['keygen'])
    expect([ran.code, ran.stderr]).toEqual([2, expect.stringContaining("required option '--out <DIR>' not specified")])
  })
})
