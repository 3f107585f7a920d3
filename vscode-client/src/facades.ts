/** The interfaces of the Python extensions, as far as they are used here, behind one of our own. */
import type * as vscode from "vscode";

export interface Listening {
  dispose(): unknown;
}

export type Event = (listener: (value: unknown) => unknown) => Listening;

export interface Provider {
  /** Who provides it, for the log. */
  readonly name: string;
  /** The selected interpreter for a folder; undefined where none is selected. */
  selected(folder: vscode.Uri | undefined): Promise<string | undefined>;
  onChange(listener: () => void): Listening;
}

/** What we use of the Python Environments extension. */
export interface EnvironmentsApi {
  getEnvironment(scope: vscode.Uri | undefined): Promise<{ execInfo?: { run?: { executable?: string } } } | undefined>;
  onDidChangeEnvironment?: Event;
}

/** What we use of the Python extension. */
export interface PythonApi {
  environments?: {
    getActiveEnvironmentPath(resource?: vscode.Uri): { path: string };
    resolveEnvironment(path: { path: string }): Promise<{ executable: { uri?: { fsPath: string } } } | undefined>;
    onDidChangeActiveEnvironmentPath: Event;
  };
}

const NOTHING: Listening = { dispose: () => undefined };

export function ofEnvironments(api: EnvironmentsApi): Provider {
  return {
    name: "Python Environments extension",
    selected: async (folder) => (await api.getEnvironment(folder))?.execInfo?.run?.executable,
    onChange: (listener) => api.onDidChangeEnvironment?.(listener) ?? NOTHING,
  };
}

export function ofPython({ environments }: PythonApi): Provider {
  return {
    name: "Python extension",
    selected: async (folder) => {
      if (environments === undefined) {
        return undefined; // older than what has an interface for this
      }
      const resolved = await environments.resolveEnvironment(environments.getActiveEnvironmentPath(folder));
      return resolved?.executable.uri?.fsPath;
    },
    onChange: (listener) => environments?.onDidChangeActiveEnvironmentPath(listener) ?? NOTHING,
  };
}

/** The interpreter that the first provider names which knows one. A provider that fails counts as knowing none. */
export async function firstSelected(
  found: readonly Provider[],
  folder: vscode.Uri | undefined,
  log: Pick<vscode.LogOutputChannel, "info" | "warn">,
): Promise<string | undefined> {
  for (const provider of found) {
    try {
      const python = await provider.selected(folder);
      if (python !== undefined) {
        log.info(`selected environment: ${python} (${provider.name})`);
        return python;
      }
    } catch (error) {
      log.warn(`${provider.name}: ${String(error)}`);
    }
  }
  return undefined;
}
