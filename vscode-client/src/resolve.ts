/** Which server to start: a pure function of the settings, the environment and whether the workspace is trusted. */

export interface Settings {
  readonly path: string;
  readonly interpreter: string;
  readonly importStrategy: "fromEnvironment" | "path";
}

export interface Environment {
  /** The interpreter of the selected Python environment, if one is known and has tensorlint. */
  readonly python: string | undefined;
  /** A `tensorlint` on the path, outside of every workspace folder. */
  readonly onPath: string | undefined;
}

export type Source = "setting" | "interpreter" | "environment" | "path";

export type Resolution =
  | { readonly kind: "run"; readonly source: Source; readonly command: string; readonly args: readonly string[] }
  | { readonly kind: "none"; readonly reason: string };

/** `-I`: a `queue.py` in the workspace, or what PYTHONPATH names, is never imported by the server. */
const ISOLATED = ["-I", "-m", "tensorlint", "server"] as const;

export function resolve(settings: Settings, environment: Environment, trusted: boolean): Resolution {
  if (trusted && settings.path !== "") {
    return { kind: "run", source: "setting", command: settings.path, args: ["server"] };
  }
  if (trusted && settings.interpreter !== "") {
    return { kind: "run", source: "interpreter", command: settings.interpreter, args: ISOLATED };
  }
  if (trusted && settings.importStrategy === "fromEnvironment" && environment.python !== undefined) {
    return { kind: "run", source: "environment", command: environment.python, args: ISOLATED };
  }
  if (environment.onPath !== undefined) {
    return { kind: "run", source: "path", command: environment.onPath, args: ["server"] };
  }
  return {
    kind: "none",
    reason: trusted
      ? "tensorlint was not found: install it in the selected Python environment, or set tensorlint.path"
      : "the workspace is not trusted, and there is no tensorlint on the path",
  };
}

export function same(a: Resolution, b: Resolution | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** What people read of a resolution. */
export function describe(resolution: Resolution): string {
  if (resolution.kind === "none") {
    return resolution.reason;
  }
  const from: Record<Source, string> = {
    setting: "from the setting tensorlint.path",
    interpreter: "from the setting tensorlint.interpreter",
    environment: "of the selected environment",
    path: "on the path",
  };
  return `${resolution.command} (${from[resolution.source]})`;
}

/** The first program of that name on a path, leaving out what lies inside one of the folders. */
export function findOnPath(
  name: string,
  path: string,
  separator: string,
  folders: readonly string[],
  isFile: (candidate: string) => boolean,
): string | undefined {
  for (const part of path.split(separator)) {
    if (part === "" || !part.startsWith("/") && !/^[A-Za-z]:/.test(part)) {
      continue; // an entry that depends on the current folder could be the workspace's
    }
    if (folders.some((folder) => part === folder || part.startsWith(`${folder}/`))) {
      continue;
    }
    const candidate = `${part}/${name}`;
    if (isFile(candidate)) {
      return candidate;
    }
  }
  return undefined;
}
