// Whole jobs, not only the first import: a documentation built by Sphinx and a test suite run with plugins, from a
// mounted image and from an unpacked tree.
import { spawnSync } from 'node:child_process'
import path from 'node:path'

const specifications = [
  'sphinx-copybutton==0.5.2',
  'sphinx-design==0.6.1',
  'myst-parser==4.0.1',
  'furo==2024.8.6',
  'sphinx-notfound-page==1.1.0',
  'pluggy==1.5.0',
  'pytest==8.3.4',
  'pytest-xdist==3.6.1',
  'pytest-cov==5.0.0',
]

/** Gives {job: {way: [seconds]}}: step and job together. */
export async function measureWholeJobs(world, rounds) {
  const { at, made, fresh, python } = world
  const { url, stop } = await world.startServer('whole-jobs')
  // pluggy's own documentation and tests, from its source distribution.
  made('sources')
  const download = ['-m', 'pip', 'download', '--quiet', '--no-deps', '--no-binary', 'pluggy', '--dest', at('sources'), 'pluggy==1.5.0']
  const fetched = spawnSync(python, download, { env: world.environment, encoding: 'utf8' })
  if (fetched.status !== 0) throw new Error(fetched.stderr)
  spawnSync('tar', ['-C', at('sources'), '-xf', at('sources', 'pluggy-1.5.0.tar.gz')])
  const source = at('sources', 'pluggy-1.5.0')
  const extensions = 'sphinx.ext.autodoc,sphinx.ext.viewcode,myst_parser,sphinx_design,sphinx_copybutton,notfound.extension'
  const jobs = {
    'sphinx-build of the documentation of pluggy': () => [
      ['-m', 'sphinx', '-q', '-b', 'html', '-D', `extensions=${extensions}`, path.join(source, 'docs'), fresh('html')],
      source,
    ],
    'pytest with xdist and cov on the tests of pluggy': () => [
      ['-m', 'pytest', '-q', '-n', '2', '--cov=pluggy', '-p', 'no:cacheprovider', '-c', '/dev/null', '--rootdir', source, 'testing'],
      source,
    ],
  }
  const ways = { 'mounted image': 'auto', 'unpacked tar': 'tar' }
  const never = { 'ttl-hours': 'never' }
  for (const archive of Object.values(ways)) {
    const miss = world.action(url, fresh(`saved-${archive}`), specifications, { inputs: { archive, ...never } })
    for (const command of Object.values(jobs)) world.runPythonOf(miss, ...command())
    world.post(url, miss)
  }
  const results = {}
  for (let round = 0; round < rounds; round++) {
    for (const [job, command] of Object.entries(jobs)) {
      results[job] ??= {}
      for (const [way, archive] of Object.entries(ways)) {
        const step = world.action(url, fresh('restored'), specifications, {
          inputs: { archive, ...never },
          variables: { RUNNER_ENVIRONMENT: 'github-hosted' },
        })
        if (!step.result.cacheHit) throw new Error('no hit')
        const ran = world.runPython(step.pythonPath, ...command())
        world.post(url, step)
        results[job][way] = [...(results[job][way] ?? []), step.seconds + ran.seconds]
      }
    }
    process.stderr.write(`  round ${round + 1} of ${rounds}\n`)
  }
  await stop()
  return { rounds, jobs: results }
}
