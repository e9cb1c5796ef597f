import type { Environment } from '../ports.js';
import { type Requirement } from '../specification/requirement.js';
import { type PyprojectSelection } from './pyproject.js';
import type { SourcedText } from './sourced-text.js';
/** A project of which only its build backend knows what it needs. */
export interface DynamicProject {
    readonly directory: string;
    readonly selection: PyprojectSelection;
    /** Where it was named, for messages. */
    readonly origin: string;
    /** As the user wrote it. */
    readonly shown: string;
}
/**
 * The project of a `pyproject.toml` whose list is not written there: it is `dynamic`, or there is no `[project]` and a
 * build backend makes it of files of its own. Undefined for any other, also for one that cannot be read.
 */
export declare function readDynamicProject(selection: PyprojectSelection, named: Pick<DynamicProject, 'origin' | 'shown'>): Promise<DynamicProject | undefined>;
/**
 * The specifications of a project by the metadata that its backend made (`METADATA`).
 *
 * @throws ExtensionConfigError `source-unsupported` for a source that cannot be followed.
 */
export declare function dynamicSpecifications(project: DynamicProject, metadata: string, environment: Environment): Promise<SourcedText[]>;
/** All that a project needs by its `METADATA`, with the extras in the markers. */
export declare function publishedRequirements(metadata: string, project: Pick<DynamicProject, 'shown'>): Requirement[];
