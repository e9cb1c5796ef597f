import type { PendingSave } from '../cache/bundle.js';
import type { ProviderSetting } from '../configuration/settings.js';
/** The name under which main keeps what post needs. */
export declare const postStateName = "post";
/** What main decided and post carries out. Holds no credential. */
export interface PostState {
    readonly provider: ProviderSetting;
    readonly cacheRoot: string;
    readonly pending: readonly PendingSave[];
}
