/** Looks around on the machine for what could be started. Decides nothing: that is for `resolve`. */
import { execFile } from "node:child_process";
import { statSync } from "node:fs";
import { homedir } from "node:os";
import * as path from "node:path";
import * as vscode from "vscode";
import { expand, findOnPath, mayRun, type Machine } from "./places";
import { firstSelected, type Provider } from "./facades";
import { serverVariables, type Environment, type Interpreter, type Settings } from "./resolve";

const MACHINE: Machine = {
  path,
  home: homedir(),
  isFile: (candidate) => statSync(candidate, { throwIfNoEntry: false })?.isFile() ?? false,
};
const PROGRAM = process.platform === "win32" ? "tensorlint.exe" : "tensorlint";
const PATIENCE = 15_000; // milliseconds for an interpreter to answer
const QUESTION = "import tensorlint; print(tensorlint.__version__)";

export async function lookAround(
  settings: Settings,
  trusted: boolean,
  found: readonly Provider[],
  cwd: string,
  log: vscode.LogOutputChannel,
): Promise<Environment> {
  const folders = (vscode.workspace.workspaceFolders ?? []).map((folder) => folder.uri.fsPath);
  const search = (name: string): string | undefined => findOnPath(name, process.env["PATH"] ?? "", folders, MACHINE);
  const named = (written: string): string | undefined => {
    const program = expand(written, folders[0], MACHINE);
    if (program === "") {
      return undefined;
    }
    if (!program.includes("/") && !program.includes(path.sep)) {
      return search(program);
    }
    return path.isAbsolute(program) && MACHINE.isFile(program) && mayRun(program, folders, trusted, MACHINE) ? program : undefined;
  };
  const ask = async (python: string | undefined): Promise<Interpreter | undefined> =>
    python === undefined ? undefined : { python, version: await askVersion(python, cwd, log) };
  const fromEnvironment = trusted && settings.path === "" && settings.importStrategy === "fromEnvironment";
  return {
    program: named(settings.path),
    selected: await ask(fromEnvironment ? await firstSelected(found, vscode.workspace.workspaceFolders?.[0]?.uri, log) : undefined),
    configured: await ask(settings.path === "" ? named(settings.interpreter) : undefined),
    onPath: search(PROGRAM),
  };
}

/** The version of an interpreter's tensorlint; asked in isolation, so that nothing of the workspace is imported. */
function askVersion(python: string, cwd: string, log: vscode.LogOutputChannel): Promise<string | undefined> {
  return new Promise((done) => {
    execFile(python, ["-I", "-c", QUESTION], { cwd, timeout: PATIENCE, env: serverVariables(process.env) }, (error, output) => {
      const version = output.trim().split(/\s/).at(-1);
      if (error !== null) {
        log.info(`${python} gives no tensorlint: ${error.message.trim()}`);
      }
      done(error === null && version !== "" ? version : undefined);
    });
  });
}
