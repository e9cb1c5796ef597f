import path from 'node:path'
import * as v from 'valibot'
import { schemaVersion } from '../entries/metadata.ts'
import { archiveFileName, manifestFileName } from '../providers/provider.ts'
import { readTextIfPresent, sha256OfFile } from '../system/files.ts'

/** The side-car of an archive: what it is, so that it can be checked before anything of it is opened. */
export interface Manifest {
  readonly schema: number
  readonly request_digest: string
  readonly platform_id: string
  readonly abi: string
  readonly format: string
  /** SHA-256 of the archive, lower-case hex. */
  readonly sha256: string
  readonly size_bytes: number
}

const manifestSchema = v.looseObject({
  schema: v.literal(schemaVersion),
  request_digest: v.string(),
  platform_id: v.string(),
  abi: v.string(),
  format: v.string(),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  size_bytes: v.number(),
})

/** Reads the manifest of a bundle; a text says why it cannot be used. */
export async function readManifest(bundle: string): Promise<Manifest | string> {
  const text = await readTextIfPresent(path.join(bundle, manifestFileName))
  if (text === undefined) return 'it has no manifest'
  try {
    const parsed = v.safeParse(manifestSchema, JSON.parse(text))
    return parsed.success ? parsed.output : `its manifest is not valid: ${parsed.issues[0].message}`
  } catch {
    return 'its manifest is not JSON'
  }
}

/** Checks the archive of a bundle against its manifest; a text says what is wrong with it. */
export async function checkArchive(bundle: string): Promise<string | undefined> {
  const manifest = await readManifest(bundle)
  if (typeof manifest === 'string') return manifest
  const digest = await sha256OfFile(path.join(bundle, archiveFileName)).catch(() => undefined)
  return digest === manifest.sha256 ? undefined : 'its SHA-256 is not the one it was saved with'
}
