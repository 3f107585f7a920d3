/** The interpreter that is selected in the editor, from whichever Python extension is there. None is required. */
import * as vscode from "vscode";

export interface Provider {
  /** Who provides it, for the log. */
  readonly name: string;
  /** The selected interpreter for a folder; undefined where none is selected. */
  selected(folder: vscode.Uri | undefined): Promise<string | undefined>;
  onChange(listener: () => void): vscode.Disposable;
}

/** What we use of the Python Environments extension. */
interface EnvironmentsApi {
  getEnvironment(scope: vscode.Uri | undefined): Promise<{ execInfo?: { run?: { executable?: string } } } | undefined>;
  onDidChangeEnvironment?: vscode.Event<unknown>;
}

/** What we use of the Python extension. */
interface PythonApi {
  environments?: {
    getActiveEnvironmentPath(resource?: vscode.Uri): { path: string };
    resolveEnvironment(path: { path: string }): Promise<{ executable: { uri?: vscode.Uri } } | undefined>;
    onDidChangeActiveEnvironmentPath: vscode.Event<unknown>;
  };
}

const NOTHING = new vscode.Disposable(() => undefined);

function ofEnvironments(api: EnvironmentsApi): Provider {
  return {
    name: "Python Environments extension",
    selected: async (folder) => (await api.getEnvironment(folder))?.execInfo?.run?.executable,
    onChange: (listener) => api.onDidChangeEnvironment?.(listener) ?? NOTHING,
  };
}

function ofPython({ environments }: PythonApi): Provider {
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

/** The providers that are installed, the most telling first. An extension that fails counts as not installed. */
export async function providers(log: vscode.LogOutputChannel): Promise<Provider[]> {
  const found: Provider[] = [];
  const add = async (id: string, make: (api: never) => Provider): Promise<void> => {
    try {
      const api: unknown = await vscode.extensions.getExtension(id)?.activate();
      if (api !== undefined) {
        found.push(make(api as never)); // what it is was looked up in the other extension, not told by it
      }
    } catch (error) {
      log.warn(`${id} could not be asked for the environment: ${String(error)}`);
    }
  };
  await add("ms-python.vscode-python-envs", ofEnvironments);
  await add("ms-python.python", ofPython);
  return found;
}
