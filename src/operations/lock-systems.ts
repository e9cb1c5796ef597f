/** The systems that a lock can be made for, each with what `sys_platform` is there. */
export const systems = { linux: 'linux', macos: 'darwin', windows: 'win32' } as const

/** The names of the systems that a lock can be made for. */
export const lockSystems: readonly LockSystem[] = Object.keys(systems) as LockSystem[]

/** A name of one of {@link systems}. */
export type LockSystem = keyof typeof systems
