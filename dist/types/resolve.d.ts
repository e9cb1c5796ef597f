import { type Ports, type Replacements } from './compose.js';
import type { Settings } from './configuration/settings.js';
import type { ResolutionPlan } from './report/plan.js';
/**
 * Says what ensuring would install, without installing: versions, sizes, what is cached, what does not go together.
 *
 * @throws ExtensionConfigError for bad input; ExtensionInstallationError where nothing can be resolved at all.
 */
export declare function resolveRequest(settings: Settings, ports: Ports, replacements?: Replacements, signal?: AbortSignal): Promise<ResolutionPlan>;
