import { type ManagedCache } from '../manage.js';
import type { Management } from './manage-program.js';
/** Carries out `list`, `validate`, `prune`, `clear` and `doctor`; gives the exit code. */
export declare function manage(command: Management, cache: ManagedCache): Promise<number>;
