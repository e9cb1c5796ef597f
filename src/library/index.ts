/** The library. Importing it starts nothing. */

export type { StaleIfError } from '../cache/freshness.ts'
export type { ExtensionResult, Outcome, ProviderReport, Timing, VersionChange } from '../cache/outcome.ts'
export { type CatalogEntry, latestVerifications, type Verification, type VerificationOutcome } from '../catalog/catalog-entry.ts'
export { extensionBlock } from '../catalog/extension-block.ts'
export { type MergedEntry, mergeCatalogs, type ReadCatalog } from '../catalog/merge.ts'
export { type Catalogs, type CatalogWorld, openCatalogs } from '../catalog/open-catalogs.ts'
export { readCatalog, writeCatalog } from '../catalog/read-catalog.ts'
export { recordVerification, type VerificationChange } from '../catalog/record.ts'
export { type CatalogQuery, findEntry, searchCatalog } from '../catalog/search.ts'
export { starterCatalog } from '../catalog/starter.ts'
export { type ConfiguredExtension, type ExtensionFilter, selectExtensions } from '../configuration/extensions.ts'
export { type JsonValue, type TomlTable, type TomlValue, toJson } from '../configuration/toml-document.ts'
export type { ExtensionContents } from '../entries/contents.ts'
export type { DistributionReport } from '../entries/metadata.ts'
export {
  CacheError,
  ConfigFileError,
  type Conflict,
  type ConflictingNeed,
  EnsureExtensionsError,
  type ErrorCode,
  type ErrorDetails,
  type ErrorKind,
  type ErrorReport,
  ExtensionConfigError,
  ExtensionInstallationError,
  errorCodes,
  type FileProblem,
  VersionsConflictError,
} from '../errors.ts'
export {
  addPackageToImportPath,
  cleanupImportPaths,
  type ImportEnvironment,
  type ImportPath,
  removePackageFromImportPath,
} from '../importation/import-paths.ts'
export type { ImportOrder, PthPolicy } from '../importation/loader.ts'
export { type PthFile, processPthFiles } from '../importation/pth-files.ts'
export type { Registration } from '../importation/register.ts'
export type { Shadowing } from '../importation/shadowing.ts'
export type { EntryPoint, ImportProof } from '../importation/verify-import.ts'
export type { InstallCallback } from '../installation/callback-installer.ts'
export type { MappedEntry, Mapping } from '../mapping/mapping.ts'
export type { NewMapping } from '../mapping/new-mapping.ts'
export { pathHash, projectName } from '../mapping/paths.ts'
export type { Registry } from '../mapping/registry.ts'
export type { MappingStatus, ValidationResult } from '../mapping/validation.ts'
export type { Compatibility } from '../operations/catalog/check.ts'
export type { CatalogVerification } from '../operations/catalog/verify.ts'
export type { EnsuredExtension } from '../operations/ensure/extension.ts'
export { type EnsureResult, requiredFailures } from '../operations/ensure/result.ts'
export type { PlannedDistribution, PlannedExtension, ResolutionPlan } from '../operations/plan.ts'
export type { Platform } from '../platform/interpreter.ts'
export type { Clock, CommandOptions, CommandResult, CommandRunner, Environment, Logger } from '../ports.ts'
export type { ProviderLimits } from '../providers/limits.ts'
export type {
  BeginningResult,
  CacheProvider,
  LookupRequest,
  LookupResult,
  RestoreRequest,
  RestoreStatus,
  SaveRequest,
  SaveResult,
  SaveStatus,
} from '../providers/provider.ts'
export { isValidKey } from '../providers/provider.ts'
export { type CacheScopes, cacheScopes } from '../providers/scopes.ts'
export type { IdentifiedSpecification, RequestOptions } from '../specification/digest.ts'
export { extensionDigest, requestDigest } from '../specification/digest.ts'
export type { Specification, SpecificationContext, SpecificationKind } from '../specification/specification.ts'
export { parseSpecification } from '../specification/specification.ts'
export type { ByteSource } from '../system/byte-source.ts'
export { SecretText, SecretUrl } from '../system/secret-url.ts'
export {
  CacheManager,
  type CacheManagerOptions,
  type CacheManagerState,
  ignore,
  type RefreshReport,
  type StrategyResult,
  type ValueStore,
} from '../warming/cache-manager.ts'
export type { Timer } from '../warming/timer.ts'
export { addExtension, checkExtensions, type VerifyOptions, verifyCatalog } from './catalog.ts'
export { createProvider, type ProviderOptions } from './create-provider.ts'
export {
  detectPlatform,
  ensureExtensions,
  ensurePackage,
  invalidate,
  readExtensions,
  resolveExtensions,
} from './ensure-extensions.ts'
export { MappingRegistry, type MappingRegistryOptions } from './mapping-registry.ts'
export type { EnsureOptions } from './options.ts'
