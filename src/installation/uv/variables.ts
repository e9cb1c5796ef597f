/**
 * How the value of a variable is written: `path` is one, `paths` several with the system's separator, `files` several
 * with spaces between them, `index` a URL or directory with or without a name, `indexes` several with spaces, `places`
 * URLs or directories with commas. The others hold no path.
 */
type ValueKind = 'flag' | 'text' | 'number' | 'names' | 'secret' | 'url' | 'path' | 'paths' | 'files' | 'index' | 'indexes' | 'places'

/**
 * How a variable of the user's is treated: `counted` reaches uv and changes the request digest, `transport` reaches uv
 * and does not, `withheld` does not reach uv.
 */
type Treatment = 'counted' | 'transport' | 'withheld'

/** One variable that uv documents, or reads without documenting it. */
export interface UvVariable {
  readonly name: string
  readonly kind: ValueKind
  readonly treatment: Treatment
  /** Of a withheld one: why, as the end of a sentence that begins with its name. */
  readonly why?: string
  /** Whether a user who sets it expects an effect on installing, and has to be told that there is none. */
  readonly isTold?: true
}

type Names = Readonly<Partial<Record<ValueKind, string>>>

function rows(names: Names, rest: Omit<UvVariable, 'name' | 'kind'>): UvVariable[] {
  return Object.entries(names).flatMap(([kind, list]) =>
    list
      .split(/\s+/)
      .filter((name) => name !== '')
      .map((name) => ({ name, kind: kind as ValueKind, ...rest })),
  )
}

/** Variables of other commands of uv: `uv pip install` and `uv pip compile` ignore them. */
const otherCommands: Names = {
  flag: `UV_DEV UV_NO_DEV UV_NO_DEFAULT_GROUPS UV_NO_SYNC UV_LOCKED UV_FROZEN UV_NO_ENV_FILE UV_NO_PROJECT
    UV_NO_INSTALL_PROJECT UV_NO_INSTALL_WORKSPACE UV_NO_INSTALL_LOCAL UV_ONLY_INSTALL_PROJECT UV_ONLY_INSTALL_WORKSPACE
    UV_ONLY_INSTALL_LOCAL UV_INIT_BARE UV_VENV_CLEAR UV_VENV_RELOCATABLE UV_VENV_SEED UV_PYTHON_INSTALL_BIN
    UV_PYTHON_INSTALL_REGISTRY UV_PYTHON_NO_REGISTRY UV_PUBLISH_NO_ATTESTATIONS UV_MALWARE_CHECK UV_NO_MODIFY_PATH`,
  text: `UV_INIT_BUILD_BACKEND UV_PUBLISH_INDEX UV_PYTHON_CPYTHON_BUILD UV_PYTHON_PYPY_BUILD UV_PYTHON_GRAALPY_BUILD
    UV_PYTHON_PYODIDE_BUILD`,
  number: 'UV_RUN_RECURSION_DEPTH UV_RUN_MAX_RECURSION_DEPTH UV_RUN_RLIMIT_NOFILE',
  names: 'UV_NO_GROUP',
  secret: 'UV_PUBLISH_TOKEN UV_PUBLISH_USERNAME UV_PUBLISH_PASSWORD UV_GITHUB_TOKEN',
  url: `UV_PUBLISH_URL UV_PUBLISH_CHECK_URL UV_MALWARE_CHECK_URL UV_PYTHON_INSTALL_MIRROR UV_PYPY_INSTALL_MIRROR
    UV_GRAALPY_INSTALL_MIRROR UV_PYODIDE_INSTALL_MIRROR UV_PYTHON_DOWNLOADS_JSON_URL UV_INSTALLER_GITHUB_BASE_URL
    UV_INSTALLER_GHE_BASE_URL UV_DOWNLOAD_URL UV_ASTRAL_MIRROR_URL`,
  path: `UV_PROJECT_ENVIRONMENT UV_TOOL_DIR UV_TOOL_BIN_DIR UV_PYTHON_BIN_DIR UV_INSTALL_DIR UV_UNMANAGED_INSTALL`,
  files: 'UV_ENV_FILE',
}

/**
 * Every variable named `UV_…` that uv knows, with what becomes of it here. A test compares it with uv itself. One that is
 * not in it reaches uv and counts.
 */
