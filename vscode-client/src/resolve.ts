/** Which server to start: a pure function of the settings, the environment and whether the workspace is trusted. */

/** The oldest server that this client understands. */
export const OLDEST_SERVER = "0.1.0";

export interface Settings {
  /** The program to start; empty where it is not set. */
  readonly path: string;
  /** A Python interpreter of the server's own; empty where it is not set. */
  readonly interpreter: string;
  readonly importStrategy: "fromEnvironment" | "path";
}

/** A Python interpreter that was asked for its tensorlint. */
export interface Interpreter {
  readonly python: string;
  /** Undefined where it has none. */
  readonly version: string | undefined;
}

/** What was found on this machine. Programs that an untrusted workspace could have brought along are not looked for. */
export interface Environment {
  /** The file that the setting `path` names. */
  readonly program: string | undefined;
  /** The interpreter of the selected Python environment. */
  readonly selected: Interpreter | undefined;
  /** The interpreter that the setting `interpreter` names. */
  readonly configured: Interpreter | undefined;
  /** A `tensorlint` on the path, outside of every workspace folder. */
  readonly onPath: string | undefined;
}

export type Source = "setting" | "environment" | "interpreter" | "path";

export type Resolution =
  | { readonly kind: "run"; readonly source: Source; readonly command: string; readonly args: readonly string[] }
  | { readonly kind: "none"; readonly reason: string };

/** `-I`: a `queue.py` in the workspace, or what PYTHONPATH names, is never imported by the server. */
const ISOLATED = ["-I", "-m", "tensorlint", "server"] as const;

export function resolve(settings: Settings, environment: Environment, trusted: boolean): Resolution {
  if (settings.path !== "") {
    if (environment.program !== undefined) {
      return { kind: "run", source: "setting", command: environment.program, args: ["server"] };
    }
    if (trusted) {
      return none(`tensorlint.path names ${settings.path}, and there is no such program`);
    }
  }
  const problems: string[] = [];
  if (trusted && settings.importStrategy === "fromEnvironment" && environment.selected !== undefined) {
    const problem = problemOf(environment.selected);
    if (problem === undefined) {
      return { kind: "run", source: "environment", command: environment.selected.python, args: ISOLATED };
    }
    problems.push(problem);
  }
  if (environment.configured !== undefined) {
    const problem = problemOf(environment.configured);
    if (problem === undefined) {
      return { kind: "run", source: "interpreter", command: environment.configured.python, args: ISOLATED };
    }
    problems.push(problem);
  } else if (trusted && settings.interpreter !== "") {
    problems.push(`tensorlint.interpreter names ${settings.interpreter}, and there is no such program`);
  }
  if (environment.onPath !== undefined) {
    return { kind: "run", source: "path", command: environment.onPath, args: ["server"] };
  }
  const advice = trusted
    ? "install tensorlint in the selected Python environment, or set tensorlint.path"
    : "the workspace is not trusted, and there is no tensorlint outside of it";
  return none([...problems, advice].join("; "));
}

function none(reason: string): Resolution {
  return { kind: "none", reason };
}

function problemOf({ python, version }: Interpreter): string | undefined {
  if (version === undefined) {
    return `${python} has no tensorlint`;
  }
  return isOlder(version, OLDEST_SERVER) ? `${python} has tensorlint ${version}, and ${OLDEST_SERVER} or newer is needed` : undefined;
}

/** Compares the numbers that versions begin with: 0.10.0 is newer than 0.9, and 0.2.0rc1 counts as 0.2.0. */
export function isOlder(version: string, than: string): boolean {
  const [left, right] = [version, than].map((text) => (/^\d+(\.\d+)*/.exec(text)?.[0] ?? "0").split(".").map(Number));
  for (let at = 0; at < 3; at++) {
    const difference = (left?.[at] ?? 0) - (right?.[at] ?? 0);
    if (difference !== 0) {
      return difference < 0;
    }
  }
  return false;
}

export function same(a: Resolution, b: Resolution | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

const FROM: Record<Source, string> = {
  setting: "from the setting tensorlint.path",
  environment: "of the selected environment",
  interpreter: "from the setting tensorlint.interpreter",
  path: "on the path",
};

/** What people read of a resolution in a log. */
export function describe(resolution: Resolution): string {
  return resolution.kind === "none" ? resolution.reason : `${resolution.command} (${FROM[resolution.source]})`;
}

/** The same in a few words, for where there is little room. */
export function summarize(resolution: Resolution): string {
  return resolution.kind === "none" ? "no server was found" : FROM[resolution.source];
}

/** The variables that the server gets: those that would have Python import what lies elsewhere are left out. */
export function serverVariables(variables: Readonly<Record<string, string | undefined>>): Record<string, string | undefined> {
  const rest = { ...variables };
  delete rest["PYTHONPATH"];
  delete rest["PYTHONSTARTUP"];
  return { ...rest, PYTHONSAFEPATH: "1" };
}
