/** The selected Python environment: from the Python extensions where they are installed, never required. */
import { execFile } from "node:child_process";
import { statSync } from "node:fs";
import { delimiter } from "node:path";
import * as vscode from "vscode";
import { findOnPath, type Environment } from "./resolve";

interface EnvironmentsApi {
  getEnvironment(scope: vscode.Uri | undefined): Promise<{ execInfo?: { run?: { executable?: string } } } | undefined>;
  onDidChangeEnvironment?: vscode.Event<unknown>;
}

interface PythonApi {
  environments: {
    getActiveEnvironmentPath(resource?: vscode.Uri): { path: string };
    resolveEnvironment(path: { path: string }): Promise<{ executable: { uri?: vscode.Uri } } | undefined>;
    onDidChangeActiveEnvironmentPath: vscode.Event<unknown>;
  };
}

async function api<T>(id: string): Promise<T | undefined> {
  const extension = vscode.extensions.getExtension<T>(id);
  return extension === undefined ? undefined : await extension.activate();
}

async function selectedInterpreter(): Promise<string | undefined> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const environments = await api<EnvironmentsApi>("ms-python.vscode-python-envs");
  const chosen = (await environments?.getEnvironment(folder))?.execInfo?.run?.executable;
  if (chosen !== undefined) {
    return chosen;
  }
  const python = await api<PythonApi>("ms-python.python");
  if (python === undefined) {
    return undefined;
  }
  const resolved = await python.environments.resolveEnvironment(python.environments.getActiveEnvironmentPath(folder));
  return resolved?.executable.uri?.fsPath;
}

/** Whether an interpreter has tensorlint; asked in isolation, so that nothing of the workspace is imported. */
function hasTensorlint(python: string, cwd: string): Promise<boolean> {
  return new Promise((done) => {
    const code = "import importlib.util, sys; sys.exit(importlib.util.find_spec('tensorlint') is None)";
    execFile(python, ["-I", "-c", code], { cwd, timeout: 15_000 }, (error) => {
      done(error === null);
    });
  });
}

export async function findEnvironment(trusted: boolean, cwd: string): Promise<Environment> {
  const folders = (vscode.workspace.workspaceFolders ?? []).map((folder) => folder.uri.fsPath);
  const name = process.platform === "win32" ? "tensorlint.exe" : "tensorlint";
  const isFile = (candidate: string): boolean => statSync(candidate, { throwIfNoEntry: false })?.isFile() ?? false;
  const onPath = findOnPath(name, process.env["PATH"] ?? "", delimiter, folders, isFile);
  if (!trusted) {
    return { python: undefined, onPath };
  }
  const python = await selectedInterpreter();
  return { python: python !== undefined && (await hasTensorlint(python, cwd)) ? python : undefined, onPath };
}

/** Calls back when another environment is selected. */
export async function onEnvironmentChange(listener: () => void): Promise<vscode.Disposable[]> {
  const environments = await api<EnvironmentsApi>("ms-python.vscode-python-envs");
  const python = await api<PythonApi>("ms-python.python");
  const out: vscode.Disposable[] = [];
  if (environments?.onDidChangeEnvironment !== undefined) {
    out.push(environments.onDidChangeEnvironment(listener));
  }
  if (python !== undefined) {
    out.push(python.environments.onDidChangeActiveEnvironmentPath(listener));
  }
  return out;
}