export const uvVariables: readonly UvVariable[] = [
  ...rows(
    {
      text: `UV_RESOLUTION UV_PRERELEASE UV_EXCLUDE_NEWER UV_INDEX_STRATEGY UV_FORK_STRATEGY UV_TORCH_BACKEND UV_LIBC
        UV_CUDA_DRIVER_VERSION UV_AMD_GPU_ARCHITECTURE UV_LEGACY_TAR_BACKEND`,
      flag: `UV_NO_BUILD UV_NO_BINARY UV_NO_BUILD_ISOLATION UV_NO_SOURCES UV_REQUIRE_HASHES UV_REQUIRE_BUILD_HASHES
        UV_NO_VERIFY_HASHES UV_GIT_LFS UV_PREVIEW UV_SKIP_WHEEL_FILENAME_CHECK
        UV_INSECURE_NO_ZIP_VALIDATION`,
      names: 'UV_NO_BUILD_PACKAGE UV_NO_BINARY_PACKAGE UV_NO_SOURCES_PACKAGE UV_PREVIEW_FEATURES',
      files: 'UV_CONSTRAINT UV_OVERRIDE UV_BUILD_CONSTRAINT UV_EXCLUDE',
      index: 'UV_DEFAULT_INDEX UV_INDEX_URL',
      indexes: 'UV_INDEX UV_EXTRA_INDEX_URL',
      places: 'UV_FIND_LINKS',
    },
    { treatment: 'counted' },
  ),
  ...rows(
    {
      path: 'UV_CACHE_DIR UV_CREDENTIALS_DIR UV_PYTHON_INSTALL_DIR UV_PYTHON_CACHE_DIR',
      paths: 'UV_PYTHON_SEARCH_PATH',
      flag: `UV_NATIVE_TLS UV_SYSTEM_CERTS UV_NO_CACHE UV_OFFLINE UV_NO_GITHUB_FAST_PATH UV_NO_HF_TOKEN
        UV_REQUIRE_METADATA_RANGE_REQUESTS UV_HIDE_BUILD_OUTPUT UV_LOG_CONTEXT UV_NO_WRAP`,
      number: `UV_CONCURRENT_BUILDS UV_CONCURRENT_DOWNLOADS UV_CONCURRENT_INSTALLS UV_CONCURRENT_CACHE_READS
        UV_HTTP_TIMEOUT UV_HTTP_CONNECT_TIMEOUT UV_HTTP_RETRIES UV_REQUEST_TIMEOUT UV_UPLOAD_HTTP_TIMEOUT
        UV_LOCK_TIMEOUT UV_STACK_SIZE`,
      names: 'UV_INSECURE_HOST',
      text: 'UV_KEYRING_PROVIDER',
      url: 'UV_S3_ENDPOINT_URL UV_GCS_ENDPOINT_URL UV_AZURE_ENDPOINT_URL UV_GITHUB_FAST_PATH_URL',
      secret: 'UV_API_KEY UV_AUTH_TOKEN',
    },
    { treatment: 'transport' },
  ),
  ...rows(
    { path: 'UV_CONFIG_FILE' },
    { treatment: 'withheld', isTold: true, why: 'uv reads no configuration file but the one of the input uv-config' },
  ),
  ...rows(
    { flag: 'UV_NO_INSTALLER_METADATA' },
    { treatment: 'withheld', isTold: true, why: 'the files it leaves out tell which package came from where' },
  ),
  ...rows(
    { flag: 'UV_NO_CONFIG UV_NO_SYSTEM_CONFIG UV_ISOLATED' },
    { treatment: 'withheld', why: 'uv reads no configuration file but the one of the input uv-config' },
  ),
  ...rows(
    { text: 'UV_PYTHON UV_PYTHON_PREFERENCE UV_PYTHON_DOWNLOADS', flag: 'UV_SYSTEM_PYTHON UV_MANAGED_PYTHON UV_NO_MANAGED_PYTHON' },
    { treatment: 'withheld', why: 'the input python names the interpreter' },
  ),
  ...rows(
    { path: 'UV_TARGET UV_PREFIX UV_WORKING_DIR UV_WORKING_DIRECTORY UV_PROJECT', flag: 'UV_BREAK_SYSTEM_PACKAGES' },
    { treatment: 'withheld', why: 'packages are installed into the cache, and uv runs in a directory of its own' },
  ),
  ...rows(
    { flag: 'UV_COMPILE_BYTECODE', number: 'UV_COMPILE_BYTECODE_TIMEOUT' },
    { treatment: 'withheld', why: 'byte code is made after installing, where the archive will be saved' },
  ),
  ...rows({ flag: 'UV_NO_EDITABLE' }, { treatment: 'withheld', why: 'a tree of the cache always holds copies' }),
  ...rows({ text: 'UV_LINK_MODE' }, { treatment: 'withheld', why: 'a tree of the cache shares no file with the cache of uv' }),
  ...rows(
    { flag: 'UV_NO_PROGRESS UV_SHOW_RESOLUTION', text: 'UV_CUSTOM_COMPILE_COMMAND' },
    { treatment: 'withheld', why: 'the output of uv is read by this program' },
  ),
  ...rows(
    {
      path: 'UV_INTERNAL__BUILD_DIR UV_INTERNAL__PARENT_INTERPRETER',
      text: 'UV_COMMIT_HASH UV_COMMIT_SHORT_HASH UV_COMMIT_DATE UV_LAST_TAG UV_LAST_TAG_DISTANCE',
      flag: 'UV_UPDATE_SCHEMA',
    },
    { treatment: 'withheld', why: 'uv sets it for programs of its own' },
  ),
  ...rows(otherCommands, { treatment: 'withheld', why: 'only other commands of uv read it' }),
]

const byName: ReadonlyMap<string, UvVariable> = new Map(uvVariables.map((variable) => [variable.name, variable]))
const indexCredentials = /^UV_INDEX_[A-Z0-9_]+_(?:USERNAME|PASSWORD)$/

/** How a variable named `UV_…` is treated, also one that uv did not have when this was written. */
export function uvVariable(name: string): UvVariable {
  const known = byName.get(name)
  if (known !== undefined) return known
  if (indexCredentials.test(name)) return { name, kind: 'secret', treatment: 'transport' }
  return { name, kind: 'text', treatment: 'counted' }
}

/** Variables of other names that hold paths and are read by uv, or by git and the build backends that uv starts. */
export const otherPathVariables: readonly Pick<UvVariable, 'name' | 'kind'>[] = rows(
  {
    path: `SSL_CERT_FILE SSL_CLIENT_CERT NETRC PYX_CREDENTIALS_DIR AWS_CONFIG_FILE AWS_SHARED_CREDENTIALS_FILE
      REQUESTS_CA_BUNDLE CURL_CA_BUNDLE GIT_SSL_CAINFO GIT_SSL_CAPATH GIT_SSL_CERT GIT_SSL_KEY GIT_CONFIG_GLOBAL PIP_CERT
      PIP_CLIENT_CERT PIP_CONFIG_FILE`,
    paths: 'SSL_CERT_DIR',
  },
  { treatment: 'transport' },
)
