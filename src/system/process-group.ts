import { spawn } from 'node:child_process'

/** Whether a process can lead a group of its own (`detached`), which takes signals as one. */
export const hasProcessGroups: boolean = process.platform !== 'win32'

/** Signals a process that was started `detached` where there are groups, and all that it started; one that has ended is not an error. */
export function killProcessGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    if (hasProcessGroups) process.kill(-pid, signal)
    else spawn('taskkill', ['/pid', String(pid), '/T', '/F'], { windowsHide: true })
  } catch {
    // The group ended in the meantime.
  }
}
