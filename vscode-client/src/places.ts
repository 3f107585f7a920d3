/** Where programs lie: inside the workspace or outside of it, named by a setting or found on the path. */
import type { PlatformPath } from "node:path";

/** What is asked of the machine; tests answer by themselves. */
export interface Machine {
  readonly path: PlatformPath;
  readonly home: string;
  isFile(candidate: string): boolean;
}

/** Whether a program lies in one of the folders, so that whoever made the folder may have made the program. */
export function isInside(program: string, folders: readonly string[], { path }: Machine): boolean {
  return folders.some((folder) => {
    const way = path.relative(folder, program);
    return way === "" || (way !== ".." && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way));
  });
}

/** Whether a program may be started: in a workspace that is not trusted, nothing that lies in it. */
export function mayRun(program: string, folders: readonly string[], trusted: boolean, machine: Machine): boolean {
  return trusted || !isInside(program, folders, machine);
}

/** A path as it is written in settings, with `~` and `${workspaceFolder}` filled in. */
export function expand(written: string, folder: string | undefined, { home, path }: Machine): string {
  const text = written.trim().replaceAll("${workspaceFolder}", folder ?? "");
  return text === "~" || text.startsWith("~/") || text.startsWith(`~${path.sep}`) ? path.join(home, text.slice(1)) : text;
}

/** The first program of that name on a path, leaving out what lies inside one of the folders. */
export function findOnPath(name: string, variable: string, folders: readonly string[], machine: Machine): string | undefined {
  for (const part of variable.split(machine.path.delimiter)) {
    // an entry that depends on the current folder could be the workspace's
    if (!machine.path.isAbsolute(part) || isInside(part, folders, machine)) {
      continue;
    }
    const candidate = machine.path.join(part, name);
    if (machine.isFile(candidate)) {
      return candidate;
    }
  }
  return undefined;
}
