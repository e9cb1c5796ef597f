// What is installed in the benchmark.
import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import path from 'node:path'

/** The trees of DESIGN.md: ten Sphinx extensions, and a scientific stack of 1 GB. */
export const workloads = {
  small: {
    title: '10 Sphinx extensions',
    specifications: [
      'sphinx-copybutton==0.5.2',
      'sphinx-design==0.6.1',
      'myst-parser==4.0.1',
      'sphinx-autodoc-typehints==2.5.0',
      'furo==2024.8.6',
      'sphinxcontrib-mermaid==1.0.0',
      'sphinx-tabs==3.4.7',
      'sphinx-inline-tabs==2023.4.21',
      'sphinx-notfound-page==1.1.0',
      'sphinxext-opengraph==0.9.1',
    ],
    program: 'import sphinx.application, myst_parser, furo, sphinx_design',
  },
  large: {
    title: 'a scientific stack',
    specifications: [
      'numpy==1.26.4',
      'pandas==2.2.3',
      'scipy==1.14.1',
      'scikit-learn==1.5.2',
      'matplotlib==3.9.2',
      'jupyterlab==4.3.1',
      'pyarrow==18.0.0',
    ],
    program: 'import numpy, pandas, scipy.stats, sklearn.linear_model, matplotlib.pyplot, pyarrow',
  },
  many: { title: '100,000 small files', files: 100_000, bytes: 40_000_000, program: 'import many' },
}

/** Builds a wheel of so many data files of equal size, together so many bytes that do not compress. */
export function buildManyFiles(python, directory, files, bytes) {
  mkdirSync(directory, { recursive: true })
  const wheel = path.join(directory, 'many-1.0-py3-none-any.whl')
  const program = `
import base64, hashlib, random, sys, zipfile
files, size = int(sys.argv[2]), int(sys.argv[3])
source = random.Random(1)
record = []
with zipfile.ZipFile(sys.argv[1], "w") as archive:
    def add(name, data):
        archive.writestr(name, data)
        record.append("%s,sha256=%s,%d" % (name, base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode(), len(data)))
    add("many/__init__.py", b"version = '1.0'")
    for number in range(files):
        add("many/data/d%03d/f%06d.bin" % (number // 200, number), source.getrandbits(8 * size).to_bytes(size, "big"))
    add("many-1.0.dist-info/METADATA", b"Metadata-Version: 2.1\\nName: many\\nVersion: 1.0\\n")
    add("many-1.0.dist-info/WHEEL", b"Wheel-Version: 1.0\\nGenerator: bench\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n")
    archive.writestr("many-1.0.dist-info/RECORD", "\\n".join(record + ["many-1.0.dist-info/RECORD,,"]) + "\\n")
`
  const { status, stderr } = spawnSync(python, ['-c', program, wheel, String(files), String(Math.round(bytes / files))], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stderr)
  return wheel
}
