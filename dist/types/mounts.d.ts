import { type ImageUse } from './cache/images.js';
import { CacheLayout } from './cache/layout.js';
import type { Settings } from './configuration/settings.js';
import type { Clock, CommandRunner, Environment, Logger } from './ports.js';
/** What mounting works with. */
interface MountPorts {
    readonly runner: CommandRunner;
    readonly environment: Environment;
    readonly logger: Logger;
    readonly clock: Clock;
}
/**
 * Ends the uses of images that a run began; the last user of each unmounts it.
 *
 * @returns a line on each, for the log.
 */
export declare function releaseMounts(uses: readonly ImageUse[], cacheRoot: string, ports: MountPorts): Promise<string[]>;
/** Takes away what killed runs left mounted. */
export declare function removeLeftovers(layout: CacheLayout, { logger, clock, ...ports }: MountPorts): Promise<void>;
/** Never below what the runner deletes between jobs: that would fail on every file of a mount. */
export declare function isMountable({ cacheRoot, workspace }: Pick<Settings, 'cacheRoot' | 'workspace'>, environment: Environment): boolean;
export {};
