import { describe, expect, it } from 'vitest'
import type { EnsureResult } from '../../src/operations/ensure/result.ts'
import { renderSummary } from '../../src/report/summary.ts'
import { formatAge, formatDuration, formatSize, renderLines } from '../../src/report/text.ts'

const extension = {
  name: 'x',
  builtin: false,
  enabled: true,
  required: true,
  package: 'x',
  module: null,
  arguments: {},
  modules: [],
  entryPoints: [],
  importPaths: [],
  environment: null,
  registration: null,
  typedArguments: null,
  ttlHours: null,
  apart: null,
  digest: 'd',
  distributions: [],
  sizeBytes: 0,
  ownSizeBytes: 0,
  ageHours: null,
  error: null,
  outcome: null,
  specification: 'x',
  imports: null,
  changes: [],
}
const error = {
  code: 'versions-conflict' as const,
  message: 'old and new cannot be installed together: Because old depends on common<2 …',
  hint: 'Relax one.',
}
const result: EnsureResult = {
  platformId: 'cpython-3.12--linux--x86_64',
  requestDigest: 'r',
  entryPath: null,
  entryPaths: [],
  importPaths: [],
  loader: null,
  environment: { PYTHONPATH: '', PATH: '', ENSURE_EXTENSIONS_PATHS: '' },
  extensions: [
    {
      ...extension,
      specification: 'alpha>=1,<2',
      outcome: 'hit',
      sizeBytes: 1_234_567,
      ownSizeBytes: 34_567,
      ageHours: 5,
      distributions: [
        { name: 'alpha', version: '1.5' },
        { name: 'common', version: '1.0' },
      ],
      imports: [{ name: 'alpha', ms: 12.4, error: null, unused: false }],
    },
    { ...extension, specification: 'local | odd', outcome: 'stale', ageHours: 72, distributions: [{ name: 'local', version: '0.1' }] },
    { ...extension, specification: 'win; os_name == "nt"', outcome: 'skipped' },
    { ...extension, specification: 'old', outcome: 'failed', error },
    { ...extension, specification: 'new', outcome: 'failed', error },
  ],
  python: '/usr/bin/python3',
  binPaths: [],
  cacheHit: false,
  hits: 2,
  misses: 2,
  failed: 2,
  cacheKeys: [],
  matchedKeys: [],
  missReason: 'the entry was damaged',
  together: { packages: 3, sizeBytes: 1_500_000, archiveBytes: 400_000 },
  savedMs: 0,
  mapping: null,
  mappingStatus: null,
  providers: [{ provider: 'github-actions', action: 'restore', status: 'miss', detail: '', key: 'k' }],
  timings: [
    { step: 'look-up', ms: 3 },
    { step: 'install', ms: 2_300 },
  ],
  pthFiles: [
    {
      file: '/tree/alpha.pth',
      sha256: 'ab12',
      isHidden: false,
      paths: [{ line: 1, path: 'vendored', exists: true }],
      code: [{ line: 2, text: 'import alpha; alpha.```start()' }],
      problem: null,
    },
    { file: '/tree/plain.pth', sha256: 'cd34', isHidden: false, paths: [], code: [], problem: null },
    { file: '/tree/.odd.pth', sha256: 'ef56', isHidden: true, paths: [], code: [], problem: null },
  ],
  shadowing: [
    { kind: 'distribution', name: 'packaging', winner: 'packaging 26.3', hidden: 'packaging 21.3 of the interpreter' },
    { kind: 'standard-library', name: 'dataclasses', winner: 'dataclasses 0.8', hidden: 'the standard library of Python 3.12.4' },
  ],
  warnings: ['common is there in the versions 1.0 and 2.0; the first, 1.0, is imported'],
}

const context = { source: 'docs/requirements.txt', tookMs: 3_400, errorPage: 'https://example.org/errors.md' }

describe('the report', () => {
  it('in a terminal shows a line for each extension, and a shared reason once', () => {
    expect(renderLines(result).join('\n')).toMatchInlineSnapshot(`
      "  hit        alpha>=1,<2           1.5, 5 h old, imported in 12 ms
        stale      local | odd           0.1, 3 d old
        skipped    win; os_name == "nt"
        failed     old                   versions-conflict
        failed     new                   versions-conflict
      warning: common is there in the versions 1.0 and 2.0; the first, 1.0, is imported
      error: old and new cannot be installed together: Because old depends on common<2 …
        hint: Relax one.
      1 hit, 1 stale, 1 skipped, 2 failed in 2.3 s"
    `)
  })

  it('in the job summary is one table, the reasons, and where the time went', () => {
    expect(renderSummary(result, context)).toMatchInlineSnapshot(`
      "### Python 3.12 · docs/requirements.txt: 1 hit, 1 stale, 1 skipped, 2 failed in 3.4 s

      ❌ **\`old\`, \`new\`** — [\`versions-conflict\`](https://example.org/errors.md)

      \`\`\`text
      old and new cannot be installed together: Because old depends on common<2 …
      \`\`\`

      Relax one.

      | Extension | Outcome | Version | Own size | Age |
      | --- | --- | --- | ---: | ---: |
      | \`alpha>=1,<2\` | ⚡ hit | 1.5 | 34.6 kB | 5 h |
      | \`local \\| odd\` | 🕰️ stale | 0.1 |  | 3 d |
      | \`win; os_name == "nt"\` | ➖ skipped |  |  |  |
      | \`old\` | ❌ failed |  |  |  |
      | \`new\` | ❌ failed |  |  |  |

      Together 3 packages, 1.5 MB, archive 400.0 kB.

      Why this was not a hit: the entry was damaged.

      > [!WARNING]
      > common is there in the versions 1.0 and 2.0; the first, 1.0, is imported

      <details><summary>Code that runs when Python starts (<code>.pth</code> files)</summary>

      \`\`\`text
      /tree/alpha.pth, sha256 ab12
        line 2: import alpha; alpha.'''start()
        to allow it, add to pth: ab12  # alpha.pth
      /tree/.odd.pth (hidden, not processed), sha256 ef56
      \`\`\`

      </details>

      <details><summary>Packages that hide others on the import path</summary>

      \`\`\`text
      packaging 26.3 hides packaging 21.3 of the interpreter
      module dataclasses: dataclasses 0.8 hides the standard library of Python 3.12.4
      \`\`\`

      </details>

      <details><summary>Where the time went, what the cache said</summary>

      Platform \`cpython-3.12--linux--x86_64\`, interpreter \`/usr/bin/python3\`

      | Step | Time |
      | --- | ---: |
      | look-up | 3 ms |
      | install | 2.3 s |

      | Cache | Asked for | Answer | Detail |
      | --- | --- | --- | --- |
      | github-actions | restore | miss |  |

      </details>
      "
    `)
  })

  it('gives figures as a reader would say them', () => {
    expect([formatDuration(240), formatDuration(3_140), formatDuration(125_000)]).toEqual(['240 ms', '3.1 s', '2 min 5 s'])
    expect([formatSize(812), formatSize(3_400_000), formatSize(2_500_000_000)]).toEqual(['812 B', '3.4 MB', '2.50 GB'])
    expect([formatAge(0.25), formatAge(30), formatAge(100)]).toEqual(['15 min', '30 h', '4 d'])
  })
})
