const steps: Readonly<Record<string, string>> = {
  prepare: 'reading the inputs and asking Python',
  'look-up': 'looking into the cache of this machine',
  'cache look-up': 'asking the store',
  'look for a stamp': 'asking the store',
  'fetch archive': 'asking the store, and fetching the archive',
  'check archive': 'checking the archive',
  'check files': 'checking the files',
  mount: 'mounting the archive',
  open: 'opening the archive',
  unpack: 'unpacking the archive',
  resolve: 'resolving',
  doctor: 'checking what lies in the cache',
  install: 'installing',
  verify: 'checking what was installed',
  'byte code': 'compiling',
  publish: 'putting it into the cache',
  pack: 'packing',
  map: 'noting that the project uses it',
  upload: 'uploading',
  'import paths': 'making it importable',
  'verify import': 'importing every extension',
  register: 'calling register of every extension',
}

/** Names a step for a user who waits for it. */
export function describeStep(step: string): string {
  return steps[step] ?? step
}
